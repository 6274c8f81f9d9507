import type { GapRow } from '../../status/questions/gaps.js';
import { gapsSaying } from '../cards/gaps-card.js';
import { pageCard } from '../cards/page-card.js';
import { chosenCells } from '../../status/select.js';
import type { Answered } from '../../forms/answered.js';
import { queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { gapFacets } from './gap-facets.js';
import { gapHeading } from './gap-heading.js';
import { GapRows } from './gap-rows.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';
import { AsOf, sayAsOf } from './as-of.js';
import { sayCount, sayNumber } from './say-count.js';
import { datasetOf } from './structured-data.js';

/** The gap list: which States have not joined, how long they have waited, and on whose word that stands. */
export async function gapsPage(answered: Answered<GapRow>): Promise<string> {
  const { question, book, url, answer, asked, site } = answered;
  const heading = gapHeading(asked.query, book);
  const states = new Set(answer.rows.map(({ state }) => state.code)).size;
  const facets = await gapFacets(answered);
  const untold = chosenCells(asked, (standing) => standing === 'cannot-be-told').length;
  const description = `${heading}, ${sayAsOf(answer)}: ${sayNumber(states, 'State')}, each with its evidence.`;
  return renderPage({
    site,
    url,
    title: heading,
    description,
    alternates: alternatesWithFeed(answered),
    card: pageCard(answered, gapsSaying(answered)),
    dataset: datasetOf(answered, { name: heading, description }),
    children: (
      <>
        <h1>{heading}</h1>
        <p class="count">
          <strong>{answer.total}</strong> {sayCount(answer.total, states)}, <AsOf answer={answer} />
          {untold > 0 && `; of ${untold} it cannot be told`}
        </p>
        <Freshness answered={answered} />
        {facets}
        <FilterForm question={question} book={book} raw={queryOf(url)} action="/gaps" />
        {answer.emptyBecause === null ? (
          <GapRows {...answered} />
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}
