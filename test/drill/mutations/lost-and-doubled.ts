import type { Choose, Mutation } from './mutation.js';
import { nameIn, type TakenRow } from './table-of-page.js';
import {
  dateOf,
  isParty,
  isSignatory,
  isLeft,
  ratified,
  replaced,
  placesOf,
  oneOf,
  inOne,
  type Rows,
} from './taken-rows.js';

/** Names of States that could stand in any table, for a row that is made up. */
const furtherNames = [
  'Andorra',
  'Bhutan',
  'Cook Islands',
  'Niue',
  'Nauru',
  'Palau',
  'Somalia',
  'South Sudan',
  'Tonga',
  'Tuvalu',
  'Vanuatu',
  'Holy See',
];

/** The rows with one of a State that has none, in its place. */
function withNewState(rows: Rows, acts: Omit<TakenRow, 'name'>, choose: Choose): Rows | null {
  const listed = new Set(rows.map(({ name }) => nameIn(name)));
  const name = oneOf(
    furtherNames.filter((one) => !listed.has(one)),
    choose,
  );
  if (name === undefined) return null;
  const at = rows.findIndex((row) => nameIn(row.name) > name);
  return rows.toSpliced(at < 0 ? rows.length : at, 0, { name, ...acts });
}

/** Rows and acts that are gone, or stand in two places. */
export const lostAndDoubled: readonly Mutation[] = [
  {
    kind: 'delete',
    name: 'a row, the totals as they were',
    totals: false,
    isHeld: true,
    mutate: ({ rows }, choose) => ({ rows: rows.toSpliced(choose(rows.length), 1) }),
  },
  {
    kind: 'delete',
    name: 'a row',
    totals: true,
    isHeld: true,
    mutate: ({ rows }, choose) => ({ rows: rows.toSpliced(choose(rows.length), 1) }),
  },
  {
    kind: 'delete',
    name: 'a row in brackets',
    totals: true,
    isHeld: true,
    mutate: ({ rows }, choose) => {
      const at = oneOf(placesOf(rows, isLeft), choose);
      return at === undefined ? null : { rows: rows.toSpliced(at, 1) };
    },
  },
  {
    kind: 'delete',
    name: 'a consent',
    totals: true,
    isHeld: true,
    mutate: inOne(ratified, () => ({ consent: '' })),
  },
  {
    kind: 'delete',
    name: 'a signature',
    totals: true,
    isHeld: true,
    mutate: inOne(ratified, () => ({ signature: '' })),
  },
  {
    kind: 'duplicate',
    name: 'a row',
    totals: true,
    isHeld: true,
    mutate: ({ rows }, choose) => {
      const at = choose(rows.length);
      return { rows: rows.toSpliced(at, 0, rows[at]!) };
    },
  },
  {
    kind: 'duplicate',
    name: 'the cells of a row in the next row',
    totals: true,
    mutate: ({ rows }, choose) => {
      const at = choose(rows.length - 1);
      const { signature, consent } = rows[at]!;
      return { rows: replaced(rows, at + 1, { signature, consent }) };
    },
  },
  {
    kind: 'duplicate',
    name: 'the consent of a party beside a mere signature',
    totals: true,
    mutate: ({ rows }, choose) => {
      const from = oneOf(placesOf(rows, ratified), choose);
      const source = from === undefined ? undefined : rows[from];
      return (
        (source &&
          inOne(
            (row) => isSignatory(row) && dateOf(row.signature) <= dateOf(source.consent),
            () => ({ consent: source.consent }),
          )({ rows, head: '', tail: '' }, choose)) ??
        null
      );
    },
  },
  {
    kind: 'duplicate',
    name: 'the acts of a party beside the name of another State',
    totals: true,
    mutate: ({ rows }, choose) => {
      const from = oneOf(placesOf(rows, isParty), choose);
      if (from === undefined) return null;
      const { signature, consent } = rows[from]!;
      const more = withNewState(rows, { signature, consent }, choose);
      return more && { rows: more };
    },
  },
];
