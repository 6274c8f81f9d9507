import { partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import { articleBeside, sheetSections } from '../../forms/sheet-text.js';
import type { SheetRow, SheetSubject } from '../../status/questions/sheet.js';
import { capital } from '../../wording/capital.js';
import { queryOf } from './answer-table.js';
import { EvidenceView } from './evidence-view.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';

/**
 * The deposit sheet of a State for an instrument: statement by statement what it can do, each with its article, which
 * leads to where that is read. Printed, it is one page or two.
 */
export function sheetPage(answered: Answered<SheetRow, SheetSubject>): string {
  const { question, book, url, answer, site } = answered;
  const { state, instrument, label, act, evidence, sources } = answer.subject.sheet;
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: who signs what, where it is deposited, and from which day it would bind.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <p class="kicker">
          <a href={`/states/${state.code}`}>{state.name}</a> ·{' '}
          <a href={`/instruments/${instrument}`}>{label}</a>
        </p>
        <h1>{answer.title}</h1>
        <Freshness answered={answered} code={state.code} />
        {answer.emptyBecause !== null && <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>}
        {sheetSections(answer.rows).map(({ topic, title, rows }) => (
          <section aria-labelledby={topic}>
            <h2 id={topic}>{title}</h2>
            <Statements rows={rows} />
            {topic === 'standing' && evidence && (
              <p class="quiet">
                Evidence: <EvidenceView evidence={evidence} code={state.code} />
              </p>
            )}
          </section>
        ))}
        {sources.length > 0 && (
          <section aria-labelledby="sources">
            <h2 id="sources">Where this is read</h2>
            <ul class="sources">
              {sources.map(({ text, url: address }) => (
                <li>
                  {capital(text)}: <a href={address}>{address}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {act !== null && (
          <>
            <p class="on-screen">
              To ask for it:{' '}
              <a href={`/states/${state.code}/${instrument}/words`}>
                words to use, a letter, a question for parliament, a post
              </a>
            </p>
            <h2 class="on-screen">On another day</h2>
            <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
          </>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}

function Statements({ rows }: { readonly rows: readonly SheetRow[] }) {
  const [only, ...others] = rows;
  if (only && others.length === 0)
    return (
      <p class="prose">
        <StatementView row={only} />
      </p>
    );
  return (
    <ul class="prose">
      {rows.map((row) => (
        <li>
          <StatementView row={row} />
        </li>
      ))}
    </ul>
  );
}

/** A statement with its article, and where that is read; one of the record leads to what was read of the State. */
function StatementView({ row }: { readonly row: SheetRow }) {
  const { sentence, source } = row;
  const article = articleBeside(row);
  return (
    <>
      {capital(sentence)}
      {article !== null && (
        <>
          {' '}
          <span class="quiet">({source === null ? article : <a href={source}>{article}</a>})</span>
        </>
      )}
      .
    </>
  );
}
