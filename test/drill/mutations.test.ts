import { describe, expect, it } from 'vitest';
import { baselinePage } from '../baseline-page.js';
import { realPages, realPagesArePresent } from '../real-pages.js';
import { guards } from '../../src/sync/guards.js';
import {
  differingStates,
  judgeInstead,
  mutatedNights,
  recordAfter,
  truePage,
  type MutatedNight,
  type TruePage,
} from './mutations/mutated-nights.js';
import { mutations } from './mutations/mutations.js';
import { putTogether, type TakenPage, type TakenRow } from './mutations/table-of-page.js';
import { acceded, isSignatory, otherDay } from './mutations/taken-rows.js';

/** A table in which three left: what is printed in brackets, and told in end notes, is part of what is mutated. */
function madePage(instrument: string): string {
  return baselinePage(instrument, {
    rows: (rows) =>
      rows.map((row, index) =>
        index % 40 === 7
          ? { ...row, notes: [index], cells: row.cells.map((cell) => cell && `[${cell}]`) }
          : index % 20 === 3
            ? { ...row, notes: [2] }
            : row,
      ),
    notes: {
      2: 'See note 1 under that name.',
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, index) => [
          index * 40 + 7,
          'On 5 March 2023, the Government notified the Secretary-General of its denunciation, with effect from 5 March 2024.',
        ]),
      ),
    },
  });
}

const suites = [
  {
    what: 'the real pages',
    arePresent: realPagesArePresent,
    pages: () =>
      Object.entries(realPages()).map(([reference, bytes]) => truePage(reference, bytes.toString())),
    seed: 13,
  },
  {
    what: 'pages that are made up',
    arePresent: true,
    pages: () =>
      (
        [
          ['XVIII-12', 'untoc'],
          ['XVIII-12-a', 'trafficking-protocol'],
          ['IV-11-c', 'opsc'],
          ['XVIII-4', 'supplementary-slavery-convention'],
          ['IV-8', 'cedaw'],
        ] as const
      ).map(([reference, id]) => truePage(reference, madePage(id))),
    seed: 31,
  },
];

const outcomes = ['held', 'waiting', 'right', 'wrong'] as const;

/** How many nights ended how, by kind of mutation. */
function tableOf(nights: readonly MutatedNight[]): string {
  const line = (what: string, some: readonly MutatedNight[]): string => {
    const counts = outcomes.map((one) => some.filter(({ outcome }) => outcome === one).length);
    return `${counts.map((count) => String(count).padStart(8)).join('')}  ${what}`;
  };
  return [
    `${outcomes.map((one) => one.padStart(8)).join('')}  mutation`,
    ...mutations.map((mutation) =>
      line(
        `${mutation.kind}: ${mutation.name}`,
        nights.filter((one) => one.mutation === mutation),
      ),
    ),
    line('all', nights),
  ].join('\n');
}

/** How often each guard told of a page, and of how many no other did. */
function guardsOf(nights: readonly MutatedNight[]): string {
  return guards
    .map(({ name }) => {
      const told = nights.filter((one) => one.guards.includes(name));
      const alone = told.filter((one) => one.guards.length === 1);
      return `${String(told.length).padStart(8)}${String(alone.length).padStart(8)}  ${name}`;
    })
    .join('\n');
}

const sumOf = (nights: readonly MutatedNight[]): string =>
  outcomes.map((one) => `${nights.filter(({ outcome }) => outcome === one).length} ${one}`).join(', ');

/** The pages on which so many States have signed and not consented. */
const withSignatories = (pages: readonly TruePage[], least: number): readonly TruePage[] =>
  pages.filter(({ taken }) => taken.rows.filter(isSignatory).length >= least);

/** The page with other cells in its first row of some kind. */
function withRow(
  { taken }: TruePage,
  isOfKind: (row: TakenRow) => boolean,
  alter: (row: TakenRow) => Partial<TakenRow>,
): TakenPage {
  const at = taken.rows.findIndex(isOfKind);
  return { ...taken, rows: taken.rows.with(at, { ...taken.rows[at]!, ...alter(taken.rows[at]!) }) };
}

describe.each(suites)('$what', ({ what, arePresent, pages, seed }) => {
  it.runIf(arePresent)('say the same where they are taken apart and put together', () => {
    for (const page of pages()) {
      const verdict = judgeInstead(page, putTogether(page.taken, { totals: true }));
      expect(verdict, page.reference).toMatchObject({ outcome: 'unchanged', plan: { changes: [] } });
    }
  });

  it.runIf(arePresent)(
    'publish no wrong cell on the first night, made untrue in a thousand ways',
    () => {
      const nights = mutatedNights(pages(), 1_000, seed);
      process.stderr.write(`A thousand mutations of ${what}: ${sumOf(nights)}.\n`);
      if (process.env['SHOW_MUTATIONS'])
        process.stderr.write(`${tableOf(nights)}\n    told   alone  guard\n${guardsOf(nights)}\n`);
      const said = ({ page, mutation: { kind, name }, wrong }: MutatedNight) =>
        `${page}: ${kind} ${name} ${wrong.join()}`;
      expect(nights.filter(({ outcome }) => outcome === 'wrong').map(said)).toEqual([]);
      // What guards promise does not rest on the second look.
      const passed = nights.filter(({ mutation, outcome }) => mutation.isHeld && outcome !== 'held');
      expect(passed.map(said)).toEqual([]);
      expect(new Set(nights.map(({ mutation }) => mutation))).toEqual(new Set(mutations));
    },
    300_000,
  );

  it.runIf(arePresent)(
    'take a correction and a late act on the second night, and what is ordinary at once',
    () => {
      const some = withSignatories(pages(), 2);
      expect(some.length).toBeGreaterThan(2);
      for (const page of some) {
        const corrected = withRow(page, acceded, ({ consent }) => ({ consent: otherDay(consent) }));
        const late = withRow({ ...page, taken: corrected }, isSignatory, () => ({ consent: '2025-09-18' }));
        const ordinary = withRow({ ...page, taken: late }, isSignatory, () => ({ consent: '2026-02-04' }));
        const html = putTogether(ordinary, { totals: true });
        const first = judgeInstead(page, html);
        expect(first.outcome, page.reference).toBe('applied');
        const afterFirst = recordAfter(first, page.record);
        expect(differingStates(page.record, afterFirst)).toHaveLength(1);

        expect(judgeInstead({ ...page, record: afterFirst }, html).outcome).toBe('unchanged');
        const second = judgeInstead({ ...page, record: afterFirst }, html, '2026-02-05');
        expect(second.outcome).toBe('applied');
        const afterSecond = recordAfter(second, afterFirst);
        expect(differingStates(page.record, afterSecond)).toHaveLength(3);
        expect(afterSecond.waiting).toEqual([]);
      }
    },
  );

  // Nothing on one page tells it from a true one: the letter fits, the totals agree, and acts of this kind are news.
  it.runIf(arePresent)(
    'are believed where they make up an act of these days, in a cell that was empty',
    () => {
      const some = withSignatories(pages(), 1);
      expect(some.length).toBeGreaterThan(2);
      for (const page of some) {
        const html = putTogether(
          withRow(page, isSignatory, () => ({ consent: '2026-02-02' })),
          { totals: true },
        );
        const after = recordAfter(judgeInstead(page, html), page.record);
        expect(differingStates(page.record, after), page.reference).toHaveLength(1);
      }
    },
  );
});
