import { expect, it, test } from 'vitest';
import { standingHistory } from '../../src/domain/standing-history.js';
import { noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
import type { Statement } from '../../src/domain/statement.js';
import { statedReason } from '../../src/status/say-stated.js';
import { statementsByState } from '../../src/status/statements-by-state.js';
import { instrumentStatements, statementsOf } from '../../src/status/statements-of.js';
import { english } from '../../src/wording/english.js';
import { participationOf } from '../participations.js';
import { statementOf } from '../recorded-statements.js';

const history = standingHistory(
  [
    {
      participation: participationOf('DZA', { signed: '1990-01-02', consented: '1996-05-22 a' }),
      asAt: '2026-02-03',
      since: null,
    },
  ],
  noWithdrawalClause,
);

/** A statement of Algeria, under a heading and with a text unless a case says otherwise. */
const stated = (facts: Parameters<typeof statementOf>[0]): Statement =>
  statementOf({ name: 'Algeria', state: 'DZA', text: '## A heading\nA text.', ...facts });

const recordOf = (statements: readonly Statement[], readBy: number | null = 4) => {
  const recorded = statements.map((statement, index) => ({
    id: index + 1,
    firstId: index + 1,
    position: index,
    statement,
    knownFrom: 1,
    supersededBy: null,
  }));
  return {
    statements: recorded,
    statementsByState: statementsByState(recorded),
    readBy,
    histories: new Map([['DZA', history]]),
  };
};

const countsOf = (statements: readonly Statement[], asOf = '2026-02-03') =>
  statementsOf({ record: recordOf(statements), state: 'DZA', asOf })!;

const say = (statements: readonly Statement[]) =>
  english.say(
    statedReason(countsOf(statements), {
      standing: 'party',
      asOf: '2026-02-03',
      today: '2026-02-03',
      oldAsAt: null,
    }),
  );

it('tells nothing where statements were never read, and none where they were', () => {
  const asked = { state: 'DZA', asOf: '2026-02-03' };
  expect(statementsOf({ record: recordOf([], null), ...asked })).toBeNull();
  expect(statementsOf({ record: recordOf([], 3), ...asked })).toBeNull();
  expect(statementsOf({ record: recordOf([]), ...asked })).toMatchObject({
    reservations: 0,
    reservationArticles: [],
    objections: 0,
    territories: [],
  });
  expect(instrumentStatements(recordOf([], 3), '2026-02-03')).toBeNull();
});

const reservation = stated({ kind: 'reservation', articles: ['29(1)'] });
const several = stated({ kind: 'reservation', articles: ['16', '2', '9(2)', '2(f)'] });
const plural = stated({
  text: '## Reservations:\nA text.',
  kind: 'reservation',
  rests: [{ code: 'kind', value: 'reservation', line: 0, start: 0, end: 12 }],
});
const mixed = stated({ kind: 'reservation-and-declaration', articles: ['5'] });
const declaration = stated({ kind: 'interpretative-declaration' });
const unclassified = stated({ kind: 'unclassified' });

test.each<readonly [string, readonly Statement[]]>([
  ['party; the record has no reservation or declaration of it', []],
  ['party, with a reservation to article 29', [reservation]],
  ['party, with reservations to articles 2, 9 and 16', [several]],
  ['party, with reservations to articles 2, 9, 16 and 29', [reservation, several]],
  ['party, with a reservation', [stated({ kind: 'reservation' })]],
  ['party, with reservations', [plural]],
  ['party, with reservations and declarations that name article 5', [mixed]],
  ['party, with a declaration', [declaration]],
  ['party, with a statement that its heading does not classify', [unclassified]],
  ['party, with 2 statements that their headings do not classify', [unclassified, unclassified]],
  ['party, with a reservation to article 29 and with declarations', [reservation, declaration, declaration]],
  [
    'party, with a reservation to article 29 (withdrawn in part)',
    [reservation, stated({ kind: 'partial-withdrawal' })],
  ],
  ['party; the record has no reservation or declaration of it', [stated({ kind: 'notification' })]],
  [
    'party; the record has no reservation or declaration of it that it has not withdrawn',
    [stated({ text: '', notes: [8] }), stated({ section: 'end-notes', note: 8, kind: 'withdrawal' })],
  ],
])('%s', (sentence, statements) => {
  expect(say(statements)).toBe(sentence);
});

it('names a provision once, in the order of numbers, as exactly as the text does', () => {
  const { reservations, reservationArticles } = countsOf([several, reservation, reservation]);
  expect([reservations, reservationArticles]).toEqual([3, ['2', '2(f)', '9(2)', '16', '29(1)']]);
});

it('counts what says both among both, and a name without a text as nothing', () => {
  expect(countsOf([mixed])).toMatchObject({ reservations: 1, declarations: 1, mixed: 1, unclassified: 0 });
  expect(countsOf([stated({ text: '' }), stated({ text: '', kind: 'reservation' })])).toMatchObject({
    reservations: 0,
    unclassified: 0,
  });
  const byTitle = { section: 'declarations-under-article', text: '', kind: 'declaration' } as const;
  expect(countsOf([stated(byTitle)])).toMatchObject({ declarations: 1 });
});

it('takes no text of another section, of an end note or of another State for a reservation of the State', () => {
  expect(
    countsOf([
      stated({ section: 'end-notes', kind: 'reservation', note: 7 }),
      stated({ section: 'objections', kind: 'unclassified' }),
      stated({ section: 'notifications', kind: 'unclassified' }),
      stated({ state: null, kind: 'reservation' }),
      stated({ state: 'FRA', name: 'France', kind: 'reservation' }),
    ]),
  ).toMatchObject({ reservations: 0, unclassified: 0, objectionsMade: 0 });
});

it('tells objections to a State from those that it made', () => {
  const about = (state: string | null) => ({
    name: 'a State',
    state,
    kind: 'reservation' as const,
    madeUpon: null,
  });
  const objection = { section: 'objections', kind: 'objection' } as const;
  const counts = countsOf([
    stated({ ...objection, about: [about('SAU')] }),
    stated({ ...objection, state: 'FRA', name: 'France', about: [about('DZA'), about('DZA')] }),
    stated({ ...objection, state: null, name: 'Germany', about: [about('DZA'), about(null)] }),
    stated({ section: 'objections', kind: 'communication', state: 'FRA', about: [about('DZA')] }),
  ]);
  expect([counts.objections, counts.objectionsMade]).toEqual([2, 1]);
});

it('counts a text from its own day on, else from the signature or the day of joining', () => {
  const on = (facts: Partial<Statement>, asOf: string) =>
    countsOf([stated({ kind: 'reservation', ...facts })], asOf).reservations;
  expect([on({ madeOn: '2001-03-04' }, '2001-03-03'), on({ madeOn: '2001-03-04' }, '2001-03-04')]).toEqual([
    0, 1,
  ]);
  const uponJoining = { madeUpon: ['accession'] } as const;
  expect([on(uponJoining, '1996-05-21'), on(uponJoining, '1996-05-22')]).toEqual([0, 1]);
  // Which of its acts it was is not told.
  expect([on({}, '1990-01-01'), on({}, '1990-01-02')]).toEqual([0, 1]);
  expect([
    on({ madeUpon: ['signature'] }, '1990-01-01'),
    on({ madeUpon: ['signature'] }, '1990-01-02'),
  ]).toEqual([0, 1]);
});

it('leaves out what was withdrawn, article by article and from the day on', () => {
  const withdrawal = { on: '2015-11-23', articles: ['9'], isPartial: false };
  const text = stated({ kind: 'reservation', articles: ['9(2)', '29(1)'], withdrawals: [withdrawal] });
  expect(countsOf([text])).toMatchObject({
    reservations: 1,
    reservationArticles: ['29(1)'],
    isWithdrawnInPart: true,
    withdrawals: 1,
  });
  expect(countsOf([text], '2015-11-22')).toMatchObject({
    reservationArticles: ['9(2)', '29(1)'],
    withdrawals: 0,
  });
  const all = { ...text, articles: ['9(2)'] };
  expect([countsOf([all]).reservations, countsOf([all], '2015-11-22').reservations]).toEqual([0, 1]);
  const partial = { ...all, withdrawals: [{ ...withdrawal, articles: [], isPartial: true }] };
  expect(countsOf([partial])).toMatchObject({ reservations: 1, isWithdrawnInPart: true });
  const whole = { ...all, withdrawals: [{ on: null, articles: [], isPartial: false }] };
  expect(countsOf([whole], '2000-01-01').reservations).toBe(0);
});

it('leaves out what an end note of the same State tells to be withdrawn', () => {
  const text = stated({ kind: 'reservation', articles: ['9(2)', '29(1)'] });
  const note = (articles: readonly string[], state = 'DZA') =>
    stated({
      section: 'end-notes',
      state,
      note: 7,
      kind: 'withdrawal',
      withdrawals: [{ on: '2009-07-15', articles, isPartial: false }],
    });
  expect(countsOf([text, note(['9'])])).toMatchObject({ reservations: 1, reservationArticles: ['29(1)'] });
  expect(countsOf([text, note(['9'])], '2009-07-14').reservationArticles).toEqual(['9(2)', '29(1)']);
  expect(countsOf([text, note(['9', '29(1)'])])).toMatchObject({ reservations: 0, withdrawals: 1 });
  expect(countsOf([text, note(['9', '29(1)'], 'FRA')])).toMatchObject({ reservations: 1, withdrawals: 0 });
});

it('does not take article 1 for one that holds article 16', () => {
  const withdrawals = [{ on: null, articles: ['1'], isPartial: true }];
  expect(
    countsOf([stated({ kind: 'reservation', articles: ['16(1)'], withdrawals })]).reservationArticles,
  ).toEqual(['16(1)']);
});

it('tells what was said of territories in order, and what of it stands', () => {
  const [aruba, guam] = ['Aruba', 'Guam'];
  const counts = countsOf([
    stated({
      section: 'territorial-application',
      madeOn: '2001-05-06',
      territories: [{ name: `the ${aruba}`, applies: true, on: null }],
    }),
    stated({
      section: 'end-notes',
      note: 3,
      territories: [
        { name: aruba, applies: true, on: '2001-05-06' },
        { name: guam, applies: true, on: '2030-01-01' },
        { name: aruba, applies: false, on: '1996-05-22' },
        { name: guam, applies: false, on: null },
      ],
    }),
  ]);
  expect(counts.territories).toEqual([
    { name: 'Guam', applies: false, on: null, stands: true, statement: 2 },
    { name: 'Aruba', applies: false, on: '1996-05-22', stands: false, statement: 2 },
    { name: 'the Aruba', applies: true, on: '2001-05-06', stands: true, statement: 1 },
  ]);
});

it('counts the texts of an instrument, those of former participants among them', () => {
  expect(
    instrumentStatements(
      recordOf([
        reservation,
        mixed,
        unclassified,
        stated({ name: 'Czechoslovakia', state: null, kind: 'reservation' }),
        stated({ section: 'objections', kind: 'objection', madeOn: '2027-01-01' }),
        stated({ section: 'objections', kind: 'objection' }),
        stated({ section: 'end-notes', note: 8, kind: 'withdrawal' }),
        stated({ kind: 'notification', section: 'notifications' }),
      ]),
      '2026-02-03',
    ),
  ).toEqual({ texts: 4, objections: 1, withdrawals: 1 });
});
