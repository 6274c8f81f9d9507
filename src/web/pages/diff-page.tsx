import { firstDay } from '../../status/parameters.js';
import type { DiffRow } from '../../status/difference.js';
import type { DiffSubject } from '../../status/questions/diff.js';
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
import { YearLinks } from './year-links.js';

/** What States did between two days, or what the record learned between two moments; and the way to each whole year. */
export function diffPage(answered: Answered<DiffRow, DiffSubject>): string {
  const { question, book, url, answer, asked, site } = answered;
  const { between } = answer.subject.difference;
  const { sort: _sort, from: _from, to: _to, ...filter } = queryOf(url);
  const rows = answer.rows.map(({ happenedOn, ...row }) => ({ ...row, on: happenedOn }));
  const what: readonly [string, string] =
    between === 'days' ? ['act', 'acts'] : ['change of the record', 'changes of the record'];
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: ${answer.total} in the list; ${english.questions.diff}.`,
    alternates: alternatesWithFeed(answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action={partsOf(url).path} />
        <WhatHappened answered={answered} rows={rows} what={what} />
        <YearLinks
          first={Number(firstDay.slice(0, 4))}
          last={Number(asked.today.slice(0, 4))}
          shown={null}
          filter={filter}
        />
        <OtherForms {...answered} />
      </>
    ),
  });
}
