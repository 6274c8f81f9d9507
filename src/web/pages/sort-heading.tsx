import type { RawQuery } from '../../status/parameters.js';
import { address } from './address.js';

/**
 * The head of a column: a link to the same list in the order of that column, or the other way round. Whoever points
 * at it is told what the column means.
 */
export function SortHeading({
  path,
  query,
  column,
  title,
  description,
  number = false,
}: {
  readonly path: string;
  readonly query: RawQuery;
  readonly column: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly number?: boolean;
}) {
  const order = String(query['sort'] ?? '');
  const [up, down] = [order === column, order === `-${column}`];
  const next = up ? `-${column}` : column;
  return (
    <th
      scope="col"
      title={description}
      class={number ? 'number' : undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      <a href={address(path, { ...query, sort: next })} class="sort">
        {title}
        {(up || down) && <span aria-hidden="true">{up ? ' ↑' : ' ↓'}</span>}
      </a>
    </th>
  );
}
