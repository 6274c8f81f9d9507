import type { InstrumentRow } from '../../status/questions/instruments.js';
import type { Answered } from '../../forms/answered.js';
import { queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { InstrumentCard } from './instrument-card.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { DayView } from './moment-view.js';
import { OtherForms } from './other-forms.js';

/** The instruments, each as a card with its numbers. */
export function instrumentsPage(answered: Answered<InstrumentRow>): string {
  const { question, book, url, answer, site } = answered;
  const notes = new Map(answer.records.map((note) => [note.instrument, note]));
  return renderPage({
    site,
    url,
    title: 'The instruments',
    description: answer.title,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>
          The instruments{' '}
          <small>
            as of <DayView day={answer.asOf} />
          </small>
        </h1>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action="/instruments" />
        <h2 class="unseen">Each instrument</h2>
        <div class="cards">
          {answer.rows.map((row) => (
            <InstrumentCard row={row} note={notes.get(row.id)} />
          ))}
        </div>
        <OtherForms {...answered} />
      </>
    ),
  });
}
