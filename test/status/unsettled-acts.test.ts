import { expect, it, test } from 'vitest';
import type { Origin } from '../../src/ledger/entities/snapshot.entity.js';
import { unsettledActs } from '../../src/status/unsettled-acts.js';
import { participationOf } from '../participations.js';

const act = {
  instrument: 'trafficking-protocol',
  state: 'MHL',
  after: '2025-04-10',
  source: { title: 'the Gazette', address: 'https://example.org/58', day: '2025-05-01' },
};

const signed = participationOf('MHL', { signed: '2001-01-01' });
const joined = participationOf('MHL', { consented: '2025-04-20 a' });

test.each<[what: string, origin: Origin, asAt: string | null, row: typeof signed, open: boolean]>([
  ['a gazette without the act', 'gazette', '2025-04-10', signed, true],
  ['a newer gazette without the act', 'gazette', '2026-04-10', signed, true],
  ['a committed table without the act', 'baseline', '2022-11-04', signed, true],
  ['a page from before the source', 'network', '2025-04-30', signed, true],
  ['a saved page from before the source', 'folder', '2025-04-30', signed, true],
  ['a page without a day', 'network', null, signed, true],
  ['a page of the day of the source', 'network', '2025-05-01', signed, false],
  ['a later page', 'network', '2026-11-25', signed, false],
  ['a page with the act', 'network', '2025-04-30', joined, false],
  ['a gazette with the act', 'gazette', '2025-04-30', joined, false],
])('%s: %s as at %s', (_what, origin, asAt, row, isOpen) => {
  const open = unsettledActs([act], { origin, asAt, participations: [row] });
  expect([...open.values()]).toEqual(isOpen ? [act] : []);
});

it('is open where there is no record', () => {
  expect([...unsettledActs([act], null).keys()]).toEqual(['MHL']);
});
