import type { Answered } from '../../forms/answered.js';
import type { DeclarationRow } from '../../status/questions/declarations.js';
import { queryOf } from './answer-table.js';
import { AsOf } from './as-of.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';
import { statementFacets } from './statement-facets.js';
import { StatementList } from './statement-list.js';

/** What States declared, to be read in their own words: how many texts of each kind, and the texts. */
export async function declarationsPage(answered: Answered<DeclarationRow>): Promise<string> {
  const { question, book, url, answer, asked, site } = answered;
  const facets = await statementFacets(answered);
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}. ${answer.total} in the list, each in the words that the depositary prints.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <p class="count">
          <strong>{answer.total}</strong> {answer.total === 1 ? 'text' : 'texts'} in the list,{' '}
          <AsOf answer={answer} />
        </p>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action="/declarations" />
        {facets}
        <p class="prose">
          The words are those of the governments, as the depositary prints them. What each is called follows
          from its printed heading alone, and each code from words that are underlined by dots; a text whose
          heading does not say is unclassified. A withdrawal here is one of what a State had stated, never of
          its consent to be bound. All words that are searched for must be in a text: several in quotation
          marks in their order, one with a minus before it not at all.{' '}
          <a href="/objections">Who objected to what</a> is another list.
        </p>
        {answer.emptyBecause === null ? (
          <>
            {asked.query.q !== undefined && (
              <p>
                What was searched for is marked: <mark>{asked.query.q}</mark>
              </p>
            )}
            <StatementList {...answered} />
          </>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}
