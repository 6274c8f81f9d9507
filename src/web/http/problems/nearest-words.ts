import { plainWord } from '../../../domain/plain-word.js';

/** How many letters must be put in, left out or replaced to make one word of another (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [place, other] of [...to].entries()) {
      const replaced = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Something that can be meant, under each of the words that name it. */
export interface Nameable<Thing> {
  readonly thing: Thing;
  readonly words: readonly string[];
}

/** The things that a word most likely means, the nearest first; those too far from it are left out. */
export function nearestThings<Thing>(
  word: string,
  nameables: readonly Nameable<Thing>[],
  most = 3,
): readonly Thing[] {
  const meant = plainWord(word);
  const allowed = Math.max(1, Math.floor(meant.length / 2));
  return nameables
    .map(({ thing, words }) => ({
      thing,
      distance: Math.min(...words.map((name) => distance(meant, plainWord(name)))),
    }))
    .filter((near) => near.distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** A name that contains the word is near, however long it is. */
function distance(meant: string, name: string): number {
  const direct = editDistance(meant, name);
  return meant.length >= 3 && name.includes(meant) ? Math.min(direct, 0.5) : direct;
}
