import type { Act } from '../../domain/act.js';
import { consentByLetter } from '../../domain/consent.js';
import {
  isBelieved,
  isRowBelieved,
  type ArchivedPage,
  type ArchivedRow,
} from '../../status/archived-page.js';
import { evidenceAddress } from '../../forms/evidence-address.js';
import type { Book } from '../../status/book.js';
import { DayView } from './moment-view.js';
import { TableRegion } from './table-region.js';

/** What was made of the rows of the States asked for; without any, how many rows there are. */
export function ArchivedRows({
  page,
  isAsked,
  book,
}: {
  readonly page: ArchivedPage;
  readonly isAsked: boolean;
  readonly book: Book;
}) {
  if (!isAsked)
    return page.total === 0 ? (
      <p class="empty">No row of it could be read.</p>
    ) : (
      <p>
        <strong>{page.total}</strong> rows. Choose a State to see its row, and what was made of it.
      </p>
    );
  const isUnderstood = !page.findings.some(({ level }) => level === 'error');
  return (
    <>
      {page.rows.map((row) => (
        <ReadRow row={row} page={page} />
      ))}
      {page.absent.map(({ code, name }) => (
        <p class="empty">
          No row names <a href={`/states/${code}`}>{book.states.byCode(code)?.name ?? name}</a>
          {isUnderstood && isRowBelieved(page, code)
            ? ': by this source it had neither signed nor joined.'
            : '. But this source was not believed in that, or not understood whole: it does not tell what that State did.'}
        </p>
      ))}
    </>
  );
}

/** The cells of a row as printed, as read, and as the record has them. */
function ReadRow({ row, page }: { readonly row: ArchivedRow; readonly page: ArchivedPage }) {
  const { state, name, live, notes, withdrawal } = row;
  return (
    <article class="read-row">
      <h3>{state ? <a href={`/states/${state.code}`}>{name}</a> : name}</h3>
      <TableRegion label={`The cells of ${name}`} columns={3}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Printed</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {actsOf(row).map(({ column, role, text, acts }) => (
            <tr>
              <th scope="row">{column}</th>
              <td data-label="Printed">{text === '' ? <em>blank</em> : <q>{text}</q>}</td>
              <td data-label="Read as">
                {acts.length === 0
                  ? 'no act'
                  : acts.map((act, index) => (
                      <>
                        {index > 0 && '; '}
                        <ActView act={act} isConsent={role === 'consent'} />
                      </>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {notes.length > 0 && <p class="quiet">Beside the name: end note {notes.join(', ')}</p>}
      {withdrawal && (
        <p>
          The end notes tell of a withdrawal
          <DaysOfWithdrawal withdrawal={withdrawal} />
        </p>
      )}
      {isBelieved(page) && !row.believed && (
        <p class="notice" role="note">
          <strong>This row was not believed</strong> when the rest was: it had to wait for a second look.{' '}
          <a href="/holds">The reasons</a>
        </p>
      )}
      <RecordSays row={row} sha256={page.sha256} />
      <p>
        <a href={live}>Find the row at its address today</a>
      </p>
    </article>
  );
}

/** What was read in each column but that of the name; an act that does not bind may stand beside one that does. */
function actsOf({ cells, signature, consent, other }: ArchivedRow) {
  const byRole = { name: null, signature, consent, other: null };
  return cells
    .filter(({ role }) => role !== 'name')
    .map((cell) => ({
      ...cell,
      acts: [
        byRole[cell.role] ?? [],
        ...other.filter(({ column }) => column === cell.column).map((act) => ({ ...act, withdrawn: false })),
      ].flat(),
    }));
}

function ActView({
  act: { date, code, withdrawn },
  isConsent,
}: {
  readonly act: Act;
  readonly isConsent: boolean;
}) {
  return (
    <>
      <DayView day={date} />
      {isConsent && `, ${(consentByLetter(code)?.title ?? code).toLowerCase()}`}
      {!isConsent && code !== '' && ` (${code})`}
      {withdrawn && ', in brackets: withdrawn'}
    </>
  );
}

function DaysOfWithdrawal({
  withdrawal: { notifiedOn, effectiveOn },
}: {
  readonly withdrawal: NonNullable<ArchivedRow['withdrawal']>;
}) {
  return (
    <>
      {notifiedOn && (
        <>
          , notified on <DayView day={notifiedOn} />
        </>
      )}
      {effectiveOn && (
        <>
          , with effect on <DayView day={effectiveOn} />
        </>
      )}
    </>
  );
}

/** Whether the record says the same now: what was read later may have moved it on. */
function RecordSays({
  row: { agrees, record, name, state },
  sha256,
}: {
  readonly row: ArchivedRow;
  readonly sha256: string;
}) {
  if (agrees === null) return <p class="quiet">No record can be compared with it.</p>;
  if (record === null)
    return (
      <p class="badge differs">≠ The record says nothing of {name}: no page that is believed lists it now.</p>
    );
  const { evidence, signature, consent, withdrawal } = record;
  const newest = (
    <a href={evidenceAddress(evidence.sha256, state?.code)}>
      {evidence.sha256 === sha256 ? 'this source' : 'another source'}
    </a>
  );
  if (agrees) return <p class="badge">✓ The record says the same, on the word of {newest}.</p>;
  return (
    <p class="badge differs">
      ≠ The record says otherwise now, on the word of {newest}: signature{' '}
      {signature ? <ActView act={signature} isConsent={false} /> : 'none'}; consent{' '}
      {consent ? <ActView act={consent} isConsent={true} /> : 'none'}; withdrawal
      {withdrawal ? <DaysOfWithdrawal withdrawal={withdrawal} /> : ' none'}.
    </p>
  );
}
