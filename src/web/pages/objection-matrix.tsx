import type { Named, ObjectionCell, ObjectionTally } from './tally-objections.js';
import { TableRegion } from './table-region.js';

/** More columns of numbers than this have no room beside each other on any screen. */
const mostBeside = 40;

/**
 * Who objected to whom, and how often: each number leads to the objections. A table is as wide as its columns, and of
 * many numbers the rows are cards, in which nothing empty stands.
 */
export function ObjectionMatrix({
  tally: { columns, rows },
  hrefOf,
}: {
  readonly tally: ObjectionTally;
  readonly hrefOf: (by: Named, to: Named) => string;
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
          {columns.map((to) => (
            <th scope="col" class="upright">
              <span>{to.name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ by, cells }) => (
          <tr>
            <th scope="row">{by.code === null ? by.name : <a href={`/states/${by.code}`}>{by.name}</a>}</th>
            {cells.map((cell) =>
              cell === null ? <td /> : <Cell cell={cell} by={by} href={hrefOf(by, cell.to)} />,
            )}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** A number, whose heads say what it counts, as its tip does. Opposition has a sign, which is said aloud, and on cards. */
function Cell({
  cell: { to, objections, opposing },
  by,
  href,
}: {
  readonly cell: ObjectionCell;
  readonly by: Named;
  readonly href: string;
}) {
  const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
  const opposed = opposing === 0 ? '' : `, opposing entry into force between the two ${times(opposing)}`;
  return (
    <td class={opposing > 0 ? 'opposing' : undefined} data-label={to.name}>
      <a href={href} title={`${by.name} objected to ${to.name} ${times(objections)}${opposed}`}>
        {objections}
        {opposing > 0 && (
          <>
            <i aria-hidden="true">†</i>
            <span class="unseen"> opposes entry into force</span>
          </>
        )}
      </a>
    </td>
  );
}
