import { address } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import { objectionMatrix } from '../../status/objection-matrix.js';
import type { ObjectionRow } from '../../status/questions/objections.js';
import { capital } from '../../wording/capital.js';
import { queryOf, sortableList } from './answer-table.js';
import { AsOf } from './as-of.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { ObjectionMatrixTable } from './objection-matrix-table.js';
import { ObjectionTable } from './objection-table.js';
import { OtherForms } from './other-forms.js';

/** Who objected to what which other State declared: all of it as a matrix, and one by one. */
export function objectionsPage(answered: Answered<ObjectionRow>): string {
  const { question, book, url, answer, site } = answered;
  const raw = queryOf(url);
  const matrix = objectionMatrix(answer.rows);
  const ofTexts = new Set(answer.rows.map(({ id }) => id)).size;
  const untold = answer.rows.filter(({ to, toName }) => to === null && toName === null).length;
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
          <strong>{answer.total}</strong> {answer.total === 1 ? 'objection' : 'objections'}
          {ofTexts < answer.total && ` to one State each, in ${ofTexts} texts,`} in the list,{' '}
          <AsOf answer={answer} />
        </p>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={raw} action="/objections" />
        {answer.emptyBecause === null ? (
          <>
            {matrix.columns.length + matrix.lines.length > 2 && (
              <>
                <h2 id="matrix">Who objected to whom</h2>
                <p class="prose">
                  Each number counts objections, and leads to them; † where one or more oppose entry into
                  force between the two States. An objection that does not say so is not counted as opposing
                  it.
                  {untold > 0 && ` ${capital(untoldWords(untold))} not in it.`}
                </p>
                <ObjectionMatrixTable
                  matrix={matrix}
                  hrefOf={({ by, to }, { texts }) =>
                    by.state === null || to.state === null
                      ? `/declarations/${texts[0]}`
                      : address('/objections', { ...raw, state: by.state.code, to: to.state.code })
                  }
                />
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

function untoldWords(untold: number): string {
  return untold === 1
    ? 'one objection, whose words do not tell to whom, is'
    : `${untold} objections, whose words do not tell to whom, are`;
}
