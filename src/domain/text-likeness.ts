/** So many words of a text are compared; no statement of the depositary has as many, and a page may have megabytes in one. */
const mostWords = 4000;

/** A text as a measure of likeness takes it: how often it has each word, without regard to case. */
export type CountedWords = ReadonlyMap<string, number>;

/** Counts the words of a text, or of its beginning where it is longer than any that was seen. */
export function countWords(text: string): CountedWords {
  const counts = new Map<string, number>();
  let words = 0;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (++words > mostWords) break;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** How like two texts are, from 0 to 1: the share of words that they have in common (the coefficient of Dice). */
export function likeness(a: CountedWords, b: CountedWords): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small) common += Math.min(count, large.get(word) ?? 0);
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * common) / all;
}

function total(words: CountedWords): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}
