import { nextRunOf } from '../../status/questions/runs.js';
import type { Answered } from '../../forms/answered.js';
import { partsOf } from '../../forms/address.js';
import { AnswerTable, queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';
import { english } from '../../wording/english.js';

/**
 * An answer as a page: what is shown, how old it is, the filters, the table, and the same in other forms.
 */
export function answerPage(answered: Answered): string {
  const { question, book, url, answer, site } = answered;
  const next = nextRunOf(answer);
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}. ${answer.total} in the list; ${english.questions[question.name]}.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <p class="count">
          <strong>{answer.total}</strong> in the list
        </p>
        {next && <p>{english.say(next)}</p>}
        {answer.emptyBecause === null ? (
          <AnswerTable {...answered} />
        ) : (
          <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>
        )}
        <OtherForms {...answered} />
      </>
    ),
  });
}
