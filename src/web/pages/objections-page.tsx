import { address } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import type { ObjectionRow } from '../../status/questions/objections.js';
import { capital } from '../../wording/capital.js';
import { queryOf, sortableList } from './answer-table.js';
import { AsOf } from './as-of.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { ObjectionMatrix } from './objection-matrix.js';
import { ObjectionTable } from './objection-table.js';
import { OtherForms } from './other-forms.js';
import { tallyObjections, type Named, type ObjectionPair } from './tally-objections.js';

/** Who objected to what which other State declared: all of it as a matrix, and one by one. */
export function objectionsPage(answered: Answered<ObjectionRow>): string {
  const { question, book, url, answer, site } = answered;
  const raw = queryOf(url);
  const pairs = answer.rows.flatMap(pairOf);
  const tally = tallyObjections(pairs);
  const untold = answer.rows.length - pairs.length;
  const hrefOf = (by: Named, to: Named) =>
    by.code === null || to.code === null
      ? `/declarations/${answer.rows.find((row) => sameName(row.name, by) && sameName(row.toName, to))?.id}`
      : address('/objections', { ...raw, state: by.code, to: to.code });
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: ${answer.total} in the list, and whether each opposes entry into force.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <p class="count">
          <strong>{answer.total}</strong> {answer.total === 1 ? 'objection' : 'objections'} in the list,{' '}
          <AsOf answer={answer} />
        </p>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={raw} action="/objections" />
        {answer.emptyBecause === null ? (
          <>
            {tally.columns.length + tally.rows.length > 2 && (
              <>
                <h2 id="matrix">Who objected to whom</h2>
                <p class="prose">
                  Each number counts objections, and leads to them; † where one or more oppose entry into
                  force between the two States. An objection that does not say so is not counted as opposing
                  it.
                  {untold > 0 && ` ${capital(untoldWords(untold))} not in it.`}
                </p>
                <ObjectionMatrix tally={tally} hrefOf={hrefOf} />
              </>
            )}
            <h2 id="pairs">One by one</h2>
            <ObjectionTable answered={answered} list={sortableList(answered)} />
          </>
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}

/** Of what does not name a State there is no pair. */
function pairOf({ state, name, to, toName, opposesEntryIntoForce: opposes }: ObjectionRow): ObjectionPair[] {
  if (to === null && toName === null) return [];
  return [
    {
      by: { code: state?.code ?? null, name: state?.name ?? name },
      to: { code: to?.code ?? null, name: to?.name ?? toName ?? '' },
      opposes,
    },
  ];
}

function sameName(name: string | null, { name: sought }: Named): boolean {
  return name === sought;
}

function untoldWords(untold: number): string {
  return untold === 1
    ? 'one objection, whose words do not tell to whom, is'
    : `${untold} objections, whose words do not tell to whom, are`;
}
