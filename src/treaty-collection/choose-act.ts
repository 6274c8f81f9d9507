import type { Act } from '../domain/act.js';
import type { Consent } from '../domain/consent.js';
import type { Column } from './column.js';

/** The act that a column is for, and the others of the same cell, which do not bind. */
export interface ChosenAct {
  readonly act: Act | null;
  readonly others: readonly Act[];
}

/**
 * Which of several dates of a cell is the act that its column is for, where the header explains them all: of `1 Jan 1994
 * n, 5 Mar 1996` under `Ratification, Provisional application(n)` the second, since the first does not bind; of a
 * signature and a definitive one the latter, since it does. `null` where the header does not tell them apart, as with two
 * acts that bind. A further column is for acts of its own kind: all of them are others.
 */
export function chooseAct(acts: readonly Act[], { role, legend }: Column): ChosenAct | null {
  if (role === 'other') return { act: null, others: acts };
  const [first = null] = acts;
  if (acts.length < 2) return { act: first, others: [] };
  const meanings = acts.map(({ code }) => legend.find(({ letter }) => letter === code)?.consent);
  const chosen =
    onlyOne(meanings, (meaning) => meaning?.binds === true) ??
    (role === 'signature' ? onlyOne(meanings, (meaning) => meaning?.mode === 'signature') : undefined);
  const rest = meanings.filter((_, index) => index !== chosen);
  if (chosen === undefined || rest.some((meaning) => meaning === undefined || meaning.binds)) return null;
  return { act: acts[chosen] ?? null, others: acts.filter((_, index) => index !== chosen) };
}

/** The place of the only one that is wanted. */
function onlyOne(
  meanings: readonly (Consent | undefined)[],
  isWanted: (meaning: Consent | undefined) => boolean,
): number | undefined {
  const places = [...meanings.keys()].filter((index) => isWanted(meanings[index]));
  return places.length === 1 ? places[0] : undefined;
}
