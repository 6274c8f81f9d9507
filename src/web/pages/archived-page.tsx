import { partsOf } from '../../forms/address.js';
import type { Alternate } from '../../forms/alternate.js';
import { copyAddress } from '../../forms/evidence-address.js';
import type { Site } from '../../forms/site.js';
import {
  dispositions,
  isBelieved,
  isRowBelieved,
  type ArchivedPage,
  type ArchivedSnapshot,
} from '../../status/archived-page.js';
import type { Book } from '../../status/book.js';
import { sayGazette } from '../../treaty-collection/gazettes.js';
import { ArchivedRows } from './archived-rows.js';
import { renderPage } from './layout.js';
import { DayView, MomentView } from './moment-view.js';

/** What the page is made from. */
export interface ArchivedView {
  readonly page: ArchivedPage;
  /** The codes of the States that are asked for. */
  readonly codes: readonly string[];
  readonly book: Book;
  readonly site: Site;
  /** The address as asked, in its one way of writing it. */
  readonly url: string;
  /** The same in other forms. */
  readonly alternates: readonly Alternate[];
}

/** What was read, in a frame in which nothing of it runs, with the row of a State marked; beside it what was made of that row. */
export function archivedPage(view: ArchivedView): string {
  const { page, codes, book, site, url, alternates } = view;
  const [newest] = page.snapshots;
  const labels = [...new Set(page.snapshots.map(({ instrument }) => instrument))].map(
    (id) => book.records.get(id)?.instrument.label ?? id,
  );
  const names = codes.flatMap((code) => book.states.byCode(code)?.name ?? []);
  const what = `${labels.join(', ')} in the source`;
  const title = names.length === 0 ? what : `${names.join(', ')} under ${what}`;
  return renderPage({
    site,
    url,
    title,
    description: `${title}: what was read, when and from where, and what was made of it.`,
    alternates,
    children: (
      <>
        <p class="kicker">In the source</p>
        <h1 class="long">{title}</h1>
        {newest && <Lead snapshot={newest} page={page} book={book} />}
        <StateForm page={page} codes={codes} action={partsOf(url).path} />
        <div class="source">
          <section>
            <h2>{codes.length === 0 ? 'What was read' : 'As it was read'}</h2>
            <ArchivedRows page={page} isAsked={codes.length > 0} book={book} />
          </section>
          <section>
            <h2>The archived copy</h2>
            <Copy page={page} codes={codes} names={names} />
          </section>
        </div>
        <Findings page={page} />
        <h2>How it came</h2>
        {page.snapshots.map((snapshot) => (
          <Coming snapshot={snapshot} book={book} />
        ))}
        <p class="quiet hash">
          SHA-256 of the {page.bytes.toLocaleString('en-GB')} bytes: <code>{page.sha256}</code>
        </p>
        <p class="forms">
          The same as{' '}
          {alternates.map(({ href, type, title: form }, index) => (
            <>
              {index > 0 && ', '}
              <a href={href} type={type}>
                {form}
              </a>
            </>
          ))}
          .
        </p>
      </>
    ),
  });
}

const list = new Intl.ListFormat('en-GB');

/** What it is and what became of it, before anything of it is shown: a page that was not believed must not be quoted as if it had been. */
function Lead({
  snapshot,
  page,
  book,
}: {
  readonly snapshot: ArchivedSnapshot;
  readonly page: ArchivedPage;
  readonly book: Book;
}) {
  const { disposition, fetchedAt, url, run } = snapshot;
  const withheld = snapshot.withheld.filter((code) => !isRowBelieved(page, code));
  return (
    <>
      <p class="lead">
        {whatItIs(snapshot)}, {isCommitted(snapshot) ? 'in the record since' : 'read on'}{' '}
        <MomentView moment={fetchedAt} />
        {page.statusAsAt && (
          <>
            , status as at <DayView day={page.statusAsAt} />
          </>
        )}
        . <a href={url}>{whereItWas(snapshot)}</a>
      </p>
      {!isBelieved(page) && (
        <p class="notice" role="note">
          <strong>This page was not believed</strong>: {meaningOf(disposition)}
          {disposition === 'witness' && ', and did not agree with it, or was not understood'}. Nothing in the
          record rests on it.{' '}
          <a href={disposition === 'witness' && run !== null ? `/runs/${run}` : '/holds'}>The reasons</a>
        </p>
      )}
      {isBelieved(page) && withheld.length > 0 && (
        <p class="notice" role="note">
          <strong>Not all of it was believed</strong>: what it says of{' '}
          {list.format(withheld.map((code) => book.states.byCode(code)?.name ?? code))} had to wait for a
          second look. <a href="/holds">The reasons</a>
        </p>
      )}
    </>
  );
}

const isCommitted = ({ edition }: ArchivedSnapshot): boolean => edition === null;

function whatItIs({ edition, origin, url }: ArchivedSnapshot): string {
  if (edition === 'xml') return 'The XML document of the depositary';
  if (edition === 'html') return 'The page of the depositary';
  return origin === 'gazette'
    ? `A table committed with the tracker, after ${sayGazette(url)}`
    : 'A table committed with the tracker, which the depositary confirms';
}

/** What stands at its address by now. */
function whereItWas({ edition }: ArchivedSnapshot): string {
  if (edition === null) return 'What it was made from';
  return edition === 'xml' ? 'The document today' : 'The page today';
}

function meaningOf(disposition: ArchivedSnapshot['disposition']): string {
  return dispositions.find(({ id }) => id === disposition)?.meaning ?? disposition;
}

/** Which States the page names, to be shown one at a time. */
function StateForm({
  page,
  codes,
  action,
}: {
  readonly page: ArchivedPage;
  readonly codes: readonly string[];
  readonly action: string;
}) {
  if (codes.length === 0 && page.rows.every(({ state }) => state === null)) return null;
  if (codes.length > 0)
    return (
      <p>
        <a href={action}>All that was read there</a>
      </p>
    );
  return (
    <form method="get" action={action} class="filters" aria-label="Show a State">
      <label>
        Show in it
        <select name="state">
          {page.rows.flatMap(({ state }) =>
            state ? [<option value={state.code}>{state.name}</option>] : [],
          )}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  );
}

/** The frame has no right at all (HTML, `sandbox`), and what is in it has been made harmless before. */
function Copy({
  page,
  codes,
  names,
}: {
  readonly page: ArchivedPage;
  readonly codes: readonly string[];
  readonly names: readonly string[];
}) {
  const isMarked = page.rows.length > 0 && codes.length > 0;
  const src = `${copyAddress(page.sha256, codes)}#read`;
  const what = isMarked ? `, at the row of ${names.join(', ')}` : '';
  return (
    <figure class="copy">
      <iframe sandbox="" loading="lazy" src={src} title={`The archived copy${what}`} />
      <figcaption>
        This is a copy from the archive, and no page of this tracker: nothing of it runs, loads or leads
        anywhere. <a href={src}>Open it alone</a>
      </figcaption>
    </figure>
  );
}

/** What does not add up in it, by today's reader. */
function Findings({ page: { findings } }: { readonly page: ArchivedPage }) {
  if (findings.length === 0) return null;
  return (
    <>
      <h2>What does not add up in it</h2>
      <ul>
        {findings.map(({ level, message }) => (
          <li>
            {level === 'error' && <strong>Not to be believed: </strong>}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One time at which these bytes were kept. */
function Coming({ snapshot, book }: { readonly snapshot: ArchivedSnapshot; readonly book: Book }) {
  const { instrument, url, fetchedAt, httpStatus, headers, disposition, revision, run } = snapshot;
  return (
    <dl class="facts">
      <dt>For</dt>
      <dd>
        <a href={`/instruments/${instrument}`}>
          {book.records.get(instrument)?.instrument.label ?? instrument}
        </a>
      </dd>
      <dt>From</dt>
      <dd class="address">{url}</dd>
      <dt>{isCommitted(snapshot) ? 'In the record since' : 'Read on'}</dt>
      <dd>
        <MomentView moment={fetchedAt} />
        {run !== null && (
          <>
            , in <a href={`/runs/${run}`}>run {run}</a>
          </>
        )}
      </dd>
      <dt>What became of it</dt>
      <dd>
        {meaningOf(disposition)}
        {revision !== null && `, revision ${revision}`}
      </dd>
      <dt>What came with it</dt>
      <dd>
        {headers === null ? (
          isCommitted(snapshot) ? (
            'Nothing: it did not come over the network.'
          ) : (
            'The header fields were not kept: it came from a folder, or before they were.'
          )
        ) : (
          <details>
            <summary>
              Status {httpStatus ?? 'unknown'}, {headers.length} header fields
            </summary>
            <dl class="headers">
              {headers.map(([name, value]) => (
                <>
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd>{value}</dd>
                </>
              ))}
            </dl>
          </details>
        )}
      </dd>
    </dl>
  );
}
