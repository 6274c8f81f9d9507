import { partsOf } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import type { MomentumRow, MomentumSubject } from '../../status/questions/momentum.js';
import { AnswerTable, queryOf } from './answer-table.js';
import { AsOf, sayAsOf } from './as-of.js';
import { Facets } from './facets.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { InstrumentMomentum } from './instrument-momentum.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';

/** How fast States join: for each instrument its curve of parties, its acts year by year, and what follows of them. */
export function momentumPage(answered: Answered<MomentumRow, MomentumSubject>): string {
  const { question, book, url, answer, asked, site } = answered;
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: parties since the adoption, signatures and consents in each year, ${sayAsOf(answer)}.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <p class="count">
          How fast States join, <AsOf answer={answer} />
          {answer.emptyBecause === null && (
            <>
              ; <a href="#numbers">the numbers, year by year</a>
            </>
          )}
        </p>
        <Freshness answered={answered} />
        <Facets
          title="Parties"
          facets={answer.subject.momentum.map(({ instrument }) => ({
            title: book.records.get(instrument)?.instrument.label ?? instrument,
            count: latestOf(answer.rows, instrument)?.parties ?? 0,
            href: `#${instrument}`,
            isChosen: false,
          }))}
        />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        {answer.emptyBecause === null ? (
          <>
            {answer.subject.momentum.map((momentum) => (
              <InstrumentMomentum
                momentum={momentum}
                rows={answer.rows.filter(({ instrument }) => instrument === momentum.instrument)}
                asked={asked}
              />
            ))}
            <h2 id="numbers">The numbers, year by year</h2>
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

/** The last year of an instrument, whatever order the rows are in. */
function latestOf(rows: readonly MomentumRow[], instrument: string): MomentumRow | undefined {
  return rows.filter((row) => row.instrument === instrument).toSorted((a, b) => b.year - a.year)[0];
}
