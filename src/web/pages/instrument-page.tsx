import { standings } from '../../domain/standing.js';
import { address, partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import type { InstrumentSubject, ParticipantRow } from '../../status/questions/instrument.js';
import { gapsIn } from '../../status/tally.js';
import { instrumentSaying } from '../cards/instrument-card.js';
import { pageCard } from '../cards/page-card.js';
import { actYears, historiesOf, partyCounts } from '../pictures/act-years.js';
import { PartyPlot } from '../pictures/party-plot.js';
import { StandingBar } from '../pictures/standing-bar.js';
import { YearPlot } from '../pictures/year-plot.js';
import { AnswerTable, queryOf } from './answer-table.js';
import { AsOf, sayAsOf } from './as-of.js';
import { CountBadge } from './count-badge.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { FormerList } from './former-list.js';
import { GapsByGroup } from './gaps-by-group.js';
import { InstrumentFacts } from './instrument-facts.js';
import { renderPage } from './layout.js';
import { PictureLinks } from './picture-links.js';
import { OtherForms } from './other-forms.js';
import { instrumentSnippets, Snippets } from './snippets.js';
import { StandingMap } from './standing-map.js';
import { StandingLegend } from './standing-mark.js';
import { datasetOf } from './structured-data.js';
import { InstrumentStatedLinks } from './stated-links.js';
import { YearTable } from './year-table.js';

/** One instrument: what it is, who is not a party, and how it came to where it is. */
export async function instrumentPage(answered: Answered<ParticipantRow, InstrumentSubject>): Promise<string> {
  const { question, book, url, answer, asked, site } = answered;
  const record = book.records.get(asked.query.id ?? '');
  if (record === undefined)
    throw new Error('the page of an instrument was asked for without an id that exists');
  const { instrument, asAt } = record;
  const { id, title, label, citedIn, adopted, inForceSince } = instrument;
  const { mayJoin, states, statements } = answer.subject.instrument;
  const gaps = gapsIn(states);
  const untold = states['cannot-be-told'];
  const met = standings.map((standing) => standing.id).filter((standing) => states[standing] > 0);
  const ofUntold = untold > 0 ? `; of ${untold} it cannot be told` : '';
  const until = asAt !== null && asAt < answer.asOf ? asAt : answer.asOf;
  const years = actYears(record, book.states, until);
  const { formerParticipants: former } = answer.subject.instrument;
  const description = `${title}: ${states.party} of ${mayJoin} States are parties, ${gaps} are not${ofUntold}, ${sayAsOf(answer)}.`;
  const raw = queryOf(url);
  // A number leads to the list of the same day, as known at the same moment.
  const moment = { asOf: raw['asOf'], knownAt: raw['knownAt'] };
  // A page of another site needs whole addresses: without a host there is nothing to copy.
  const snippets = site.publicUrl
    ? await instrumentSnippets(answered as never as Answered, instrument, raw)
    : [];
  return renderPage({
    site,
    url,
    title,
    description,
    alternates: alternatesWithFeed(answered),
    card: pageCard(answered, instrumentSaying(answered)),
    dataset: datasetOf(answered, { name: `Who has joined: ${title}`, description }),
    children: (
      <>
        <p class="kicker">
          {label}
          {citedIn && ` · ${citedIn.resolution}, paragraph ${citedIn.paragraph}`}
        </p>
        <h1 class="long">{title}</h1>
        {answer.emptyBecause === null ? (
          <>
            <p class="count">
              <strong>{states.party}</strong> of {mayJoin} States are parties;{' '}
              <a href={address('/gaps', { ...moment, instrument: id })}>{gaps} are not</a>
              {ofUntold}, <AsOf answer={answer} />
            </p>
            <StandingBar tally={states} />
            <StandingLegend only={met} />
          </>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <Freshness answered={answered} />
        <CountBadge record={record} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <h2>What it is</h2>
        <InstrumentFacts instrument={instrument} book={book} stated={statements} />
        <InstrumentStatedLinks instrument={id} />
        {answer.emptyBecause === null && (
          <>
            <h2>Who is not a party</h2>
            <GapsByGroup rows={answer.rows} query={{ ...moment, instrument: id }} book={book} />
            <StandingMap rows={answer.rows} record={record} book={book} asOf={answer.asOf} />
            <h2>How it came here</h2>
            <div class="plots">
              <figure>
                <figcaption>States that are parties, since the adoption</figcaption>
                <PartyPlot
                  counts={partyCounts(historiesOf(record, book.states), until)}
                  from={adopted.on}
                  until={until}
                  inForceSince={inForceSince}
                  mayJoin={mayJoin}
                />
              </figure>
              <figure>
                <figcaption>Consents and, upon them, signatures in each year</figcaption>
                <YearPlot years={years} />
              </figure>
            </div>
            <PictureLinks id={id} query={raw} />
            <YearTable years={years} called={instrument.withdrawal.called} />
            <FormerList rows={former} />
            <h2>Participants</h2>
            <AnswerTable {...(answered as never as Answered)} />
          </>
        )}
        <OtherForms {...answered} />
        {snippets.length > 0 && (
          <details>
            <summary>Show it on another site</summary>
            <Snippets snippets={snippets} />
          </details>
        )}
      </>
    ),
  });
}
