import { capital } from '../../wording/capital.js';
import { partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import { postLength } from '../../forms/post-length.js';
import type { WordsRow, WordsSubject } from '../../status/questions/words.js';
import { queryOf } from './answer-table.js';
import { AsOf } from './as-of.js';
import { EvidenceView } from './evidence-view.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';
import { QuoteBox } from './quote-box.js';

/**
 * Words to use, each in a box to be copied, with what they rest on below it: whoever takes one of them along sees its day
 * and its sources.
 */
export function wordsPage(answered: Answered<WordsRow, WordsSubject>): string {
  const { question, book, url, answer, site, cite } = answered;
  const { state, instrument } = answer.subject;
  const what = book.instruments.find(({ id }) => id === instrument.id)?.shortTitle ?? instrument.label;
  return renderPage({
    site,
    url,
    title: `Words to use: ${state.name}, ${instrument.label}`,
    description: `A letter, a question for parliament, a recommendation, a paragraph for the press and a post: ${state.name} and the ${what}, with sources.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <p class="kicker">
          <a href={`/states/${state.code}`}>{state.name}</a> ·{' '}
          <a href={`/instruments/${instrument.id}`}>{instrument.label}</a> ·{' '}
          <a href={`/states/${state.code}/${instrument.id}`}>What it can still do</a>
        </p>
        <h1>Words to use</h1>
        <p>
          {state.name} and the {what}, <AsOf answer={answer} />. Take them as they are or make them your own;
          what stands in square brackets is for you to fill in.
        </p>
        <Freshness answered={answered as never as Answered} code={state.code} />
        {answer.emptyBecause !== null && <p class="empty">{capital(answer.emptyBecause)}.</p>}
        {answer.rows.length > 1 && (
          <nav aria-label="Words" class="facets">
            {answer.rows.map(({ kind, title: words }) => (
              <a href={`#text-${kind}`}>{words}</a>
            ))}
          </nav>
        )}
        {answer.rows.map((row) => (
          <QuoteBox id={`text-${row.kind}`} title={row.title} text={row.text}>
            <BelowWords row={row} permanent={cite.url} />
          </QuoteBox>
        ))}
        <h2 class="on-screen">On another day</h2>
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <OtherForms {...answered} />
      </>
    ),
  });
}

function BelowWords({ row, permanent }: { readonly row: WordsRow; readonly permanent: string }) {
  const { kind, text, notes, sources, evidence, state } = row;
  return (
    <>
      {kind === 'post' && (
        <p class="quiet">{postLength(text)} of 280 characters, an address counted as 23.</p>
      )}
      {notes.map((note) => (
        <p class="freshness stale">{capital(note)}.</p>
      ))}
      <ul class="quiet sources">
        {sources.map((source) => (
          <li>
            <a href={source.url}>{source.text}</a>
          </li>
        ))}
        <li>
          <a href={permanent}>Permanent address of these words</a>
          {evidence && (
            <>
              , from what was read: <EvidenceView evidence={evidence} code={state.code} />
            </>
          )}
        </li>
      </ul>
    </>
  );
}
