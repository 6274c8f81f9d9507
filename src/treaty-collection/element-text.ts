import { decodeEntities } from './decode-entities.js';
import { walk, type PageNode } from './page-tree.js';

/** Tags that carry footnote marks; the second one stands in the invisible copies of names. */
const markTags = new Set(['sup', 'superscript']);
const silentTypes = new Set(['comment', 'script', 'style', 'directive']);
/** Tags that separate words although no blank is written: `Parties<br>116`. */
const breakingTags = new Set(['br', 'p', 'div', 'td', 'tr', 'li', 'table']);

/** What folding alters inside a text; most have nothing of it. */
const unfolded = /[^\S ]| {2}|[\u200b\u00ad]/;

/** White space folded to single spaces: TAB, line breaks, no-break spaces and invisible characters too. */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  if (!unfolded.test(trimmed)) return trimmed;
  return trimmed
    .replaceAll(/[\u200b\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const isNoMark = (node: PageNode): boolean => node.name === undefined || !markTags.has(node.name);

/** The text of an element without its footnote marks, white space folded. */
export function elementText(element: PageNode | undefined): string {
  return foldSpace(rawText(element, isNoMark));
}

/** The text of an element with everything in it, or of the parts that `wanted` keeps; white space as written. */
export function rawText(element: PageNode | undefined, wanted: (node: PageNode) => boolean): string {
  let text = '';
  walk(element, (node) => {
    if (node.type === 'text') text += node.data ?? '';
    if (silentTypes.has(node.type) || !wanted(node)) return false;
    if (node.name !== undefined && breakingTags.has(node.name)) text += ' ';
    return true;
  });
  return decodeEntities(text);
}

/** Whether an element holds nothing but text and empty elements, as most cells do: `19 Sep 2002 a<br>`. */
function isPlain({ children = [] }: PageNode): boolean {
  return children.every(({ children: inner }) => inner === undefined || inner.length === 0);
}

/** The elements inside an element, in the order of the page, that `wanted` picks. */
export function elementsWithin(element: PageNode, wanted: (node: PageNode) => boolean): readonly PageNode[] {
  const found: PageNode[] = [];
  walk(element, (node) => {
    if (node.name !== undefined && wanted(node)) found.push(node);
    return true;
  });
  return found;
}

/** A name has a few marks in one `<SUP>`; marks inside marks could make any number of them. */
const mostMarks = 20;

/** The numbers of the footnote marks in an element: `<SUP><A href='#12'>12</A>, <A href='#13'>13</A></SUP>` gives 12 and 13. */
export function footnoteMarks(element: PageNode): readonly number[] {
  if (isPlain(element)) return [];
  const marks = elementsWithin(element, (node) => markTags.has(node.name ?? ''));
  const text = marks
    .slice(0, mostMarks)
    .map((mark) => rawText(mark, () => true))
    .join(' ');
  return [...new Set(text.match(/\d+/g) ?? [])].map(Number).filter((mark) => Number.isSafeInteger(mark));
}
