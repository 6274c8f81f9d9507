import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareStatements, type KnownStatement } from '../../src/domain/compare-statements.js';
import { placeStatements } from '../../src/domain/placed-statement.js';
import type { Statement } from '../../src/domain/statement.js';
import { statementOf } from '../recorded-statements.js';

const asAt = '2026-01-15';

const onRecord = (statements: readonly Statement[]): readonly KnownStatement[] =>
  placeStatements(statements).map((placed, index) => ({ ...placed, id: 10 + index, firstId: index + 1 }));

const compare = (
  before: readonly Statement[],
  after: readonly Statement[],
  more: Partial<Parameters<typeof compareStatements>[0] & Parameters<typeof compareStatements>[1]> = {},
) =>
  compareStatements(
    { asAt, told: 'everything', ...more, statements: onRecord(before) },
    { ...(more.unread && { unread: more.unread }), statements: after },
  );

const told = (...of: Parameters<typeof compare>) =>
  compare(...of).changes.map(({ kind, state, happenedOn }) => [kind, state, happenedOn]);

const of = (state: string, text: string, facts: Partial<Statement> = {}) =>
  statementOf({ state, name: state, text, ...facts });
const note = (state: string, number: number, text: string, facts: Partial<Statement> = {}) =>
  of(state, text, { section: 'end-notes', note: number, ...facts });

const words = 'The Government does not consider itself bound by article 29, paragraph 1, of the Convention.';
const other =
  'It is understood that nothing in this instrument shall affect the national constitution of the State.';
const withdrew = (state: string, on: string, facts: Partial<Statement> = {}) =>
  note(
    state,
    8,
    `On ${on}, the Government notified the Secretary-General that it withdrew its reservation.`,
    {
      kind: 'withdrawal',
      withdrawals: [{ on, articles: ['29(1)'], isPartial: false }],
      ...facts,
    },
  );

describe('what a page states otherwise than the record', () => {
  const history = note('FIN', 1, 'Signed by the former Government.');
  const reservation = of('FIN', words, { articles: ['29(1)'], kind: 'reservation' });
  const twice = [of('FIN', words), of('FIN', other)];
  const objection = (on: string, about: string, text: string) =>
    of('FIN', text, {
      section: 'objections',
      madeOn: on,
      about: [{ name: about, state: about, kind: null, madeUpon: null }],
    });

  test.each<[string, readonly Statement[], readonly Statement[], readonly unknown[], number, number]>([
    ['the same', twice, twice, [], 0, 0],
    ['a first one', [], [of('FIN', words)], [['statement-made', 'FIN', null]], 0, 1],
    [
      'one made after the day of the record',
      [],
      [of('FIN', words, { madeOn: '2026-01-20' })],
      [['statement-made', 'FIN', '2026-01-20']],
      0,
      1,
    ],
    [
      'one made long ago',
      [],
      [of('FIN', words, { madeOn: '2001-01-20' })],
      [['statement-made', 'FIN', null]],
      0,
      1,
    ],
    ['an apostrophe', [of('FIN', `the State's ${words}`)], [of('FIN', `the State’s ${words}`)], [], 1, 1],
    ['white space', [of('FIN', words)], [of('FIN', words.replaceAll(' ', '  '))], [], 1, 1],
    ['a name', [of('TUR', words, { name: 'Turkey' })], [of('TUR', words, { name: 'Türkiye' })], [], 1, 1],
    ['a name that is known now', [of('FIN', words, { state: null })], [of('FIN', words)], [], 1, 1],
    [
      'a name that is no longer known',
      [of('FIN', words)],
      [of('FIN', words, { state: null })],
      [['statement-gone', 'FIN', null]],
      1,
      1,
    ],
    ['a section', [of('FIN', words)], [of('FIN', words, { section: 'notifications' })], [], 1, 1],
    ['codes alone', [of('FIN', words)], [of('FIN', words, { kind: 'reservation' })], [], 1, 1],
    [
      'other words',
      [of('FIN', words)],
      [of('FIN', words.replace('article 29', 'article 30'))],
      [['statement-altered', 'FIN', null]],
      1,
      1,
    ],
    [
      'other words of the same day',
      [of('FIN', words, { madeOn: '2001-02-03' })],
      [of('FIN', other, { madeOn: '2001-02-03' })],
      [['statement-altered', 'FIN', null]],
      1,
      1,
    ],
    [
      'another text',
      [of('FIN', words)],
      [of('FIN', other)],
      [
        ['statement-made', 'FIN', null],
        ['statement-gone', 'FIN', null],
      ],
      1,
      1,
    ],
    [
      'the same text of another State',
      [of('FIN', words)],
      [of('FIN', words), of('SWE', words)],
      [['statement-made', 'SWE', null]],
      0,
      1,
    ],
    [
      'one put before the others',
      twice,
      [of('FIN', 'We communicate.'), ...twice],
      [['statement-made', 'FIN', null]],
      2,
      3,
    ],
    [
      'an objection that is about another',
      [objection('2001-01-01', 'AAA', words)],
      [
        objection('2001-01-01', 'AAA', words.replace('bound', 'wholly bound')),
        objection('2001-01-01', 'BBB', words),
      ],
      [['statement-made', 'FIN', null]],
      1,
      2,
    ],
    ['a note whose number moves', [history], [{ ...history, note: 4 }], [], 1, 1],
    ['a note that is history', [], [history], [], 0, 1],
    [
      'a note that is history in other words',
      [history],
      [note('FIN', 1, 'Signed by the Government.')],
      [],
      1,
      1,
    ],
    ['one that is gone', [history, reservation], [history], [['statement-gone', 'FIN', null]], 1, 0],
    [
      'one that is gone, of which a note tells that it was withdrawn',
      [history, reservation],
      [history, withdrew('FIN', '2026-01-18')],
      [['statement-withdrawn', 'FIN', '2026-01-18']],
      1,
      1,
    ],
    [
      'one that is gone, of which a note told before',
      [withdrew('FIN', '1999-01-18'), reservation],
      [withdrew('FIN', '1999-01-18')],
      [['statement-gone', 'FIN', null]],
      1,
      0,
    ],
    [
      'one that is gone beside the withdrawal by another State',
      [history, reservation],
      [history, withdrew('SWE', '2026-01-18')],
      [
        ['statement-made', 'SWE', null],
        ['statement-gone', 'FIN', null],
      ],
      1,
      1,
    ],
    [
      'one that is gone beside the withdrawal of another article',
      [history, { ...reservation, articles: ['16'] }],
      [history, withdrew('FIN', '2026-01-18')],
      [
        ['statement-made', 'FIN', null],
        ['statement-gone', 'FIN', null],
      ],
      1,
      1,
    ],
    [
      'one in other words that was withdrawn in part',
      [history, reservation],
      [
        history,
        {
          ...reservation,
          ...of('FIN', words.replace(', paragraph 1,', '')),
          withdrawals: [{ on: '2026-01-18', articles: ['29(1)'], isPartial: true }],
        },
        withdrew('FIN', '2026-01-18', { kind: 'partial-withdrawal' }),
      ],
      [['statement-altered', 'FIN', '2026-01-18']],
      1,
      2,
    ],
    ['one of a former State', [of('', words, { name: 'Yugoslavia', state: null })], [], [], 1, 0],
  ])('%s', (_title, before, after, changes, ended, begun) => {
    const { supersede, insert } = compare(before, after);
    expect(told(before, after)).toEqual(changes);
    expect([supersede.length, insert.length]).toEqual([ended, begun]);
  });

  it('tells nothing of a place without a text', () => {
    const [place, after] = [of('FIN', '', { notes: [8] }), withdrew('FIN', '2026-01-18')];
    expect(told([history, reservation], [history, place, after]).map(([kind]) => kind)).toEqual([
      'statement-withdrawn',
    ]);
    expect(told([place], [])).toEqual([]);
  });

  it('is told with both versions and the text by which it is known', () => {
    const [altered] = compare(twice, [twice[0]!, of('FIN', `${other} So be it.`)]).changes;
    expect(altered).toMatchObject({
      of: { firstId: 2 },
      before: { excerpt: other },
      after: { kind: 'unclassified' },
    });
    const { changes, insert } = compare(twice, [...twice, of('SWE', words)]);
    expect(changes).toMatchObject([{ of: { inserted: 0 }, before: null }]);
    expect(insert).toMatchObject([{ firstId: null, position: 0, statement: { state: 'SWE' } }]);
  });

  it('is no news where nothing was read before, nor where it was read from another edition', () => {
    const after = [of('FIN', words), of('SWE', words, { madeOn: '2026-01-20' })];
    expect(told([], after, { told: 'nothing' })).toEqual([]);
    expect(told(twice, after, { told: 'new' })).toEqual([['statement-made', 'SWE', '2026-01-20']]);
  });

  it('is no news where the page before says the same as it is read today', () => {
    const readToday = [of('FIN', words), of('SWE', words)];
    const after = [...readToday, of('NOR', words)];
    expect(told([of('FIN', `${words} ${other}`)], after, { readToday })).toEqual([
      ['statement-made', 'NOR', null],
    ]);
    expect(compare([of('DNK', words)], after, { readToday }).gone).toBe(0);
  });

  it('takes nothing for gone of a section that could not be read in full', () => {
    const more = { unread: ['declarations' as const] };
    const nothing = { supersede: [], insert: [], changes: [], gone: 0 };
    expect(compare([...twice, history], [history], more)).toEqual(nothing);
    expect(told([...twice, history], [of('SWE', words)], more)).toEqual([['statement-made', 'SWE', null]]);
    expect(compare([...twice, history], [of('SWE', words)], more).supersede).toEqual([12]);
  });

  it('counts what is gone and not withdrawn, also of former States', () => {
    const former = of('', other, { name: 'Yugoslavia', state: null });
    const { gone } = compare([history, reservation, former], [history, withdrew('FIN', '2026-01-18')]);
    expect(gone).toBe(1);
  });

  it('makes the record say what the page says, and is nothing where it does', () => {
    const statement = fc.record({
      state: fc.constantFrom('FIN', 'SWE', null),
      text: fc.constantFrom(words, other, words.replace('bound', 'wholly bound'), `${other} ${words}`, 'No.'),
      section: fc.constantFrom('declarations' as const, 'objections' as const, 'end-notes' as const),
      madeOn: fc.constantFrom(null, '2001-01-01'),
    });
    const page = fc.array(
      statement.map((facts) => statementOf({ ...facts, name: facts.state ?? 'Gone' })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(page, page, (before, after) => {
        const { supersede, insert } = compare(before, after);
        const ended = new Set(supersede);
        const kept = onRecord(before).filter(({ id }) => !ended.has(id));
        const shown = [...kept, ...insert].map(({ statement: one, position }) =>
          JSON.stringify([one, position]),
        );
        const expected = placeStatements(after).map(({ statement: one, position }) =>
          JSON.stringify([one, position]),
        );
        expect(shown.toSorted()).toEqual(expected.toSorted());
        expect(compare(after, after)).toEqual({ supersede: [], insert: [], changes: [], gone: 0 });
      }),
      { numRuns: 200 },
    );
  });

  it('stays small where a hostile page has thousands under one name', () => {
    const many = (seed: string) =>
      Array.from({ length: 3000 }, (_, index) => of('FIN', `${seed} ${index} ${words.repeat(3)}`));
    const { insert, supersede } = compare(many('one'), many('two'));
    expect([insert.length, supersede.length]).toEqual([3000, 3000]);
  });
});
