import type { Standing } from '../../domain/standing.js';
import type { Day } from '../../domain/day.js';
import type { Book } from '../../status/book.js';
import type { GroupTally } from '../../status/group-tally.js';
import { gapsIn } from '../../status/tally.js';
import { address } from '../../forms/address.js';
import { DayView } from './moment-view.js';
import { placeIds } from './place-index.js';
import { StandingMark } from './standing-mark.js';
import type { TableGuide } from './table-guide.js';
import { TableRegion } from './table-region.js';

/** A group or a State under one instrument. */
interface GridCell extends GroupTally {
  /** Of a State; a group has none. */
  readonly standing?: Standing | null;
  readonly signedOn?: Day | null;
  readonly boundOn?: Day | null;
}

/** A group or a State beside others. */
export interface GridSide {
  readonly name: string;
  readonly href: string;
  /** The id of the group; `null` for a State. */
  readonly group: string | null;
  readonly cells: readonly GridCell[];
}

/** Groups and States side by side: for each instrument how many are parties, or how the State stands. */
export function TallyGrid({
  label,
  sides,
  book,
  guide = null,
}: {
  readonly label: string;
  readonly sides: readonly GridSide[];
  readonly book: Book;
  readonly guide?: TableGuide | null;
}) {
  const ids = [...new Set(sides.flatMap(({ cells }) => cells.map(({ instrument }) => instrument)))];
  const labelOf = (id: string) => book.records.get(id)?.instrument.label ?? id;
  const rows = placeIds(guide?.index);
  return (
    <TableRegion label={label} columns={ids.length + 1} look="grid" guide={guide}>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">Name</span>
          </th>
          {ids.map((id) => (
            <th scope="col">
              <a href={`/instruments/${id}`}>{labelOf(id)}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sides.map(({ name, href, group, cells }, place) => (
          <tr id={rows.get(place)}>
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            {ids.map((id) => (
              <td data-label={labelOf(id)}>
                <CellView cell={cells.find(({ instrument }) => instrument === id)} group={group} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** The bar repeats the number beside it, and is not read aloud. */
function CellView({ cell, group }: { readonly cell: GridCell | undefined; readonly group: string | null }) {
  if (cell === undefined || cell.members === 0) return <small>may not join</small>;
  if (group === null) return <StandingView cell={cell} />;
  const { instrument, members, states, holdouts } = cell;
  const untold = states['cannot-be-told'];
  const words = `${states.party} of ${members}`;
  return (
    <>
      {gapsIn(states) > 0 ? <a href={address('/gaps', { instrument, group })}>{words}</a> : words}
      <svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" width="1000" height="24" />
        <rect class="party" width={Math.round((states.party / members) * 1000)} height="24" />
      </svg>
      {holdouts.length > 0 && <small>not: {holdouts.map(({ name }) => name).join(', ')}</small>}
      {untold > 0 && <small>of {untold} it cannot be told</small>}
    </>
  );
}

function StandingView({ cell: { standing, signedOn, boundOn } }: { readonly cell: GridCell }) {
  if (!standing) return <small>may not join</small>;
  const day = boundOn ?? signedOn;
  return (
    <>
      <StandingMark standing={standing} />
      {day && (
        <>
          <br />
          <small>
            <DayView day={day} />
          </small>
        </>
      )}
    </>
  );
}
