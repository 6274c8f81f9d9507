import type { Book } from '../../status/book.js';
import type { Asked } from '../../status/question.js';
import type { Momentum } from '../../status/momentum-of.js';
import type { MomentumRow } from '../../status/questions/momentum.js';
import { chosenStates, lastTold } from '../../status/select.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { partyCounts } from '../pictures/act-years.js';
import { PartyPlot } from '../pictures/party-plot.js';
import { YearPlot } from '../pictures/year-plot.js';

/**
 * How one instrument moves: its curve, to the day, the bars of its years, which are the rows of the answer, and three
 * facts. At the end of each year the curve has reached what the row of that year says.
 */
export function InstrumentMomentum({
  momentum,
  rows,
  asked,
}: {
  readonly momentum: Momentum;
  readonly rows: readonly MomentumRow[];
  readonly asked: Asked;
}) {
  const { book, asOf } = asked;
  const record = book.records.get(momentum.instrument);
  // Whatever order the table is in, a curve goes forward.
  const years = rows.toSorted((a, b) => a.year - b.year);
  if (record === undefined) return null;
  const histories = chosenStates(asked)
    .filter(({ kind }) => kind !== 'organization')
    .flatMap(({ code }) => record.histories.get(code) ?? []);
  const { id, label, adopted, inForceSince } = record.instrument;
  const until = lastTold(record, asOf);
  const heading = (
    <h2 id={id}>
      <a href={`/instruments/${id}`}>{label}</a>
    </h2>
  );
  if (years.length === 0)
    return (
      <section>
        {heading}
        <p class="empty">
          Nothing is drawn:{' '}
          {english.say(
            record.asAt === null ? { say: 'no-record-of-instrument-yet' } : { say: 'not-yet-adopted', asOf },
          )}
          .
        </p>
      </section>
    );
  return (
    <section>
      {heading}
      <div class="plots">
        <figure>
          <figcaption>States that are parties; the broken line is all of them who may join</figcaption>
          <PartyPlot
            id={`${id}-parties`}
            title={`Parties to ${label} since the adoption`}
            counts={partyCounts(histories, until)}
            from={adopted.on}
            until={until}
            inForceSince={inForceSince}
            mayJoin={momentum.mayJoin}
          />
        </figure>
        <figure>
          <figcaption>Consents and, upon them, signatures in each year</figcaption>
          <YearPlot id={`${id}-acts`} title={`Acts under ${label} in each year`} years={years} />
        </figure>
      </div>
      <MomentumFacts momentum={momentum} book={book} />
    </section>
  );
}

function MomentumFacts({ momentum, book }: { readonly momentum: Momentum; readonly book: Book }) {
  const { newestAct, longestSilence, medianYearsToConsent } = momentum;
  const byGroup = Object.entries(medianYearsToConsent.byGroup).filter(([, years]) => years !== null);
  return (
    <dl class="facts">
      <dt>Newest act</dt>
      <dd>{newestAct ? capital(newestAct.sentence) : 'None is on record'}</dd>
      {longestSilence && (
        <>
          <dt>Longest silence</dt>
          <dd>{capital(longestSilence.sentence)}</dd>
        </>
      )}
      {medianYearsToConsent.all !== null && (
        <>
          <dt>From signature to consent</dt>
          <dd>
            Median of those that did both: {medianYearsToConsent.all} years
            {byGroup.length > 1 && (
              <ul class="inline">
                {byGroup.map(([id, years]) => (
                  <li>
                    <small>
                      {book.states.groupById(id)?.name ?? id} {years}
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
