import type { FamilyRow } from '../../status/questions/families.js';

/** How many States are parties to so many of the instruments that they may join. */
export interface FamilyTally {
  readonly of: number;
  readonly partyTo: number;
  /** Of how many more it cannot be told. */
  readonly untold: number;
  readonly states: number;
}

type Counted = Pick<FamilyRow, 'partyTo' | 'of'> & { readonly untold: readonly unknown[] };

/**
 * States by the number of instruments to which they are parties, those that may join the most first. Where the rows are
 * all the States asked about (`isWhole`), a number that none of them has is told too, of those that may join the most;
 * of a part of them, "none" would be untrue.
 */
export function familyTallies(rows: readonly Counted[], isWhole: boolean): readonly FamilyTally[] {
  const most = Math.max(0, ...rows.map(({ of }) => of));
  const numbers = isWhole && most > 0 ? Array.from({ length: most + 1 }, (_, partyTo) => partyTo) : [];
  const tallies = [
    ...numbers.map((partyTo): FamilyTally => ({ of: most, partyTo, untold: 0, states: 0 })),
    ...rows.map(({ of, partyTo, untold }) => ({ of, partyTo, untold: untold.length, states: 1 })),
  ].reduce((counted, one) => {
    const key = `${one.of} ${one.partyTo} ${one.untold}`;
    return counted.set(key, { ...one, states: (counted.get(key)?.states ?? 0) + one.states });
  }, new Map<string, FamilyTally>());
  return [...tallies.values()].toSorted(
    (a, b) => b.of - a.of || b.partyTo - a.partyTo || b.untold - a.untold,
  );
}
