import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import type { Participation } from '../../src/domain/act.js';
import {
  conflictsIn,
  readingsKey,
  reconcileEditions,
  type EditionDifference,
} from '../../src/sync/reconcile-editions.js';
import { participationOf } from '../participations.js';

type Printed = Parameters<typeof participationOf>[1];

const row = (printed: Printed): readonly Participation[] => [participationOf('KEN', printed)];

/** The differences of Kenya's row, each as `cell kind behind`. */
function compare(
  html: Printed,
  xml: Printed,
  {
    recorded = {},
    former,
    days = ['2026-02-10', '2026-02-10'],
  }: { recorded?: Printed; former?: Printed; days?: [string, string] } = {},
): readonly string[] {
  return reconcileEditions(
    { edition: 'html', page: { participations: row(html), statusAsAt: days[0] } },
    { edition: 'xml', page: { participations: row(xml), statusAsAt: days[1] } },
    row(recorded),
    former && row(former),
  ).map(({ cell, kind, behind }) => [cell, kind, behind].filter(Boolean).join(' '));
}

const acceded = { consented: '1984-03-09 a' };
const left = { consented: '[1984-03-09 a]' };
const sameDay: [string, string] = ['2026-02-10', '2026-02-10'];
const olderDocument: [string, string] = ['2026-02-10', '2026-01-10'];
const olderPage: [string, string] = ['2026-02-01', '2026-02-10'];

describe('two editions of one row', () => {
  test.each<[string, Printed, Printed, Parameters<typeof compare>[2], readonly string[]]>([
    ['that say the same agree', acceded, acceded, {}, []],
    ['of which one has an act more', acceded, {}, {}, ['consent behind xml']],
    ['of which the other has an act more', {}, { signed: '2011-09-20' }, {}, ['signature behind html']],
    ['that tell another day', acceded, { consented: '1984-03-08 a' }, {}, ['consent conflict']],
    ['that tell another letter', acceded, { consented: '1984-03-09' }, {}, ['consent conflict']],
    ['of which one has brackets', left, acceded, {}, ['consent conflict']],
    [
      'of which the document says what is on record, and is older',
      left,
      acceded,
      { recorded: acceded, days: olderDocument },
      ['consent behind xml'],
    ],
    [
      'of which the document says what is on record, and is of the same day',
      left,
      acceded,
      { recorded: acceded, days: sameDay },
      ['consent conflict'],
    ],
    [
      'of which the document is older, and says what is not on record',
      left,
      { consented: '1984-03-08 a' },
      { recorded: acceded, days: olderDocument },
      ['consent conflict'],
    ],
    [
      'of which the page says what is on record, and is of days before',
      acceded,
      left,
      { recorded: acceded, days: olderPage },
      ['consent conflict'],
    ],
    [
      'of which one has an act after one that was withdrawn',
      { consented: '2026-02-06 a' },
      left,
      { recorded: left },
      ['consent behind xml'],
    ],
    [
      'of which one had an act after one that was withdrawn, which is on record since',
      { consented: '2026-02-06 a' },
      left,
      { recorded: { consented: '2026-02-06 a' }, former: left },
      ['consent behind xml'],
    ],
    [
      'of which the document says what was on record, and is older',
      left,
      acceded,
      { recorded: left, former: acceded, days: olderDocument },
      ['consent behind xml'],
    ],
    [
      'of which the document says what was on record, and is of the same day as the page, which says what is',
      left,
      acceded,
      { recorded: left, former: acceded, days: sameDay },
      ['consent behind xml'],
    ],
    [
      'of which the document says what was on record, and the page of the same day what never was',
      { consented: '1984-03-08 a' },
      acceded,
      { recorded: left, former: acceded, days: sameDay },
      ['consent conflict'],
    ],
    [
      'of which the document of a later day says what is on record, and the page what was',
      acceded,
      left,
      { recorded: left, former: acceded, days: olderPage },
      ['consent conflict'],
    ],
    [
      'of which the document is older, and says what was never on record',
      left,
      { consented: '1984-03-08 a' },
      { recorded: left, former: acceded, days: olderDocument },
      ['consent conflict'],
    ],
    [
      'of which the page says what was on record',
      left,
      { consented: '2026-02-06 a' },
      { recorded: { consented: '2026-02-06 a' }, former: left },
      ['consent conflict'],
    ],
  ])('%s', (_name, html, xml, more, expected) => {
    expect(compare(html, xml, more)).toEqual(expected);
  });

  it('know a State that only one of them lists', () => {
    const found = reconcileEditions(
      { edition: 'xml', page: { participations: row(acceded), statusAsAt: null } },
      { edition: 'html', page: { participations: [], statusAsAt: null } },
      [],
    );
    expect(found).toMatchObject([{ state: 'KEN', cell: 'consent', behind: 'html', html: null }]);
  });

  it('compare what their notes tell of a withdrawal where the brackets are the same', () => {
    const withdrawal = { notifiedOn: '2025-01-10', effectiveOn: '2026-01-10', notification: null };
    const told = (more: object) => ({
      participations: [{ ...row(left)[0]!, withdrawal: { ...withdrawal, ...more } }],
    });
    const kinds = (more: object) =>
      reconcileEditions(
        { edition: 'html', page: { ...told({}), statusAsAt: null } },
        { edition: 'xml', page: { ...told(more), statusAsAt: null } },
        [],
      ).map(({ cell, kind }) => `${cell} ${kind}`);
    expect(kinds({ notification: 'C.N.1.2025' })).toEqual([]);
    expect(kinds({ notifiedOn: null })).toEqual([]);
    expect(kinds({ effectiveOn: '2026-01-11' })).toEqual(['withdrawal conflict']);
  });
});

describe('the key of a conflict', () => {
  const conflict: EditionDifference = {
    state: 'KEN',
    name: 'Kenya',
    cell: 'consent',
    kind: 'conflict',
    html: { date: '1984-03-09', code: 'a', withdrawn: false },
    xml: { date: '1984-03-08', code: 'a', withdrawn: false },
  };

  it('survives the ledger, and another name', () => {
    const stored = JSON.parse(JSON.stringify([{ ...conflict, name: 'The Republic of Kenya' }])) as [
      EditionDifference,
    ];
    expect(conflictsIn(stored)).toEqual([readingsKey(conflict)]);
  });

  it('is another where either reading is', () => {
    const other = { ...conflict, xml: { date: '1984-03-07', code: 'a', withdrawn: false } };
    expect(readingsKey(other)).not.toBe(readingsKey(conflict));
  });
});

test('two editions with the same rows agree, in whatever order they come', () => {
  const states = ['ALB', 'KEN', 'NOR'];
  fc.assert(
    fc.property(fc.shuffledSubarray(states), fc.constantFrom(...states), (order, altered) => {
      const rows = states.map((state) => participationOf(state, acceded));
      const page = { participations: rows, statusAsAt: '2026-02-10' };
      const shuffled = [...order, ...states.filter((state) => !order.includes(state))].map((state) =>
        rows.find((one) => one.state === state)!,
      );
      const other = { participations: shuffled, statusAsAt: '2026-02-10' };
      const compareWith = (participations: readonly Participation[]) =>
        reconcileEditions(
          { edition: 'html', page },
          { edition: 'xml', page: { ...other, participations } },
          rows,
        );
      expect(compareWith(shuffled)).toEqual([]);
      const wrong = shuffled.map((one) =>
        one.state === altered ? participationOf(altered, { consented: '1984-03-08 a' }) : one,
      );
      expect(compareWith(wrong).map(({ state, kind }) => `${state} ${kind}`)).toEqual([
        `${altered} conflict`,
      ]);
    }),
  );
});
