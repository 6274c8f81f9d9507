import type { ChangeRow } from '../../status/questions/changes.js';
import type { Answered } from '../../forms/answered.js';
import { queryOf } from './answer-table.js';
import { ChangeList } from './change-list.js';
import { FilterForm } from './filter-form.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { MomentView } from './moment-view.js';
import { OtherForms } from './other-forms.js';
import { PlaceIndex, placeIds } from './place-index.js';
import { placesOf, rowPlaces, type RowPlaces } from './row-places.js';
import { mostUnguided } from './table-guide.js';
import { Hash } from './value-view.js';

/**
 * What changed in the record, by the moment since which it is there, newest first. It is told by the page that showed it,
 * since one page may bring ten changes, and whoever doubts one compares two pages once.
 */
export function changesPage(answered: Answered<ChangeRow>): string {
  const { question, book, url, answer, site, alternates } = answered;
  const pages = [...new Set(answer.rows.map(pageOf))].map((page) =>
    answer.rows.filter((change) => pageOf(change) === page),
  );
  const index = answer.total > mostUnguided ? indexOf(pages, answered) : null;
  const ids = placeIds(index);
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
          {index && `, in ${pages.length} pages and tables that showed them, newest first`}
        </p>
        {index && <PlaceIndex index={index} />}
        {answer.emptyBecause !== null && <p class="empty">Nothing is listed: {answer.emptyBecause}.</p>}
        {pages.map((changes, place) => (
          <ChangesOfPage changes={changes} id={ids.get(place)} label={labelOf(changes, answered)} />
        ))}
        <OtherForms {...answered} />
      </>
    ),
  });
}

/** By the months or years in which the pages came; where that is one month, by what they are of. */
function indexOf(pages: readonly (readonly ChangeRow[])[], answered: Answered<ChangeRow>): RowPlaces | null {
  return (
    rowPlaces(
      pages.map(([first]) => first?.detectedAt ?? null),
      { title: 'page', say: (moment) => moment },
    ) ??
    placesOf(
      pages.map((changes) => labelOf(changes, answered)),
      'instrument',
    )
  );
}

/** What showed a change, a page or a table that is committed, and when. */
function pageOf({ detectedAt, sha256 }: ChangeRow): string {
  return `${detectedAt} ${sha256}`;
}

function ChangesOfPage({
  changes,
  id,
  label,
}: {
  readonly changes: readonly ChangeRow[];
  /** Its id, where an index leads to it. */
  readonly id: string | undefined;
  readonly label: string;
}) {
  const [first] = changes;
  if (first === undefined) return null;
  const isOfOne = changes.every(({ state }) => state.code === first.state.code);
  const code = isOfOne ? first.state.code : null;
  return (
    <section id={id}>
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
