import { decodeHTML } from 'entities';
import { breakHints } from '../domain/same-name.js';
import { walk, type PageNode } from './page-tree.js';
import { splitRaised, type SplitText } from './split-raised.js';

/** Tags that raise their text: footnote marks, and now and then a letter. The second stands in the invisible copies of names. */
const raisingTags = new Set(['sup', 'superscript']);
const silentTypes = new Set(['comment', 'script', 'style', 'directive']);
/** Tags that separate words although no blank is written: `Parties<br>116`. */
const breakingTags = new Set(['br', 'p', 'div', 'td', 'tr', 'li', 'table']);

/** What folding alters inside a text; most have nothing of it. */
const unfolded = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** White space folded to single spaces: TAB, line breaks and no-break spaces too; hints for breaking lines are left out. */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.includes('  ') && !unfolded.test(trimmed)) return trimmed;
  return trimmed.replaceAll(breakHints, '').replaceAll(/\s+/g, ' ').trim();
}

/** Whether an element raises its text. */
export const isRaised = ({ name }: PageNode): boolean => name !== undefined && raisingTags.has(name);

/** Whether nothing of a node is text: comments, scripts. */
export const isSilent = ({ type }: PageNode): boolean => silentTypes.has(type);

/**
 * The text of an element, entities as written. `enter` says of each node inside whether to read it, or gives the
 * text that stands in its place.
 */
function gather(element: PageNode | undefined, enter: (node: PageNode) => boolean | string): string {
  let text = '';
  walk(element, (node) => {
    if (isSilent(node)) return false;
    const inside = enter(node);
    if (typeof inside === 'string') text += inside;
    if (inside !== true) return false;
    if (node.type === 'text') text += node.data ?? '';
    if (node.name !== undefined && breakingTags.has(node.name)) text += ' ';
    return true;
  });
  return text;
}

/** What an element raises, as `splitRaised` reads it; what is raised inside it again is another word. */
export function writeRaised(raising: PageNode): string {
  const inside = gather(raising, (node) =>
    node !== raising && isRaised(node) ? ` ${gather(node, () => true)} ` : true,
  );
  return `<sup>${inside.replaceAll(/\s+/g, ' ')}</sup>`;
}

/**
 * The text of an element and its footnote marks, white space folded. `apart` as in `splitRaised`; `isLeftOut` says of
 * what stands inside that it is another's.
 */
export function splitText(
  element: PageNode | undefined,
  apart: boolean,
  isLeftOut: (node: PageNode) => boolean = () => false,
): SplitText {
  const written = gather(element, (node) => !isLeftOut(node) && (isRaised(node) ? writeRaised(node) : true));
  const decoded = written.includes('&') ? decodeHTML(written) : written;
  const split = splitRaised(decoded, apart);
  return { ...split, text: foldSpace(split.text) };
}

/** The text of an element without its footnote marks, white space folded. */
export function elementText(element: PageNode | undefined): string {
  return splitText(element, false).text;
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
