import { firstDay } from '../../status/parameters.js';
import type { ActRow, YearSubject } from '../../status/questions/year.js';
import type { Answered } from '../../forms/answered.js';
import { partsOf } from '../../forms/address.js';
import { english } from '../../wording/english.js';
import { queryOf } from './answer-table.js';
import { FilterForm } from './filter-form.js';
import { alternatesWithFeed } from './follow.js';
import { WhatHappened } from './happened-view.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';
import { yearAddress, YearLinks } from './year-links.js';

/** What happened in one year: in numbers, in sentences and as a table; the years beside it are one step away. */
export function yearPage(answered: Answered<ActRow, YearSubject>): string {
  const { question, book, url, answer, asked, site } = answered;
  const { year } = answer.subject;
  const { sort: _sort, ...filter } = queryOf(url);
  const [first, last] = [firstDay, asked.today].map((day) => Number(day.slice(0, 4))) as [number, number];
  const title = answer.title;
  return renderPage({
    site,
    url,
    title,
    description: `${title}: ${answer.total} in the list; ${english.questions.year}.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{title}</h1>
        <Freshness answered={answered} />
        <nav aria-label="Years beside it" class="on-screen">
          <ul class="inline">
            {year > first && (
              <li>
                <a href={yearAddress(year - 1, filter)} rel="prev">
                  ← {year - 1}
                </a>
              </li>
            )}
            {year < last && (
              <li>
                <a href={yearAddress(year + 1, filter)} rel="next">
                  {year + 1} →
                </a>
              </li>
            )}
            <li>
              <a href="#years">All years</a>
            </li>
          </ul>
        </nav>
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <WhatHappened answered={answered} rows={answer.rows} what={['act', 'acts']} />
        <YearLinks first={first} last={last} shown={year} filter={filter} />
        <OtherForms {...answered} />
      </>
    ),
  });
}
