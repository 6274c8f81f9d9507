import { shifted } from './shifts.js';
import type { Choose, Mutation } from './mutation.js';
import type { TakenPage, TakenRow } from './table-of-page.js';
import {
  cells,
  dateOf,
  isParty,
  isSignatory,
  acceded,
  ratified,
  anyRow,
  withDate,
  replaced,
  placesOf,
  oneOf,
  inOne,
} from './taken-rows.js';

/** Exchanges parts of two rows of some kinds. */
const betweenTwo =
  (
    parts: readonly (keyof TakenRow)[],
    isFirst: (row: TakenRow) => boolean = anyRow,
    isOther: (row: TakenRow, first: TakenRow) => boolean = anyRow,
  ) =>
  ({ rows }: TakenPage, choose: Choose): Partial<TakenPage> | null => {
    const at = oneOf(placesOf(rows, isFirst), choose);
    if (at === undefined) return null;
    const first = rows[at]!;
    const other = oneOf(
      placesOf(rows, (row) => row !== first && isOther(row, first)),
      choose,
    );
    if (other === undefined) return null;
    const second = rows[other]!;
    const pick = (row: TakenRow): Partial<TakenRow> =>
      Object.fromEntries(parts.map((part) => [part, row[part]]));
    return { rows: replaced(replaced(rows, at, pick(second)), other, pick(first)) };
  };

/** What is right, in the place of something else that is right. */
export const exchanges: readonly Mutation[] = [
  {
    kind: 'exchange',
    name: 'the names of two rows',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(['name']),
  },
  {
    kind: 'exchange',
    name: 'the names of a party and a signatory',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(['name'], isParty, isSignatory),
  },
  {
    kind: 'exchange',
    name: 'the names of two that acceded',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(['name'], acceded, acceded),
  },
  {
    kind: 'exchange',
    name: 'the names of two neighbours',
    totals: true,
    isHeld: true,
    mutate: shifted(['name'], 2, 2),
  },
  {
    kind: 'exchange',
    name: 'the days of consent of two that acceded',
    totals: true,
    mutate: betweenTwo(['consent'], acceded, acceded),
  },
  {
    kind: 'exchange',
    name: 'the days of consent of two that ratified',
    totals: true,
    mutate: betweenTwo(['consent'], ratified, ratified),
  },
  {
    kind: 'exchange',
    name: 'the signatures of two that ratified',
    totals: true,
    mutate: betweenTwo(['signature'], ratified, ratified),
  },
  { kind: 'exchange', name: 'the cells of two rows', totals: true, mutate: betweenTwo(cells) },
  {
    kind: 'exchange',
    name: 'the cells of a party and a signatory',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(cells, isParty, isSignatory),
  },
  {
    kind: 'exchange',
    name: 'the cells of one that acceded and one that ratified',
    totals: true,
    isHeld: true,
    mutate: betweenTwo(cells, acceded, ratified),
  },
  {
    kind: 'exchange',
    name: 'the two days of a row',
    totals: true,
    isHeld: true,
    mutate: inOne(ratified, ({ signature, consent }) => ({
      signature: withDate(signature, dateOf(consent)),
      consent: withDate(consent, dateOf(signature)),
    })),
  },
];
