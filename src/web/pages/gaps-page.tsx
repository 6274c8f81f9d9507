import type { GapRow } from '../../status/questions/gaps.js';
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

/** The gap list: which States have not joined, how long they have waited, and on whose word that stands. */
export async function gapsPage(answered: Answered<GapRow>): Promise<string> {
  const { question, book, url, answer, asked, site } = answered;
  const heading = gapHeading(asked.query, book);
  const states = new Set(answer.rows.map(({ state }) => state.code)).size;
  const facets = await gapFacets(answered);
  const untold = chosenCells(asked, (standing) => standing === 'cannot-be-told').length;
  return renderPage({
    site,
    url,
    title: heading,
    description: `${heading}, ${sayAsOf(answer)}: ${count(states, 'State')}, each with its evidence.`,
    alternates: alternatesWithFeed(answered),
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

/** A State may have several gaps: "5 States" for five gaps of two would be quoted as five. */
function sayCount(gaps: number, states: number): string {
  if (gaps === states) return states === 1 ? 'State' : 'States';
  return `gaps of ${count(states, 'State')}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
