import type { MatrixRow } from '../../status/questions/matrix.js';
import type { Answered } from '../../forms/answered.js';
import { queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { sayWho } from './gap-heading.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { MatrixTable } from './matrix-table.js';
import { OtherForms } from './other-forms.js';
import { ReservationLegend } from './reservation-mark.js';
import { StandingLegend } from './standing-mark.js';
import { AsOf, sayAsOf } from './as-of.js';

/** The matrix: every State against every instrument, in its regional group. */
export function matrixPage(answered: Answered<MatrixRow>): string {
  const { question, book, url, answer, asked, site } = answered;
  const heading = `${sayWho(book.states.groupById(asked.query.group ?? ''))} and the instruments`;
  return renderPage({
    site,
    url,
    title: heading,
    description: `${heading}: the standing, day and kind of consent of each, ${sayAsOf(answer)}.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{heading}</h1>
        <p class="count">
          <strong>{answer.total}</strong> in the list, <AsOf answer={answer} />
        </p>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action="/matrix" />
        <StandingLegend />
        <ReservationLegend rows={answer.rows} book={book} />
        {answer.emptyBecause === null ? (
          <MatrixTable answered={answered} />
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}
