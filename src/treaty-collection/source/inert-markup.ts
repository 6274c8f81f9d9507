import type { MendedPart } from '../html/find-participants-table.js';
import type { PageNode } from '../page-tree.js';
import { inertText } from './inert-text.js';

/** What is told of a page beside its tree. */
export interface InertSource {
  readonly root: PageNode | undefined;
  /** What browsers show in place of a part of the page. */
  readonly mended: MendedPart | undefined;
  /** The attribute, as it is written, of each row that was read. */
  readonly rows: ReadonlyMap<PageNode, string>;
}

/** The elements that are kept, each by the name that it gets: none of them loads, runs, submits or leads anywhere. */
const kept: ReadonlyMap<string, string> = new Map(
  [
    ...'table thead tbody tfoot tr td th caption p div span br hr ul ol li dl dt dd a'.split(' '),
    ...'b i u em strong small big sub sup s strike del ins h1 h2 h3 h4 h5 h6 blockquote pre center'.split(
      ' ',
    ),
  ].map((name) => [name, name] as const),
).set('superscript', 'sup');

/** Those that have neither an end tag nor anything inside them. */
const isVoid = (name: string): boolean => name === 'br' || name === 'hr';

/**
 * What is left out with all that is in it: what is no text, what browsers do not show as it is written, and the menus
 * around the page. One that was never closed may have the whole table in it, and is then only unwrapped.
 */
const leftOut = new Set(
  (
    'script style title textarea iframe noframes noembed noscript object applet audio video canvas svg math template ' +
    'select button datalist nav frameset map xmp listing plaintext'
  ).split(' '),
);
const silentTypes = new Set(['comment', 'directive', 'script', 'style']);

/** The page repeats names for its own scripts, `<p class='invisible'>`, and shows them to nobody. */
const isLeftOut = ({ name, attribs }: PageNode): boolean =>
  leftOut.has(name ?? '') || attribs?.['class'] === 'invisible';

/** Attributes that are kept, each with what its value may be. */
const keptAttributes: Readonly<Record<string, RegExp>> = {
  colspan: /^[1-9]\d?$/,
  rowspan: /^[1-9]\d{0,2}$/,
  align: /^(?:left|right|center|justify)$/i,
  dir: /^(?:ltr|rtl)$/i,
  lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i,
};

/** A place within a page: `9`, `EndDec`. */
const place = /^[\w.-]{1,64}$/;

/** Names within the copy have a beginning of their own, so that no page can name what the tracker adds. */
const attributesOf = ({ name, attribs = {} }: PageNode): string => {
  let written = '';
  for (const [key, allowed] of Object.entries(keptAttributes)) {
    const value = attribs[key];
    if (value !== undefined && allowed.test(value)) written += ` ${key}="${value}"`;
  }
  if (name !== 'a') return written;
  const target = attribs['name'] ?? attribs['id'] ?? '';
  const href = attribs['href'] ?? '';
  if (place.test(target)) written += ` id="in-${target}"`;
  if (href.startsWith('#') && place.test(href.slice(1))) written += ` href="#in-${href.slice(1)}"`;
  return written;
};

/**
 * A page as inert markup: the text and the plain elements of the very tree that the reader read, written anew. It is
 * a list of what may stay, never of what must go: no element that can load, run, submit, or be read as anything but HTML
 * is ever written, and every text is escaped, so that browsers can build no other tree of it than this one. Entities stay
 * as they are written in the page. Without recursion, as `walk`.
 */
export function inertMarkup({ root, mended, rows }: InertSource): string {
  const starts = [...rows.keys()].flatMap(({ startIndex }) => startIndex ?? []);
  const [firstRow, lastRow] = mended
    ? [mended.start, mended.start]
    : [Math.min(...starts), Math.max(...starts)];
  const holdsRows = ({ startIndex, endIndex }: PageNode): boolean =>
    (startIndex ?? Infinity) <= lastRow && (endIndex ?? -1) >= firstRow;
  const isMended = ({ startIndex }: PageNode): boolean =>
    mended !== undefined && (startIndex ?? -1) >= mended.start && (startIndex ?? -1) < mended.end;

  let html = '';
  const rest: (PageNode | string)[] = root ? [root] : [];
  const putOff = (nodes: readonly PageNode[] = []): void => {
    for (let i = nodes.length - 1; i >= 0; i--) rest.push(nodes[i] as PageNode);
  };
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') html += next;
    else if (silentTypes.has(next.type)) continue;
    else if (next.type === 'text') html += isMended(next) ? '' : inertText(next.data ?? '');
    else if (isLeftOut(next) && !holdsRows(next)) continue;
    else if (isMended(next)) {
      putOff(next.children);
      if (next.startIndex === mended?.start) putOff(mended?.shown);
    } else {
      const name = kept.get(next.name ?? '');
      if (name !== undefined) html += `<${name}${rows.get(next) ?? ''}${attributesOf(next)}>`;
      if (name !== undefined && isVoid(name)) continue;
      if (name !== undefined) rest.push(`</${name}>`);
      putOff(next.children);
    }
  }
  return html;
}
