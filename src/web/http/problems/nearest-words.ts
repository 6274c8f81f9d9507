import { distance as lettersBetween } from 'fastest-levenshtein';
import { plainWord } from '../../../domain/plain-word.js';

/** Something that can be meant, under each of the words that name it. */
export interface Nameable<Thing> {
  readonly thing: Thing;
  readonly words: readonly string[];
}

/**
 * A word of more letters is none that was mistyped: twice as many as the longest name of a State has. The time that a
 * distance takes grows with both lengths, and whoever asks chooses one of them.
 */
const mostLetters = 120;

/** The things that a word most likely means, the nearest first; those farther from it than allowed are left out. */
export function nearestThings<Thing>(
  word: string,
  nameables: readonly Nameable<Thing>[],
  most = 3,
  farthest?: number,
): readonly Thing[] {
  if (word.length > mostLetters) return [];
  const meant = plainWord(word);
  const allowed = farthest ?? Math.max(1, Math.floor(meant.length / 2));
  return nameables
    .map(({ thing, words }) => ({
      thing,
      distance: Math.min(...words.map((name) => distance(meant, plainWord(name), allowed))),
    }))
    .filter((near) => near.distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ thing }) => thing);
}

/**
 * A name that contains the word is near, however long it is. Where the lengths alone are further apart than is
 * allowed, no letter is looked at.
 */
function distance(meant: string, name: string, allowed: number): number {
  const holds = meant.length >= 3 && name.includes(meant);
  if (Math.abs(meant.length - name.length) > allowed) return holds ? 0.5 : Infinity;
  const direct = lettersBetween(meant, name);
  return holds ? Math.min(direct, 0.5) : direct;
}
