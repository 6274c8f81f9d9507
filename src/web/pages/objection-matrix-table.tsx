import type { MatrixHead, ObjectionCell, ObjectionMatrix } from '../../status/objection-matrix.js';
import { TableRegion } from './table-region.js';

/** More columns of numbers than this have no room beside each other on any screen. */
const mostBeside = 40;

type Ends = Readonly<Record<'by' | 'to', Pick<MatrixHead, 'state' | 'name'>>>;

/**
 * Who objected to whom, and how often: each number leads to the objections. A table is as wide as its columns, and of
 * many numbers the rows are cards, in which nothing empty stands.
 */
export function ObjectionMatrixTable({
  matrix: { columns, lines },
  hrefOf,
}: {
  readonly matrix: ObjectionMatrix;
  readonly hrefOf: (ends: Ends, cell: ObjectionCell) => string;
}) {
  return (
    <TableRegion
      label="Who objected to whom"
      columns={columns.length > mostBeside ? mostBeside : Math.min(columns.length + 1, 9)}
      look="objections"
    >
      <thead>
        <tr>
          <th scope="col">Objecting</th>
          {columns.map(({ name }) => (
            <th scope="col" class="upright">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ state, name, cells }) => (
          <tr>
            <th scope="row">{state === null ? name : <a href={`/states/${state.code}`}>{name}</a>}</th>
            {columns.map((to, place) => {
              const cell = cells[place] ?? null;
              if (cell === null) return <td />;
              const ends = { by: { state, name }, to };
              return <Cell cell={cell} {...ends} href={hrefOf(ends, cell)} />;
            })}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** A number, whose heads say what it counts, as its tip does. Opposition has a sign, which is said aloud, and on cards. */
function Cell({
  cell: { texts, opposesEntryIntoForce },
  by,
  to,
  href,
}: Ends & { readonly cell: ObjectionCell; readonly href: string }) {
  const isOpposing = opposesEntryIntoForce === true;
  const times = texts.length === 1 ? 'once' : `${texts.length} times`;
  const opposed = isOpposing ? ', opposing entry into force between the two' : '';
  return (
    <td class={isOpposing ? 'opposing' : undefined} data-label={to.name}>
      <a href={href} title={`${by.name} objected to ${to.name} ${times}${opposed}`}>
        {texts.length}
        {isOpposing && (
          <>
            <i aria-hidden="true">†</i>
            <span class="unseen"> opposes entry into force</span>
          </>
        )}
      </a>
    </td>
  );
}
