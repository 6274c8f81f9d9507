import type { FoundPath } from './article-parts.js';
import { writePath } from './article-path.js';
import { readArticles, readParagraphs } from './article-reference.js';
import { isOfOther, type TreatyTitle } from './other-instrument.js';
import { TextCursor } from './text-cursor.js';
import { matchesOf } from '../matches-of.js';

/** An article of the treaty that a text names, as `16(1)(c)`, and where. */
export interface NamedArticle {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The article named last: `this article`, `paragraph 1 of that article` mean it. `null` where it is of another instrument. */
export interface LastArticle {
  number: string | null;
}

/** Where a reference may begin; without the flag for Unicode, which would take most of the time of the whole reading. */
const anchors =
  /\b(?:artic[l1]es?|aricles?|arts?\.?(?=\s*\[?\d)|(?:sub-?\s?)?para(?:graph)?e?s?\b|pars?\.(?=\s*\d)|(?:first|second|third|fourth|fifth)\s+paragraph)/gi;
/** Letters of each of them, which are found much faster: most texts name no article. */
const hasAnchor = /\bar(?:tic|ic|ts?\.?\s*\[?\d)|para|\bpars?\./i;
/** A reference that another follows at once is of the same instrument: "article 2 and article 3 of the former Covenant". */
const joined = /^\s*(?:,|and|or|,\s*and)\s*(?:(?:in|to|of)\s+)?$/i;

interface Reference {
  readonly start: number;
  readonly end: number;
  readonly paths: readonly FoundPath[];
  readonly isOfOther: boolean | null;
}

/**
 * The articles of the treaty that a text names, in its order; what is of another instrument is left out. `last` is the
 * article named last before this text, and then that of this one.
 */
export function namedArticles(
  text: string,
  treaty: TreatyTitle | null,
  last: LastArticle = { number: null },
): readonly NamedArticle[] {
  if (!hasAnchor.test(text)) return [];
  const references: Reference[] = [];
  /** The numbers of articles that the text has named of other instruments. */
  const others = new Set<string>();
  let behind = 0;
  for (const { 0: word, index } of matchesOf(text, anchors)) {
    if (index < behind) continue;
    const isArticle = /^ar/i.test(word);
    const cursor = new TextCursor(text, isArticle ? index + word.length : index);
    const paths = isArticle
      ? readArticles(cursor, index, /s\.?$/i.test(word))
      : readParagraphs(cursor, last.number, treaty);
    if (paths === null) continue;
    behind = cursor.at;
    const of = paths.some(({ isAnaphoric }) => isAnaphoric) ? null : isOfOther(text, index, behind, treaty);
    const numbers = paths.map(({ path }) => path.article);
    // "under the terms of Article 19 of the Vienna Convention … incompatible with the treaty (cf. Article 19 (c))"
    const isOther = of ?? (numbers.every((one) => others.has(one)) ? true : null);
    if (isOther === true) for (const one of numbers) others.add(one);
    references.push({ start: index, end: behind, paths, isOfOther: isOther });
    last.number = isOther === true ? null : (numbers.at(-1) ?? null);
  }
  const isForeign = foreignOnes(text, references);
  return references.flatMap(({ paths }, index) =>
    isForeign[index] === true
      ? []
      : paths.map(({ path, start, end }) => ({ value: writePath(path), start, end })),
  );
}

/** Which references are of another instrument: one that tells nothing itself is of what the next one is that it is joined to. */
function foreignOnes(text: string, references: readonly Reference[]): readonly boolean[] {
  let next = undefined as { readonly start: number; readonly isForeign: boolean } | undefined;
  const found: boolean[] = [];
  for (const { start, end, isOfOther: of } of references.toReversed()) {
    const isJoined: boolean =
      next !== undefined && next.start - end < 30 && joined.test(text.slice(end, next.start));
    const isForeign: boolean = of ?? (isJoined && next?.isForeign === true);
    found.push(isForeign);
    next = { start, isForeign };
  }
  return found.toReversed();
}
