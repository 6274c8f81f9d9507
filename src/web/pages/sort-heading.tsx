import type { RawQuery } from '../../status/parameters.js';
import { address } from '../../forms/address.js';

/** A list that can be put in order: where it is, what it was asked with, and what each of its columns means. */
export interface SortableList {
  readonly path: string;
  readonly query: RawQuery;
  readonly describe: (column: string) => string | undefined;
}

/**
 * The head of a column: a link to the same list in the order of that column, or the other way round. Whoever points at
 * it is told what the column means. `aria-sort` says the order aloud, on one head alone (WAI-ARIA 1.2), and the arrow
 * not.
 */
export function SortHeading({
  list: { path, query, describe },
  column,
  title,
  number = false,
}: {
  readonly list: SortableList;
  readonly column: string;
  readonly title: string;
  readonly number?: boolean;
}) {
  const order = String(query['sort'] ?? '');
  const [up, down] = [order === column, order === `-${column}`];
  const next = up ? `-${column}` : column;
  return (
    <th
      scope="col"
      title={describe(column)}
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
