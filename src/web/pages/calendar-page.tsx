import { daysBetween, type Day } from '../../domain/day.js';
import type { AnniversaryRow } from '../../status/questions/anniversaries.js';
import type { UpcomingRow } from '../../status/questions/upcoming.js';
import type { Answered } from '../../forms/answered.js';
import { address, partsOf } from '../../forms/address.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { queryOf } from './answer-table.js';
import { byMonth, type InMonth } from './by-month.js';
import { Facets } from './facets.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { withoutDay } from './happened.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { TableBehind } from './table-behind.js';

/** What is read of an event beside its day. */
interface EventRow {
  readonly on: string;
  readonly instrument: string;
  readonly href: string;
  readonly says: string;
  /** Why that day, with the article. */
  readonly because: string | null;
}

/** What takes effect next, by month: for whom, why then, and where it is to be had as a calendar. */
export function upcomingPage(answered: Answered<UpcomingRow>): string {
  return calendarPage(
    answered,
    answered.answer.rows.map(({ on, state, instrument, sentence, because }) => ({
      on,
      instrument,
      href: `/states/${state.code}`,
      says: sentence,
      // Of an entry into force the sentence tells it already.
      because: sentence.includes(because) ? null : because,
    })),
  );
}

/** The anniversaries that come next, by month. */
export function anniversariesPage(answered: Answered<AnniversaryRow>): string {
  return calendarPage(
    answered,
    answered.answer.rows.map(({ on, state, instrument, sentence }) => ({
      on,
      instrument,
      href: state ? `/states/${state.code}` : `/instruments/${instrument}`,
      says: withoutDay(sentence, on),
      because: null,
    })),
  );
}

function calendarPage<Row>(answered: Answered<Row>, events: readonly EventRow[]): string {
  const { question, book, url, answer, site } = answered;
  const months = byMonth(events, ({ on }) => on);
  const { sort: _sort, ...filter } = queryOf(url);
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}. ${answer.total} in the list; ${english.questions[question.name]}.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        {answer.emptyBecause === null ? (
          <>
            <p class="count">
              <strong>{answer.total}</strong> in the list
            </p>
            {months.length > 1 && <Facets title="Months" facets={months.map(facetOf)} />}
            {months.map((month) => (
              <MonthView
                month={month}
                asOf={answer.asOf}
                calendarOf={(instrument) => address(`${question.path}.ics`, { ...filter, instrument })}
                labelOf={(id) => book.records.get(id)?.instrument.label ?? id}
              />
            ))}
            <TableBehind answered={answered} />
          </>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}

function facetOf({ month, total }: InMonth<EventRow>) {
  return { title: english.month(`${month}-01`), count: total, href: `#${month}`, isChosen: false };
}

/** The days of a month on which something happens beside how far ahead it is. */
function MonthView({
  month: { month, days },
  asOf,
  calendarOf,
  labelOf,
}: {
  readonly month: InMonth<EventRow>;
  readonly asOf: Day;
  readonly calendarOf: (instrument: string) => string;
  readonly labelOf: (instrument: string) => string;
}) {
  return (
    <section>
      <h2 id={month}>{english.month(`${month}-01`)}</h2>
      <ol class="time-line">
        {days.map(({ on, rows }) => (
          <li>
            <div>
              <DayView day={on} />
              <span class="quiet">{english.say({ say: 'days-ahead', days: daysBetween(asOf, on) })}</span>
            </div>
            <div>
              {rows.map(({ says, href, because, instrument }) => (
                <p>
                  <a href={href}>{capital(says)}</a>
                  {because !== null && `, by ${because}`}{' '}
                  <a href={calendarOf(instrument)} type="text/calendar">
                    <small>{labelOf(instrument)} as a calendar</small>
                  </a>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
