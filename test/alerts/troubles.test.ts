import { expect, it } from 'vitest';
import { foundTroubles, type Signs } from '../../src/alerts/troubles.js';
import type { BookRecord } from '../../src/status/book.js';

const [since, now] = ['2026-02-01T12:00:00Z', '2026-02-03T12:00:00Z'];

/** The kinds of what is wrong with one instrument. */
function kindsOf(record: Partial<BookRecord>, signs: Partial<Signs> = {}): readonly string[] {
  const facts = { instrument: { id: 'cedaw' }, checkedAt: now, held: null, ...record } as BookRecord;
  const book = { records: new Map([['cedaw', facts]]) };
  const none = { conflicts: [], toldHeld: [], whyHeld: new Map<number, string>() };
  const found = foundTroubles({ book, ...none, since, now, staleAfter: 3, ...signs });
  return found.map(({ kind }) => kind);
}

const held = { held: { id: 7, openedAt: now } as BookRecord['held'] };
const conflicts = ['cedaw'];

it.each([
  ['nothing', {}, {}, []],
  ['a page that is held', held, {}, ['held']],
  ['editions that contradict each other', held, { conflicts }, ['conflict']],
  // That no page is held any more would be told, and is not so.
  ['the same, after it was told of a hold', held, { conflicts, toldHeld: ['cedaw'] }, ['conflict', 'held']],
  ['a hold that is over', {}, { toldHeld: ['cedaw'] }, []],
  ['a check of three days ago', { checkedAt: '2026-01-31T12:00:00Z' }, {}, []],
  ['one of an hour before that', { checkedAt: '2026-01-31T11:00:00Z' }, {}, ['stale']],
  ['none since it was begun', { checkedAt: null }, {}, []],
  ['none since it was begun long ago', { checkedAt: null }, { since: '2026-01-30T11:00:00Z' }, ['stale']],
])('finds of %s what it is', (_, record, signs, kinds) => {
  expect(kindsOf(record, signs)).toEqual(kinds);
});
