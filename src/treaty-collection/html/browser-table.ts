import { createRequire } from 'node:module';
import { nestingDepth } from './nesting-depth.js';
import { walk, type PageNode } from '../page-tree.js';

/** A table as browsers understand it, and what they show outside of it though it is written inside. */
export interface BrowserTable {
  readonly table: PageNode;
  readonly outside: readonly PageNode[];
  /** Whether the table has an end tag of its own; what follows one that has none may be taken for a part of it. */
  readonly isClosed: boolean;
  /** Where in the page what was read of it ends. */
  readonly end: number;
}

/**
 * Three times the longest table that was seen. parse5 does what the HTML Standard says of the construction of trees,
 * and for malformed pages that takes time with the square of what is read. The limits here are each for one such rule;
 * they are estimates from above, counted in the text, since to build the tree is what would take too long.
 */
const longestTable = 120_000;
/**
 * "Reconstruct the active formatting elements": open `<b>`s are opened again in every paragraph that follows, so that
 * tags times formatting tags is how many elements can come of them.
 */
const mostElements = 1_000_000;
/**
 * Three times the tags of the longest table that was seen; comments are counted with them, for text between rows is
 * moved above the table at each ("foster parent").
 */
const mostTags = 7_500;
/**
 * "Have an element in scope" is asked at most tags, of every element that is open: tags times depth is how many looks
 * that is.
 */
const mostLooks = 3_000_000;
/**
 * A tag's attributes are each compared with those before ("duplicate-attribute"). No real tag of a table has more than
 * some hundred characters.
 */
const overlongTag = /<[a-z][^<>]{4000}/i;
const formattingTag = /<(?:a|big|b|code|em|font|i|nobr|small|strike|strong|s|tt|u)\b/gi;

const requireOnce = createRequire(import.meta.url);

/**
 * The tree that browsers build; `undefined` where the parser, which calls itself for each template that is left open,
 * has no room left to do so. It brings an HTTP client along, which no start should have to wait for.
 */
function browserTree(html: string): PageNode | undefined {
  const { load } = requireOnce('cheerio') as typeof import('cheerio');
  try {
    return load(html).root()[0] as PageNode | undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where a table ends that begins at `start`: behind the end tag that closes it, or before the next table of the page. */
function endOfTable(html: string, start: number): { readonly end: number; readonly isClosed: boolean } {
  let open = 0;
  for (const { 0: tag, index } of html.slice(start, start + longestTable).matchAll(/<\/?table\b[^>]*>?/gi)) {
    if (tag.startsWith('</')) open--;
    // tables of the page have an id; those inside of cells and notes have none
    else if (open > 0 && /\sid=/i.test(tag)) return { end: start + index, isClosed: false };
    else open++;
    if (open === 0) return { end: start + index + tag.length, isClosed: true };
  }
  return { end: html.length, isClosed: false };
}

const countOf = (pattern: RegExp, html: string): number => html.match(pattern)?.length ?? 0;

/** Whether a table is so long or so tangled that reading it would take too long: no table may cost more than some tenths of a second. */
function isTooTangled(written: string): boolean {
  const tags = countOf(/</g, written);
  return (
    written.length > longestTable ||
    tags > mostTags ||
    tags * countOf(formattingTag, written) > mostElements ||
    tags * nestingDepth(written) > mostLooks ||
    overlongTag.test(written)
  );
}

/** Browsers decode entities where they build the tree; here they are decoded where a text is asked for. */
function encodeEntities(tree: PageNode): void {
  walk(tree, (node) => {
    if (node.type === 'text') (node as { data: string }).data = (node.data ?? '').replaceAll('&', '&amp;');
    return true;
  });
}

/**
 * Reads the table that begins at a place of a page with the parser that builds the same tree as browsers: an end tag
 * too many is passed over, cells without a row get one, and what may not stand between rows is shown above the table.
 * Returns `null` for a table so long or so tangled that reading it would take too long.
 */
export function browserTable(html: string, start: number): BrowserTable | null {
  const { end, isClosed } = endOfTable(html, start);
  const written = html.slice(start, end);
  if (isTooTangled(written)) return null;
  const tree = browserTree(`<!DOCTYPE html><body>${written}`);
  const body = tree?.children
    ?.find(({ name }) => name === 'html')
    ?.children?.find(({ name }) => name === 'body');
  const shown = body?.children ?? [];
  const at = shown.findIndex(({ name }) => name === 'table');
  const table = shown[at];
  if (tree === undefined || table === undefined) return null;
  encodeEntities(tree);
  // behind a table that is not closed stands the rest of the page
  return { table, outside: isClosed ? shown.toSpliced(at, 1) : shown.slice(0, at), isClosed, end };
}
