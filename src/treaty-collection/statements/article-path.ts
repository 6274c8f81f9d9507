/** A part of an article, as far as it is named: `16(1)(c)`. */
export interface ArticlePath {
  readonly article: string;
  readonly paragraph?: string;
  readonly letter?: string;
  readonly numeral?: string;
}

/** A mark below the article: `(1)`, `c`, `(ii)`. */
export interface PathMark {
  readonly level: 'paragraph' | 'letter' | 'numeral';
  readonly value: string;
}

const levels = ['paragraph', 'letter', 'numeral'] as const;

/** As the statement writes it: `29`, `9(2)`, `2(f)`, `3(1)(a)(ii)`. */
export function writePath({ article, ...below }: ArticlePath): string {
  return `${article}${levels.map((level) => (below[level] === undefined ? '' : `(${below[level]})`)).join('')}`;
}

/** The path with a mark in its place; what stands deeper is over. */
export function withMark(path: ArticlePath, { level, value }: PathMark): ArticlePath {
  const kept = levels.slice(0, levels.indexOf(level)).filter((one) => path[one] !== undefined);
  return {
    article: path.article,
    ...Object.fromEntries(kept.map((one) => [one, path[one]])),
    [level]: value,
  };
}

/** Whether a mark stands deeper than all that a path has. */
export function isDeeper(path: ArticlePath, { level }: PathMark): boolean {
  return levels.slice(levels.indexOf(level)).every((one) => path[one] === undefined);
}

/** What a printed mark is: a number a paragraph, one letter a point, Roman numerals what stands below one. */
export function markOf(printed: string, before: PathMark | undefined): PathMark {
  const value = printed.toLowerCase();
  if (/^\d/.test(value)) return { level: 'paragraph', value };
  const follows = before?.level === 'letter' && before.value.charCodeAt(0) + 1 === value.charCodeAt(0);
  const isNumeral =
    /^[ivx]+$/.test(value) &&
    (value.length > 1 || before?.level === 'numeral' || (before?.level === 'letter' && !follows));
  return { level: isNumeral ? 'numeral' : 'letter', value };
}

/** The marks from one to another, both among them: `(a) to (f)`, `1 to 3`; empty where they are not of one kind. */
export function marksBetween(from: PathMark, to: PathMark): readonly PathMark[] {
  if (from.level !== to.level || from.level === 'numeral') return [];
  const isNumber = from.level === 'paragraph';
  const first = isNumber ? Number(from.value) : from.value.charCodeAt(0);
  const last = isNumber ? Number(to.value) : to.value.charCodeAt(0);
  if (!(last > first && last - first < 60)) return [];
  return Array.from({ length: last - first + 1 }, (_, index): PathMark => ({
    level: from.level,
    value: isNumber ? String(first + index) : String.fromCharCode(first + index),
  }));
}
