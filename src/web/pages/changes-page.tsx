import type { ChangeRow } from '../../status/questions/changes.js';
import type { Answered } from '../../forms/answered.js';
import { queryOf } from './answer-table.js';
import { ChangeList } from './change-list.js';
import { FilterForm } from './filter-form.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { MomentView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { Hash } from './value-view.js';

/**
 * What changed in the record, by the moment since which it is there, newest first. It is told by the page that showed it,
 * since one page may bring ten changes, and whoever doubts one compares two pages once.
 */
export function changesPage(answered: Answered<ChangeRow>): string {
  const { question, book, url, answer, site, alternates } = answered;
  const pages = [...new Set(answer.rows.map(pageOf))];
  return renderPage({
    site,
    url,
    title: answer.title,
    description: `${answer.title}: ${answer.total}, each with what was read before and after.`,
    alternates,
    children: (
      <>
        <h1>{answer.title}</h1>
        <Freshness answered={answered} />
        <FilterForm question={question} book={book} raw={queryOf(url)} action="/changes" />
        <p class="count">
          <strong>{answer.total}</strong> {answer.total === 1 ? 'change' : 'changes'}
        </p>
        {answer.emptyBecause !== null && <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>}
        {pages
          .map((page) => answer.rows.filter((change) => pageOf(change) === page))
          .map((changes) => (
            <ChangesOfPage changes={changes} label={labelOf(changes, answered)} />
          ))}
        <OtherForms {...answered} />
      </>
    ),
  });
}

/** What showed a change, a page or a table that is committed, and when. */
function pageOf({ detectedAt, sha256 }: ChangeRow): string {
  return `${detectedAt} ${sha256}`;
}

function ChangesOfPage({
  changes,
  label,
}: {
  readonly changes: readonly ChangeRow[];
  readonly label: string;
}) {
  const [first] = changes;
  if (first === undefined) return null;
  const isOfOne = changes.every(({ state }) => state.code === first.state.code);
  const code = isOfOne ? first.state.code : null;
  return (
    <section>
      <h2>
        {label}{' '}
        <small>
          in the record since <MomentView moment={first.detectedAt} />
        </small>
      </h2>
      <ChangeList changes={changes} />
      <p class="quiet">
        Between what was read as <Hash value={first.previousSha256} code={code} /> and{' '}
        <Hash value={first.sha256} code={code} />
        {first.run !== null && (
          <>
            , in <a href={`/runs/${first.run}`}>run {first.run}</a>
          </>
        )}
      </p>
    </section>
  );
}

function labelOf([first]: readonly ChangeRow[], { book }: Answered<ChangeRow>): string {
  const id = first?.instrument ?? '';
  return book.records.get(id)?.instrument.label ?? id;
}
