import { addSpan, dayIn, type Day } from '../../domain/day.js';
import { deliveryStates } from '../../domain/delivery-state.js';
import { deliveryKey, type DeliveryCounts } from '../../status/delivery-counts.js';
import type { Asked } from '../../status/question.js';
import { mostRuns } from '../../status/question-table.js';
import { nextRunOf, type RunRow, type RunsSubject } from '../../status/questions/runs.js';
import type { Answered } from '../../forms/answered.js';
import { address, partsOf } from '../../forms/address.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { nightMonths, type Night, type NightMonth } from '../pictures/nights.js';
import { NightCalendar, nightId, nightTiles } from '../pictures/night-calendar.js';
import { sayRun } from '../pictures/say-night.js';
import { queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { DayView, MomentView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { TableBehind } from './table-behind.js';

/**
 * The nights as a calendar: whether the tracker looked, and what came of it, is seen at once. A run stands on the day on
 * which it began by the clocks of the schedule, as its nights do; a run that ends after midnight is of the night before.
 */
export function runsPage(answered: Answered<RunRow, RunsSubject>): string {
  const { question, book, url, answer, asked, site, alternates } = answered;
  const { timeZone, nextRun, deliveries } = answer.subject;
  const dayOf = (moment: string) => dayIn(timeZone, moment);
  const months = nightMonths({ runs: answer.rows, dayOf, ...lastNights(asked, nextRun, dayOf) });
  const nights = months.flatMap((month) => ('month' in month ? month.nights : []));
  const next = nextRunOf(answer);
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: ${english.questions.runs}.`,
    alternates,
    children: (
      <>
        <h1>{answer.title}</h1>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <p class="count">
          <strong>{answer.total}</strong> {answer.total === 1 ? 'run' : 'runs'}
        </p>
        {next && <p>{english.say(next)}</p>}
        {answer.emptyBecause === null ? (
          <>
            <p>
              A run stands on the day on which it began, in the time zone of the schedule ({timeZone}).{' '}
              <Older runs={answer.rows} />
            </p>
            <NightLegend nights={nights} />
            <div class="months">{months.map((month) => MonthView({ month }))}</div>
            <SeveralRuns nights={nights} />
            <TableBehind answered={answered} />
          </>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <Deliveries counts={deliveries} />
        <OtherForms {...answered} />
      </>
    ),
  });
}

/** How many messages stand how; to whom they are is nobody's business. */
function Deliveries({ counts }: { readonly counts: DeliveryCounts }) {
  const states = deliveryStates.map(({ id, meaning }) => ({ id, meaning, count: counts[deliveryKey(id)] }));
  if (states.every(({ count }) => count === 0)) return null;
  return (
    <>
      <h2 id="deliveries">Deliveries</h2>
      <p>How many messages to subscribers, and to the operator, stand how at present.</p>
      <dl class="facts">
        {states
          .filter(({ count }) => count > 0)
          .map(({ id, meaning, count }) => (
            <>
              <dt>{capital(id)}</dt>
              <dd>
                <strong>{count}</strong>: {meaning}
              </dd>
            </>
          ))}
      </dl>
    </>
  );
}

/**
 * The last night to show, and the one in which a run may still come. Of a moment that has passed it is the last that was
 * over by then: of one that was not, nobody can tell from this list that nothing ran.
 */
function lastNights(
  { query: { until }, askedAt }: Asked,
  nextRun: string | null,
  dayOf: (moment: string) => Day,
): { readonly until: Day; readonly open: Day | null } {
  if (until !== undefined && until < askedAt) {
    const next = dayOf(new Date(Date.parse(until) + 1000).toISOString());
    return { until: addSpan(next, { days: -1 }), open: null };
  }
  const today = dayOf(askedAt);
  return { until: today, open: nextRun === null || dayOf(nextRun) === today ? today : null };
}

/** Where the runs are that the list is too short for: in the list up to the oldest of these. */
function Older({ runs }: { readonly runs: readonly RunRow[] }) {
  const oldest = runs.reduce<RunRow | null>((first, run) => (first && first.id < run.id ? first : run), null);
  if (oldest === null || runs.length < mostRuns || oldest.id === 1) return null;
  return (
    <>
      No more than {mostRuns} runs are listed: older ones are in{' '}
      <a href={address('/runs', { until: oldest.startedAt })}>
        the list up to <MomentView moment={oldest.startedAt} />
      </a>
      , and each at its number, from <a href="/runs/1">run 1</a> on.
    </>
  );
}

/** What the signs mean, of those that are there, and on how many nights. */
function NightLegend({ nights }: { readonly nights: readonly Night[] }) {
  const looks = Object.entries(nightTiles).map(([look, tile]) => ({
    ...tile,
    number: nights.filter((night) => night.look === look).length,
  }));
  return (
    <ul class="legend" aria-label="Signs">
      {looks
        .filter(({ number, sign }) => number > 0 && sign !== '')
        .map(({ tile, sign, meaning, number }) => (
          <li>
            <i class={`tile ${tile}`} aria-hidden="true">
              <b>{sign}</b>
            </i>{' '}
            {meaning} <small>({number})</small>
          </li>
        ))}
    </ul>
  );
}

function MonthView({ month }: { readonly month: NightMonth }) {
  if ('from' in month) {
    return (
      <section>
        <h2>
          {english.month(month.from)} to {english.month(month.until)}
        </h2>
        <p class="empty">
          No run from <DayView day={month.from} /> to <DayView day={month.until} />.
        </p>
      </section>
    );
  }
  return (
    <section>
      <h2 id={month.month}>{english.month(`${month.month}-01`)}</h2>
      <NightCalendar {...month} />
    </section>
  );
}

/** The runs of nights that had several: their tile has room for one link only. */
function SeveralRuns({ nights }: { readonly nights: readonly Night[] }) {
  const several = nights.filter(({ runs }) => runs.length > 1).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  if (several.length === 0) return null;
  return (
    <>
      <h2>Nights with several runs</h2>
      {several.map(({ on, runs }) => (
        <section id={nightId(on)}>
          <h3>
            <DayView day={on} />
          </h3>
          <ul>
            {runs.map((run) => (
              <li>
                <a href={`/runs/${run.id}`}>{sayRun(run)}</a>, begun <MomentView moment={run.startedAt} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
