import { distance as lettersBetween } from 'fastest-levenshtein';
import { plainWord } from '../../../domain/plain-word.js';

/** Something that can be meant, under each of the words that name it. */
export interface Nameable<Thing> {
  readonly thing: Thing;
  readonly words: readonly string[];
}

/** The things that a word most likely means, the nearest first; those farther from it than allowed are left out. */
export function nearestThings<Thing>(
  word: string,
  nameables: readonly Nameable<Thing>[],
  most = 3,
  farthest?: number,
): readonly Thing[] {
  const meant = plainWord(word);
  const allowed = farthest ?? Math.max(1, Math.floor(meant.length / 2));
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
  const direct = lettersBetween(meant, name);
  return meant.length >= 3 && name.includes(meant) ? Math.min(direct, 0.5) : direct;
}
