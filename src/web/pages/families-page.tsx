import { address, partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import type { FamiliesSubject, FamilyRow } from '../../status/questions/families.js';
import { capital } from '../../wording/capital.js';
import { AnswerTable, queryOf } from './answer-table.js';
import { AsOf } from './as-of.js';
import { Facets } from './facets.js';
import { FamilyCounts } from './family-counts.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OneShort } from './one-short.js';
import { OtherForms } from './other-forms.js';
import { SetList } from './set-list.js';

/** How many of the cited instruments each State is a party to, who is one short of which, and the sets of them. */
export function familiesPage(answered: Answered<FamilyRow, FamiliesSubject>): string {
  const { question, book, url, answer, asked, site } = answered;
  const { query } = asked;
  const raw = queryOf(url);
  const isOrganization = ({ state }: FamilyRow) => book.states.byCode(state.code)?.kind === 'organization';
  // The European Union is a row of the list and no State: it is told beside them.
  const states = answer.rows.filter((row) => !isOrganization(row));
  const beside = answer.rows.filter(isOrganization);
  const all = states.filter(({ families }) => families.includes('all')).length;
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: how many are parties to all of them, who is one short, and of which.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <p class="count">
          {query.family === undefined ? (
            <>
              <strong>{all}</strong> of {states.length} States {all === 1 ? 'is a party' : 'are parties'} to
              every cited instrument
            </>
          ) : (
            <>
              <strong>{states.length}</strong> {states.length === 1 ? 'State' : 'States'} in the list
            </>
          )}
          {beside.map(({ sentence }) => `; beside them, ${sentence}`)}, <AsOf answer={answer} />
        </p>
        <Freshness answered={answered} />
        <Facets
          title="By family"
          facets={answer.subject.families.map(({ id, meaning, states: count }) => ({
            title: capital(meaning),
            count,
            href: address('/families', { ...raw, family: id === query.family ? '' : id }),
            isChosen: id === query.family,
          }))}
        />
        <FilterForm question={question} book={book} raw={raw} action={partsOf(url).path} />
        {answer.emptyBecause === null ? (
          <>
            <FamilyCounts rows={states} isWhole={query.family === undefined} />
            <OneShort rows={states} book={book} />
            <SetList sets={answer.subject.sets} book={book} />
            <h2 id="numbers">State by State</h2>
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
