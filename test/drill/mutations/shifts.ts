import type { Choose, Mutation } from './mutation.js';
import type { TakenPage, TakenRow } from './table-of-page.js';
import { cells, isSignatory, inOne } from './taken-rows.js';

/** Moves parts of some neighbouring rows down by a row, and those of the last to the first. */
export const shifted =
  (parts: readonly (keyof TakenRow)[], least: number, most: number) =>
  ({ rows }: TakenPage, choose: Choose): Partial<TakenPage> => {
    const count = Math.min(rows.length, least + choose(most - least + 1));
    const from = choose(rows.length - count + 1);
    return {
      rows: rows.map((row, index) => {
        if (index < from || index >= from + count) return row;
        const source = rows[index === from ? from + count - 1 : index - 1]!;
        return { ...row, ...Object.fromEntries(parts.map((part) => [part, source[part]])) };
      }),
    };
  };

/** What is right, a row or a cell aside. */
export const shifts: readonly Mutation[] = [
  { kind: 'shift', name: 'names by a row', totals: true, isHeld: true, mutate: shifted(['name'], 3, 30) },
  { kind: 'shift', name: 'consents by a row, a few', totals: true, mutate: shifted(['consent'], 2, 3) },
  {
    kind: 'shift',
    name: 'consents by a row, many',
    totals: true,
    isHeld: true,
    mutate: shifted(['consent'], 4, 60),
  },
  { kind: 'shift', name: 'signatures by a row', totals: true, mutate: shifted(['signature'], 2, 4) },
  { kind: 'shift', name: 'both cells by a row', totals: true, mutate: shifted(cells, 2, 4) },
  {
    kind: 'shift',
    name: 'a column into the other',
    totals: true,
    isHeld: true,
    mutate: ({ rows }) => ({
      rows: rows.map(({ name, signature, consent }) => ({ name, signature: consent, consent: signature })),
    }),
  },
  {
    kind: 'shift',
    name: 'an act into the other cell of its row',
    totals: true,
    isHeld: true,
    mutate: inOne(isSignatory, ({ signature }) => ({ signature: '', consent: signature })),
  },
];
