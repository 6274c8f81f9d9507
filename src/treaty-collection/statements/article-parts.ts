import { isDeeper, markOf, marksBetween, withMark, type ArticlePath, type PathMark } from './article-path.js';
import {
  bareLetter,
  bareNumber,
  comma,
  conjunction,
  counts,
  gap,
  halfClosed,
  inParentheses,
  lettered,
  ofArticle,
  ofParagraph,
  ordinal,
  ordinals,
  range,
  space,
  word,
} from './article-words.js';
import type { TextCursor } from './text-cursor.js';

/** A part of an article that a text names. */
export interface FoundPath {
  readonly path: ArticlePath;
  readonly start: number;
  readonly end: number;
  /** Whether the article is named before: "paragraph 1 of that article". */
  readonly isAnaphoric?: true;
}

/** The mark that stands here: `(c)`, `c)`, `c`, `1`; `isAnnounced` where a word says that one follows. */
export function readMark(
  cursor: TextCursor,
  before: PathMark | undefined,
  isAnnounced: boolean,
): PathMark | null {
  const found =
    cursor.eat(inParentheses) ??
    cursor.eat(halfClosed) ??
    (isAnnounced ? cursor.eat(bareNumber) : null) ??
    (isAnnounced || before?.level === 'paragraph' ? cursor.eat(bareLetter) : null);
  return found === null ? null : markOf(found[1] as string, before);
}

/** Several marks that words announce, each with what stands below it: `paragraphs 1 (c) and 2`. */
class Marks {
  paths: readonly FoundPath[] = [];
  #last: PathMark | undefined;

  constructor(
    private readonly base: ArticlePath,
    private readonly start: number,
  ) {}

  get last(): PathMark | undefined {
    return this.#last;
  }

  /** Adds a mark: below the last path where it is deeper and no other part is begun, else beside it. */
  add(mark: PathMark, start: number, end: number): void {
    const above = this.paths.at(-1);
    const path = withMark(above?.path ?? this.base, mark);
    const kept = above !== undefined && isDeeper(above.path, mark) ? this.paths.slice(0, -1) : this.paths;
    const isFirst = above === undefined || (kept.length === 0 && isDeeper(above.path, mark));
    this.paths = [
      ...kept,
      { path, start: isFirst ? this.start : isDeeper(above.path, mark) ? above.start : start, end },
    ];
    this.#last = mark;
  }
}

/** No article has so many parts; a text that goes on beyond them names nothing. */
const mostParts = 200;

/** The parts of an article that stand behind its number; it alone where none do. */
export function readParts(
  cursor: TextCursor,
  base: ArticlePath,
  start: number,
  isPlural: boolean,
  isAhead = false,
): readonly FoundPath[] {
  /** Whether what was read is of the article that follows. */
  const isOfNext = (): boolean => !isAhead && (cursor.sees(ofArticle) || cursor.sees(ofParagraph));
  const marks = new Marks(base, start);
  let announced: 'none' | 'one' | 'several' = 'none';
  /** Where the last word that announces parts stands, and what was read before it. */
  let told: { readonly at: number; readonly paths: readonly FoundPath[] } | null = null;
  const add = (mark: PathMark, from: number): true => {
    marks.add(mark, from, cursor.at);
    return true;
  };
  const ranged = (): void => {
    const from = marks.last;
    cursor.try(() => {
      if (from === undefined || !cursor.skip(range)) return null;
      const at = cursor.at;
      const to = readMark(cursor, from, announced !== 'none');
      const between = to === null ? [] : marksBetween(from, to);
      for (const mark of between.slice(1)) marks.add(mark, at, cursor.at);
      return between.length > 0 ? true : null;
    });
  };
  const next = (): true | null => {
    // "article 16, first paragraph (c)"
    const first = cursor.try(() => {
      cursor.skip(comma);
      const at = cursor.at;
      const found = cursor.eat(ordinal);
      if (found === null || isOfNext()) return null;
      return add(
        { level: 'paragraph', value: String(ordinals.indexOf((found[1] as string).toLowerCase()) + 1) },
        at,
      );
    });
    if (first !== null) return first;
    // ", paragraph 1", "(paragraph 2)", "and subparagraph (c)"
    const announces = cursor.try(() => {
      const before = { at: cursor.at, paths: marks.paths };
      cursor.skip(/\s*\]/y);
      if (!cursor.skip(conjunction)) cursor.skip(space);
      const isOpen = cursor.skip(/\(\s*/y);
      cursor.skip(gap);
      cursor.skip(space);
      const at = cursor.at;
      const says = cursor.eat(word);
      if (says === null) return null;
      cursor.skip(gap);
      cursor.skip(space);
      const glued = cursor.eat(lettered);
      const mark =
        glued === null
          ? readMark(cursor, marks.last, true)
          : ({ level: 'paragraph', value: glued[1] as string } as const);
      if (mark === null || isOfNext()) return null;
      told = before;
      add(mark, at);
      if (glued !== null) add(markOf(glued[2] as string, mark), at);
      announced = /s\.?$/i.test(says[2] as string) || says[2] === '§§' ? 'several' : 'one';
      ranged();
      if (isOpen) cursor.skip(/\s*\)/y);
      return true;
    });
    if (announces !== null) return announces;
    // "16 (1) (c) (d)", "2 c)", "9.2"
    const beside = cursor.try(() => {
      const dotted = cursor.eat(/\.(\d{1,2})(?![\d.])/y);
      if (dotted !== null && marks.last === undefined)
        return add({ level: 'paragraph', value: dotted[1] as string }, start);
      if (dotted !== null) return null;
      if (marks.last !== undefined) cursor.skip(gap);
      cursor.skip(space);
      const at = cursor.at;
      const mark = readMark(cursor, marks.last, false);
      if (mark === null) return null;
      add(mark, at);
      ranged();
      return true;
    });
    if (beside !== null) return beside;
    return cursor.try(() => {
      const said = cursor.eat(conjunction);
      if (said === null) return null;
      cursor.skip(gap);
      cursor.skip(space);
      const at = cursor.at;
      const isNumber = cursor.sees(/\d/y);
      if (!isNumber) {
        // "(c), (d) and (f)"; "article 2, (f)"
        const mark =
          marks.last === undefined && !/^\s*,\s*$/.test(said[0])
            ? null
            : readMark(cursor, marks.last, announced !== 'none');
        if (mark === null) return null;
        add(mark, at);
        ranged();
        return true;
      }
      return readNumber(at, said[0]);
    });
  };
  /** A number behind a comma: a further paragraph, or the next article of a list, which is read elsewhere. */
  const readNumber = (at: number, said: string): true | null => {
    const glued = cursor.eat(lettered);
    const found = glued ?? cursor.eat(bareNumber);
    if (found === null || cursor.sees(counts) || isOfNext()) return null;
    const value = found[1] as string;
    const isLettered = glued !== null || cursor.sees(/\s*\(?[a-z]\)/y);
    const isSmaller = Number(value) < Number(base.article);
    const isParagraph =
      announced === 'several'
        ? isSmaller || Number(value) <= 4
        : announced === 'one'
          ? isSmaller && (!isPlural || (isLettered && marks.last?.level === 'letter'))
          : // "article 16, 1 (d)", "Articles 16, 1 (d) and (f)": the articles of a list are printed in their order
            marks.last === undefined && isSmaller && /^\s*,\s*$/.test(said) && (isLettered || !isPlural);
    if (!isParagraph) return null;
    const mark: PathMark = { level: 'paragraph', value };
    add(mark, at);
    if (glued !== null) add(markOf(glued[2] as string, mark), at);
    if (announced === 'several') ranged();
    return true;
  };
  while (marks.paths.length < mostParts && next() !== null);
  // "Article 5, paragraphs 1 (d) and 2 (b) of Article 11"
  const ahead = told as { readonly at: number; readonly paths: readonly FoundPath[] } | null;
  if (ahead !== null && isOfNext()) {
    cursor.at = ahead.at;
    marks.paths = ahead.paths;
  }
  return marks.paths.length > 0 ? marks.paths : [{ path: base, start, end: cursor.at }];
}
