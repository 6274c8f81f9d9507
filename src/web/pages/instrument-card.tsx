import { isGap, standings, type Standing } from '../../domain/standing.js';
import type { RecordNote } from '../../status/record-note.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import { gapsIn } from '../../status/tally.js';
import { StandingBar } from '../pictures/standing-bar.js';
import { address } from '../../forms/address.js';
import { DayView } from './moment-view.js';
import { StandingMark } from './standing-mark.js';
import { sayParties } from './stated-facts.js';

/**
 * One instrument in numbers, with the day of an old record where the figure is: a card is what gets copied.
 */
export function InstrumentCard({
  row,
  note,
}: {
  readonly row: InstrumentRow;
  readonly note: RecordNote | undefined;
}) {
  const { id, title, label, mayJoin, states, citedIn, statements } = row;
  const gaps = gapsIn(states);
  return (
    <article class="card">
      <p class="kicker">{citedIn ? `Paragraph ${citedIn.paragraph}, note ${citedIn.note}` : 'Not cited'}</p>
      <h3>
        <a href={`/instruments/${id}`}>{label}</a>
      </h3>
      <p class="full-title">{title}</p>
      {note?.statusAsAt ? (
        <>
          <p class="figure">
            <a href={address('/gaps', { instrument: id })}>
              <strong>{gaps}</strong> of {mayJoin} {sayGaps(gaps, note.stale)}
            </a>
            {note.stale && (
              <>
                {' '}
                as at <DayView day={note.statusAsAt} />
              </>
            )}
          </p>
          <StandingBar tally={states} />
          <ul class="tally">
            {standings
              .filter(({ id: standing }) => states[standing] > 0)
              .map(({ id: standing, title: name }) => (
                <li>
                  <a href={placeOf(id, standing)}>
                    <StandingMark
                      standing={standing}
                      words={`${states[standing]} ${tallyWords[standing] ?? name.toLowerCase()}`}
                    />
                  </a>
                </li>
              ))}
          </ul>
          {statements === null && <p class="quiet">Reservations were not read yet</p>}
          {statements && statements.partiesWithReservations > 0 && (
            <p class="tally quiet">
              <a href={address('/declarations', { instrument: id, kind: 'reservation' })}>
                {sayParties(statements.partiesWithReservations)} with reservations
              </a>
            </p>
          )}
        </>
      ) : (
        <p class="empty">There is no record yet: nothing can be said until a sync succeeds.</p>
      )}
    </article>
  );
}

/** An old record never poses as today's. */
function sayGaps(gaps: number, stale: boolean): string {
  if (stale) return gaps === 1 ? 'State was not a party' : 'States were not parties';
  return gaps === 1 ? 'State is not a party' : 'States are not parties';
}

const tallyWords: Readonly<Record<string, string>> = {
  party: 'parties',
  signatory: 'signed only',
  none: 'no action',
  withdrawn: 'withdrawn',
  'cannot-be-told': 'cannot be told',
};

function placeOf(instrument: string, standing: Standing): string {
  return isGap(standing) ? address('/gaps', { instrument, standing }) : `/instruments/${instrument}`;
}
