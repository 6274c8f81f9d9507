import { readMark, readParts, type FoundPath } from './article-parts.js';
import { marksBetween, withMark, type ArticlePath } from './article-path.js';
import {
  besideArticle,
  conjunction,
  counts,
  digits,
  gap,
  number,
  numberWord,
  numberWords,
  ofArticle,
  ofParagraph,
  ofThatArticle,
  ofTreaty,
  range,
  roman,
  space,
  unnamed,
} from './article-words.js';
import { namesOther, type TreatyTitle } from './other-instrument.js';
import type { TextCursor } from './text-cursor.js';

/**
 * "point (i) of sub-paragraph (a) of paragraph 1" has three levels, and no path has more; what goes on for a megabyte would
 * be read to its end from each of its words.
 */
const mostLevels = 4;

/** The number of an article: `29`, `2[8]`, `V`. */
function readNumber(cursor: TextCursor): string | null {
  const said = cursor.eat(number);
  if (said === null) return cursor.eat(roman)?.[1] ?? cursor.eat(/\((\d{1,2})\)/y)?.[1] ?? null;
  return `${digits(said[1] as string)}${said[2] ?? ''}`;
}

/** "paragraph 3d of Article Six" */
function readNumberWord(cursor: TextCursor): string | null {
  return cursor.try(() => {
    const at = numberWords.indexOf(cursor.eat(numberWord)?.[1]?.toLowerCase() ?? '');
    return at > 0 ? String(at) : null;
  });
}

/** The articles that stand behind the word `article`; `null` where no number does. */
export function readArticles(
  cursor: TextCursor,
  start: number,
  isPlural: boolean,
): readonly FoundPath[] | null {
  const found: FoundPath[] = [];
  const readOne = (from: number): boolean => {
    const article = readNumber(cursor);
    // "article 334-6" is of a code
    const isOfCode =
      cursor.sees(/-\d/y) &&
      Number(cursor.text.slice(cursor.at + 1, cursor.at + 4).match(/^\d+/)?.[0]) <= Number(article);
    if (article === null || isOfCode || cursor.sees(counts)) return false;
    const first = cursor.at;
    const to = cursor.skip(range) ? cursor.eat(number) : null;
    const between =
      to === null
        ? []
        : marksBetween(
            { level: 'paragraph', value: article },
            { level: 'paragraph', value: digits(to[1] as string) },
          );
    if (between.length === 0) {
      cursor.at = first;
      found.push(...readParts(cursor, { article }, from, isPlural));
    } else
      for (const { value } of between) found.push({ path: { article: value }, start: from, end: cursor.at });
    return true;
  };
  cursor.skip(gap);
  cursor.skip(space);
  if (!readOne(start)) return null;
  for (;;) {
    const more = cursor.try(() => {
      if (!cursor.skip(conjunction)) return null;
      cursor.skip(gap);
      cursor.skip(space);
      const from = cursor.at;
      if (!cursor.sees(/\d/y)) return null;
      const before = found.length;
      if (!readOne(from) || cursor.sees(ofArticle)) {
        found.length = before;
        return null;
      }
      return true;
    });
    if (more === null) return found;
  }
}

/** What stands before the word `of`, each part under an article that is not told yet. */
function readAhead(cursor: TextCursor, start: number): readonly ArticlePath[] | null {
  const paths = readParts(cursor, { article: unnamed }, start, false, true).map(({ path }) => path);
  return (paths[0]?.paragraph ?? paths[0]?.letter ?? paths[0]?.numeral) ? paths : null;
}

/** The parts of one another: `(g)` of paragraph `1`. */
const within = (upper: ArticlePath, lower: ArticlePath): ArticlePath => ({
  ...upper,
  ...lower,
  article: upper.article,
});

/** The articles that are told behind `of`: numbers, "that article", "the Convention" itself. */
function readTarget(
  cursor: TextCursor,
  start: number,
  lastArticle: string | null,
  treaty: TreatyTitle | null,
  parts: readonly ArticlePath[],
): { readonly paths: readonly ArticlePath[]; readonly isAnaphoric: boolean } | null {
  const of = cursor.eat(ofArticle) ?? cursor.eat(besideArticle);
  if (of !== null) {
    const numbers: ArticlePath[] = [];
    for (;;) {
      cursor.skip(gap);
      cursor.skip(space);
      const article = readNumber(cursor) ?? readNumberWord(cursor);
      if (article === null) break;
      const paragraph = cursor.eat(/\s*\((\d{1,2})\)/y)?.[1];
      numbers.push({ article, ...(paragraph !== undefined && { paragraph }) });
      const goesOn =
        /s\s*$/i.test(of[0]) &&
        cursor.try(() => (cursor.skip(conjunction) && cursor.sees(/\d{1,3}(?!\d|\s+of\s)/y) ? true : null));
      if (goesOn !== true) break;
    }
    const paths = numbers.flatMap((upper) => parts.map((lower) => within(upper, lower)));
    return paths.length > 0 ? { paths, isAnaphoric: false } : null;
  }
  if (cursor.skip(ofThatArticle))
    return lastArticle === null
      ? null
      : { paths: parts.map((lower) => within({ article: lastArticle }, lower)), isAnaphoric: true };
  // Libya, IV-8: "The implementation of paragraph 16 (c) and (d) of the Convention": a treaty's own paragraphs are its articles
  const { at } = cursor;
  // where the article itself could not be read its paragraph is none: "article?5, paragraph 2, of this Protocol"
  if (/art\p{L}*[^\p{L}]{0,8}$/iu.test(cursor.text.slice(Math.max(0, start - 20), start))) return null;
  if (!cursor.skip(ofTreaty) || namesOther(cursor.text.slice(cursor.at, cursor.at + 170), treaty) !== false)
    return null;
  cursor.at = at;
  const paths = parts.flatMap(({ paragraph, letter, numeral }) =>
    paragraph === undefined
      ? []
      : [
          {
            article: paragraph,
            ...(letter !== undefined && { letter }),
            ...(numeral !== undefined && { numeral }),
          },
        ],
  );
  return paths.length > 0 ? { paths, isAnaphoric: false } : null;
}

/**
 * The paragraphs that stand before their article: "paragraphs 2 and 4 of article 15", "sub-paragraph (g) of paragraph 1
 * of Article 16", "paragraph 1 of that article". The place stands where the word `paragraph`, or the ordinal before it,
 * begins; `null` where no article is told.
 */
export function readParagraphs(
  cursor: TextCursor,
  lastArticle: string | null,
  treaty: TreatyTitle | null,
): readonly FoundPath[] | null {
  const start = cursor.at;
  let parts = readAhead(cursor, start);
  if (parts === null) return null;
  for (let level = 1; cursor.skip(ofParagraph); level++) {
    const upper = level < mostLevels ? readAhead(cursor, cursor.at) : null;
    if (upper === null) return null;
    const lower: readonly ArticlePath[] = parts;
    parts = upper.flatMap((one) => lower.map((part) => within(one, part)));
  }
  const target = readTarget(cursor, start, lastArticle, treaty, parts);
  if (target === null) return null;
  const found = (paths: readonly ArticlePath[], from: number): readonly FoundPath[] =>
    paths.map((path) => ({
      path,
      start: from,
      end: cursor.at,
      ...(target.isAnaphoric && { isAnaphoric: true as const }),
    }));
  const all = [...found(target.paths, start)];
  for (;;) {
    // "paragraphs 2 of Article 9, and 1 of Article 29"
    const more = cursor.try(() => {
      if (!cursor.skip(conjunction)) return null;
      const from = cursor.at;
      const mark = readMark(cursor, undefined, true);
      if (mark === null || !cursor.sees(ofArticle)) return null;
      const further = readTarget(cursor, from, null, treaty, [withMark({ article: unnamed }, mark)]);
      return further === null ? null : found(further.paths, from);
    });
    if (more === null) return all;
    all.push(...more);
  }
}
