import { expect, test } from 'vitest';
import type { Statement } from '../../src/domain/statement.js';
import { withdrawnOn } from '../../src/status/withdrawn-on.js';
import { statementOf } from '../recorded-statements.js';

const bulgaria = { name: 'Bulgaria', state: 'BGR' } as const;

const note = (on: string, articles: readonly string[], isPartial = false) =>
  statementOf({
    ...bulgaria,
    section: 'end-notes',
    note: 8,
    kind: 'withdrawal',
    withdrawals: [{ on, articles, isPartial }],
  });

const called = (words: string): Statement => ({
  ...note('1992-06-24', ['29(1)']),
  lines: [{ role: 'paragraph', text: words, notes: [] }],
  rests: [{ code: 'kind', value: 'withdrawal', line: 0, start: 0, end: words.length }],
});

const reservation = (facts: Partial<Statement> = {}) =>
  statementOf({ ...bulgaria, kind: 'reservation', articles: ['29(1)'], text: 'Not bound.', ...facts });

test.each<[string, Statement, readonly Statement[], string | null]>([
  ['the article itself', reservation(), [note('1992-06-24', ['29(1)'])], '1992-06-24'],
  ['the article above it', reservation(), [note('1992-06-24', ['29'])], '1992-06-24'],
  ['a part of it alone', reservation({ articles: ['29'] }), [note('1992-06-24', ['29(1)'])], null],
  ['one of two', reservation({ articles: ['9', '29(1)'] }), [note('1992-06-24', ['29(1)'])], null],
  [
    'two in two notes',
    reservation({ articles: ['9', '29(1)'] }),
    [note('1992-06-24', ['29(1)']), note('1999-01-01', ['9'])],
    '1999-01-01',
  ],
  ['a part, by its own word', reservation(), [note('1992-06-24', ['29(1)'], true)], null],
  [
    'a reservation, by the word of the note',
    reservation(),
    [called('withdraw the reservation')],
    '1992-06-24',
  ],
  [
    'a reservation, in the place of which a declaration stands',
    reservation({ kind: 'declaration' }),
    [called('withdraw the reservation')],
    null,
  ],
  ['a declaration, where a reservation stands', reservation(), [called('withdraw its declaration')], null],
  ['an objection to that of another', reservation(), [called('withdraw its objection')], null],
  ['no article', reservation(), [note('1992-06-24', [])], null],
  ['what names none', reservation({ articles: [] }), [note('1992-06-24', ['29(1)'])], null],
  ['what came later', reservation({ madeOn: '1995-01-01' }), [note('1992-06-24', ['29(1)'])], null],
  ['an objection', reservation({ kind: 'objection' }), [note('1992-06-24', ['29(1)'])], null],
  ['that of another State', reservation({ state: 'CUB' }), [note('1992-06-24', ['29(1)'])], null],
  ['after the day asked about', reservation(), [note('2021-01-01', ['29(1)'])], null],
  [
    'all of which nothing but the note is left',
    reservation({ articles: [], lines: [], text: '', notes: [8] } as Partial<Statement>),
    [note('1992-06-24', [])],
    '1992-06-24',
  ],
  [
    'one of two, of the other of which a part is left',
    reservation({ articles: [], lines: [], text: '', notes: [8] } as Partial<Statement>),
    [note('1992-06-24', ['9']), note('2006-09-14', ['11'], true)],
    null,
  ],
  [
    'the rest of what was withdrawn in part',
    reservation({ articles: [], lines: [], text: '', notes: [8] } as Partial<Statement>),
    [note('2006-09-14', ['11'], true), note('2015-06-10', ['11'])],
    '2015-06-10',
  ],
  [
    'what another note tells',
    reservation({ articles: [], lines: [], text: '', notes: [7] } as Partial<Statement>),
    [note('1992-06-24', [])],
    null,
  ],
])('a withdrawal of %s', (_, statement, notes, day) => {
  const statements = [statement, ...notes].map((one, index) => ({
    id: index + 1,
    firstId: index + 1,
    position: 0,
    knownFrom: 1,
    supersededBy: null,
    statement: one,
  }));
  expect(withdrawnOn(statement, { statements }, '2020-01-01')).toBe(day);
  for (const one of notes) {
    const [{ on, isPartial } = { on: null, isPartial: true }] = one.withdrawals;
    const isTold = !isPartial && (on ?? '') <= '2020-01-01';
    expect(withdrawnOn(one, { statements }, '2020-01-01')).toBe(isTold ? on : null);
  }
});
