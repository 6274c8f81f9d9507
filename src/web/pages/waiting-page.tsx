import { address, partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import type { WaitingRow, WaitingSubject } from '../../status/questions/waiting.js';
import { lastTold } from '../../status/select.js';
import { WaitList, type SaidWait } from '../pictures/wait-list.js';
import { AnswerTable, queryOf } from './answer-table.js';
import { AsOf } from './as-of.js';
import { Facets, type Facet } from './facets.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { sayYears } from './say-years.js';

type AnsweredWaiting = Answered<WaitingRow, WaitingSubject>;

/** The signatures that wait: a line for each, from the signature to the day that the record speaks of. */
export function waitingPage(answered: AnsweredWaiting): string {
  const { question, book, url, answer, site } = answered;
  const longest = answer.rows.toSorted((a, b) => a.rank - b.rank)[0];
  const { medianDays } = answer.subject.waiting;
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: ${answer.total}, the longest first, each drawn to scale.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <p class="count">
          <strong>{answer.total}</strong> {answer.total === 1 ? 'signature waits' : 'signatures wait'}
          {longest && `, the longest for ${sayYears(longest.years)}`}
          {medianDays !== null &&
            answer.total > 2 &&
            `, half of them for ${sayYears(yearsOf(medianDays))} or more`}
          , <AsOf answer={answer} />
        </p>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        {answer.emptyBecause === null ? (
          <>
            <Narrowed {...answered} />
            <h2 id="lines">How long each has waited</h2>
            <figure>
              <figcaption>
                Each line begins with the signature and ends on the day that the record speaks of; dotted are
                the days after it, of which the record tells nothing. The <a href="#numbers">table</a> says
                the same in numbers.
              </figcaption>
              <WaitList waits={answer.rows.map((row) => saidWait(row, answered))} asOf={answer.asOf} />
            </figure>
            <h2 id="numbers">The same in numbers</h2>
            <AnswerTable {...(answered as never as Answered)} />
          </>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}

/** Of the Gregorian calendar, rounded down: a median lies between two days, and has no anniversary. */
function yearsOf(days: number): number {
  return Math.floor(days / 365.2425);
}

function saidWait(
  { state, instrument, signedOn, years }: WaitingRow,
  { book, answer }: AnsweredWaiting,
): SaidWait {
  const record = book.records.get(instrument);
  return {
    signedOn,
    until: record ? lastTold(record, answer.asOf) : answer.asOf,
    says: (
      <p>
        <a href={`/states/${state.code}`}>{state.name}</a>, {record?.instrument.label ?? instrument}:{' '}
        <strong>{sayYears(years)}</strong>{' '}
        <small class="day">
          since <DayView day={signedOn} />
        </small>
      </p>
    ),
  };
}

/** The same list narrowed to one instrument or one regional group, where there are several. */
function Narrowed({ answer, book, url }: AnsweredWaiting) {
  const { byInstrument, byGroup } = answer.subject.waiting;
  const query = queryOf(url);
  const facetsOf = (
    key: 'instrument' | 'group',
    tallies: typeof byGroup,
    nameOf: (id: string) => string | undefined,
  ): readonly Facet[] =>
    Object.entries(tallies).map(([id, { waiting }]) => ({
      title: nameOf(id) ?? id,
      count: waiting,
      href: address('/waiting', { ...query, [key]: id }),
      isChosen: false,
    }));
  const instruments = facetsOf('instrument', byInstrument, (id) => book.records.get(id)?.instrument.label);
  const groups = facetsOf('group', byGroup, (id) => book.states.groupById(id)?.name);
  return (
    <>
      {instruments.length > 1 && <Facets title="By instrument" facets={instruments} />}
      {groups.length > 1 && <Facets title="By group" facets={groups} />}
    </>
  );
}
