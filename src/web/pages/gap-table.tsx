import { isGap } from '../../domain/standing.js';
import type { Group } from '../../domain/state.js';
import type { Book } from '../../status/book.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { StandingMark } from './standing-mark.js';
import { TableRegion } from './table-region.js';
import { address } from '../../forms/address.js';

/**
 * The regional groups against the instruments: how many States are not parties, each number a link to who they are. A
 * number alone says too little when links are read out one by one (WCAG 2.2, success criterion 2.4.4): its cell has
 * both heads, and the second link a label that begins with the number that is seen (2.5.3).
 */
export function GapTable({ rows, book }: { readonly rows: readonly MatrixRow[]; readonly book: Book }) {
  const groups = book.states.groups.filter(({ kind }) => kind === 'regional-group');
  return (
    <TableRegion labelledBy="by-group" columns={1 + book.instruments.length / 2} look="gap-table">
      <caption class="quiet">
        States that may join and are not parties; after the <StandingMark standing="signatory" words="sign" />{' '}
        those of them that have signed
      </caption>
      <thead>
        <tr>
          <th scope="col">Regional group</th>
          {book.instruments.map(({ label }) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr>
            <th scope="row">
              <a href={`/groups/${group.id}`}>{group.name}</a> <small>({group.members.length})</small>
            </th>
            {book.instruments.map(({ id, label }) => (
              <GapCell group={group} instrument={id} label={label} rows={rows} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function GapCell({
  group,
  instrument,
  label,
  rows,
}: {
  readonly group: Group;
  readonly instrument: string;
  readonly label: string;
  readonly rows: readonly MatrixRow[];
}) {
  const cells = rows
    .filter(({ state }) => group.members.includes(state.code))
    .flatMap(({ instruments }) => instruments[instrument] ?? []);
  const gaps = cells.filter(({ standing }) => isGap(standing)).length;
  const signed = cells.filter(({ standing }) => standing === 'signatory').length;
  if (gaps === 0) {
    return (
      <td class="number" data-label={label}>
        0<span class="signed" />
      </td>
    );
  }
  const query = { instrument, group: group.id };
  return (
    <td class="number" data-label={label}>
      <a href={address('/gaps', query)}>{gaps}</a>
      <span class="signed">
        {signed > 0 && (
          <a
            href={address('/gaps', { ...query, standing: 'signatory' })}
            aria-label={`${signed} of them signed`}
          >
            <StandingMark standing="signatory" words={String(signed)} />
          </a>
        )}
      </span>
    </td>
  );
}
