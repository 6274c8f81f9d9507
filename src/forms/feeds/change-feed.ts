import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { BookRecord } from '../../status/book.js';
import type { ChangeRow } from '../../status/questions/changes.js';
import { sayGazette } from '../../treaty-collection/gazettes.js';
import { partsOf } from '../address.js';
import type { Answered } from '../answered.js';
import { changeAddress } from '../change-address.js';
import { escapeMarkup } from '../escape-markup.js';
import { newestMoment } from '../newest-moment.js';
import { english } from '../../wording/english.js';

/** A feed holds the newest changes, up to this number; older ones are in the other forms. */
const mostEntries = 500;

/**
 * The id of a change, for ever: made from what was recorded, not from where it stands, so that another tracker with the
 * same record gives the same, and one that moves to another host keeps it (RFC 4287, section 4.2.6: an id must not
 * change when its entry is relocated). Readers show as new whatever has an id that they do not know.
 */
export function changeId(change: ChangeRow): string {
  const { instrument, state, kind, before, after, happenedOn, detectedAt, sha256, previousSha256 } = change;
  const ofRow = [instrument, state.code, kind, before, after, happenedOn, detectedAt, sha256, previousSha256];
  // One page may alter several texts of a State.
  const what = change.statement ? [...ofRow, change.statement] : ofRow;
  const hash = createHash('sha256').update(JSON.stringify(what)).digest('hex');
  // The layout of a UUID of version 8, which is free in what it is made from (RFC 9562, section 5.8).
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * The changes asked for as Atom (RFC 4287), in which the library writes the title of an entry as HTML: it is escaped
 * once more (section 3.1.1.2), or a "<" in a name would begin a tag.
 */
export function changesAtom(answered: Answered<ChangeRow>): string {
  return feedOf(answered, '.atom', escapeMarkup).atom1();
}

/**
 * The changes asked for as JSON Feed 1, in which the title of an entry is plain text: escaped, it would show its
 * escapes.
 */
export function changesJsonFeed(answered: Answered<ChangeRow>): string {
  const { site } = answered;
  const feed = feedOf(answered, '.feed.json', (plain) => plain);
  if (site.publicUrl !== '') return `${feed.json1()}\n`;
  // Its addresses are whole ones, or none.
  const { home_page_url: _home, feed_url: _feed, items, ...rest } = JSON.parse(feed.json1()) as UnplacedFeed;
  return `${JSON.stringify({ ...rest, items: items.map(({ url: _url, ...item }) => item) })}\n`;
}

interface UnplacedFeed {
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly items: readonly { readonly url?: string }[];
}

/** The feed that both are written from; the content of an entry is HTML in both. */
function feedOf(answered: Answered<ChangeRow>, suffix: string, titleOf: (plain: string) => string): Feed {
  const { answer, book, site, url, question } = answered;
  const { search } = partsOf(url);
  const page = `${site.publicUrl}${question.path}${search}`;
  const self = `${site.publicUrl}${question.path}${suffix}${search}`;
  const rows = answer.rows.slice(0, mostEntries);
  const newest = rows
    .map(({ detectedAt }) => detectedAt)
    .toSorted()
    .at(-1);
  const feed = new Feed({
    // An id is a whole address (RFC 4287, section 4.2.6), also where nobody knows that of the tracker.
    id: site.publicUrl === '' ? `tag:ratification-tracker,2026:${page}` : page,
    link: page,
    title: `${answer.title} — Ratification Tracker`,
    description:
      'What changed in the record of who has joined, each with the hashes of what it was read from',
    language: 'en',
    author: { name: 'Ratification Tracker', link: site.publicUrl },
    // A feed must say when it was last changed (section 4.1.1): not now, or each reading would find it changed.
    updated: newest === undefined ? newestMoment(book) : new Date(newest),
    generator: 'Ratification Tracker',
    feed: self,
    feedLinks: { atom: self, json: self },
  });
  for (const change of rows) {
    const moment = new Date(change.detectedAt);
    feed.addItem({
      id: changeId(change),
      title: titleOf(change.sentence),
      link: site.publicUrl + changeAddress(change),
      date: moment,
      published: moment,
      content: entryHtml(change, book.records.get(change.instrument)),
      category: [change.instrument, change.kind, change.state.code].map((term) => ({ term, name: term })),
    });
  }
  return feed;
}

/** How a text begins, or began, in the words of its State. */
function quotedHtml({ statement }: ChangeRow): string {
  const excerpt = (statement?.after ?? statement?.before)?.excerpt ?? '';
  return excerpt && `<blockquote><p>${escapeMarkup(excerpt)}</p></blockquote>`;
}

/** The change in a sentence, under which treaty and where that stands, and between which two pages it was found. */
function entryHtml(change: ChangeRow, record: BookRecord | undefined): string {
  const { sentence, detectedAt, sha256, previousSha256 } = change;
  const found = `In the record since ${english.day(detectedAt.slice(0, 10))}: found between what was read with the SHA-256 ${previousSha256} and ${sha256}.`;
  return [
    `<p>${escapeMarkup(sentence)}.</p>`,
    quotedHtml(change),
    record && sourceHtml(record),
    `<p>${escapeMarkup(found)}</p>`,
  ]
    .filter(Boolean)
    .join('');
}

function sourceHtml({ instrument: { title, reference }, evidence }: BookRecord): string {
  const name = escapeMarkup(`${title} (${reference})`);
  if (evidence === null) return `<p>${name}.</p>`;
  const linkTo = (words: string) => `<a href="${escapeMarkup(evidence.url)}">${words}</a>`;
  const where =
    evidence.origin === 'gazette'
      ? `whose record now rests on ${linkTo(sayGazette(evidence.url))}`
      : linkTo('on the depositary’s page');
  return `<p>${name}, ${where}.</p>`;
}
