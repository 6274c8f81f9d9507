/** Words that stand before an article, or between it and its paragraph, however they are shortened. */
const articleWord = /^art(?:icle)?s?\b\.?\s*/i;
const paragraphWord = /[\s,]*\b(?:sub-?)?para(?:graph)?s?\b\.?\s*/gi;

/** A paragraph, a letter, or a small Roman number. */
const part = '(?:\\d{1,2}|[a-z]|[ivx]{1,4})';

/** A number and what is below it: `29`, `29(1)`, `29.1`, `16 (1) (c)`, `2 f`. */
const article = new RegExp(
  `^\\d{1,3}(?: ?bis)?(?:[ .,]*\\( ?${part} ?\\)|(?: ?[.,] ?| )${part}\\b){0,5}$`,
  'i',
);

/** What is longer is none. */
const longest = 60;

/**
 * An article as statements name it, `16(1)(c)`, from one written in any of the usual ways: `16.1.c`, `article 16 (1) (c)`,
 * `Art. 16, para. 1 (c)`; `null` for any other text.
 */
export function articleAsked(text: string): string | null {
  if (text.length > longest) return null;
  const written = text.trim().replace(articleWord, '').replaceAll(paragraphWord, '.').replaceAll(/\s+/g, ' ');
  if (!article.test(written)) return null;
  const [number = '', ...below] = written.toLowerCase().match(/\d+(?: ?bis)?|[a-z]+/g) ?? [];
  return [number.replace(' ', ''), ...below.map((one) => `(${one})`)].join('');
}

/** Whether a named article is the one asked about, or stands below it: `29(1)` is found with `29`, not the reverse. */
export function isWithin(named: string, asked: string): boolean {
  return named === asked || named.startsWith(`${asked}(`);
}
