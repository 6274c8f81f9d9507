import type { ProfileRow } from '../../status/questions/state.js';
import type { Answered } from '../../forms/answered.js';
import { partsOf } from '../../forms/address.js';
import { pageCard } from '../cards/page-card.js';
import { stateSaying } from '../cards/state-card.js';
import { sayAsOf } from './as-of.js';
import { queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { renderPage } from './layout.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { ProfileTable } from './profile-table.js';
import { QuoteBox } from './quote-box.js';
import { quoteText } from './quote-text.js';
import { StateStatedLinks } from './stated-links.js';
import { StateFacts } from './state-facts.js';
import { StatedNote } from './stated-note.js';
import { TimeLine } from './time-line.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';

/**
 * One State: how it stands, what it did, how its group stands, and the same as text to be quoted. Warnings stand above
 * all of them: the page is read by whoever is about to write about that State.
 */
export function statePage(answered: Answered<ProfileRow>): string {
  const { question, book, url, answer, asked, site } = answered;
  const state = book.states.byCode(asked.query.code ?? '');
  if (state === undefined) throw new Error('the page of a State was asked for without a code that exists');
  const { name } = state;
  const group = state.group === null ? undefined : book.states.groupById(state.group);
  const joined = answer.rows.filter(({ standing }) => standing === 'party').length;
  const untold = answer.rows.filter(({ standing }) => standing === 'cannot-be-told').length;
  const ofUntold = untold > 0 ? `; of ${untold} it cannot be told` : '';
  const summary = `party to ${joined} of the ${answer.total} instruments that it may join${ofUntold}, ${sayAsOf(answer)}`;
  return renderPage({
    site,
    url,
    title: name,
    description: `${name} is ${summary}; with days, evidence and a text to quote.`,
    alternates: alternatesWithFeed(answered),
    card: pageCard(answered, stateSaying(answered)),
    children: (
      <>
        <p class="kicker">
          {group?.name ?? (state.kind === 'organization' ? 'Organization' : 'In no regional group')}
        </p>
        <h1>{name}</h1>
        {answer.emptyBecause === null ? (
          <p class="count">
            Party to <strong>{joined}</strong> of the {answer.total} instruments that it may join{ofUntold},{' '}
            as of <DayView day={answer.asOf} />
          </p>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <Freshness answered={answered} counted={[state.code]} code={state.code} />
        <h2 class="unseen">Each instrument</h2>
        <ProfileTable rows={answer.rows} asked={asked} />
        <StatedNote rows={answer.rows} />
        {answer.emptyBecause === null && (
          <QuoteBox title="Ready to quote" text={quoteText(state, answer, site)} />
        )}
        <h2>What it did</h2>
        <TimeLine rows={answer.rows} />
        <h2>What it declared</h2>
        <StateStatedLinks code={state.code} />
        <h2>Who it is</h2>
        <StateFacts state={state} book={book} asOf={answer.asOf} />
        <h2 class="on-screen">On another day</h2>
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <OtherForms {...answered} />
      </>
    ),
  });
}
