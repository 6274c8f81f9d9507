import { expect, it, test } from 'vitest';
import type { Attempt } from '../../src/alerts/attempt.js';
import { outcomeOf, tryDelays } from '../../src/alerts/try-schedule.js';

const now = '2026-02-03T12:00:00Z';
const refused: Attempt = { state: 'failed', reason: 'refused' };

test.each([
  ['is taken', { state: 'accepted', reason: null }, 1, { state: 'accepted', dueAt: null, pauses: false }],
  ['is refused', refused, 1, { state: 'failed', dueAt: '2026-02-03T12:00:05Z', pauses: false }],
  ['is refused again', refused, 2, { state: 'failed', dueAt: '2026-02-03T12:05:00Z', pauses: false }],
  [
    'is not answered',
    { state: 'sent', reason: 'silence' },
    9,
    { state: 'sent', dueAt: '2026-02-04T12:00:00Z' },
  ],
  ['is refused for the tenth time', refused, 10, { state: 'given up', dueAt: null, pauses: true }],
  ['is not answered ten times', { state: 'sent', reason: null }, 10, { state: 'given up', pauses: true }],
  ['bounces', { state: 'bounced', reason: 'no' }, 1, { state: 'bounced', dueAt: null, pauses: false }],
  ['is wanted no more', { state: 'bounced', reason: '410', pauses: true }, 1, { dueAt: null, pauses: true }],
  ['is put off', { ...refused, retryAfterMs: 60_000 }, 1, { dueAt: '2026-02-03T12:01:00Z' }],
  ['is put off less than usual', { ...refused, retryAfterMs: 1_000 }, 2, { dueAt: '2026-02-03T12:05:00Z' }],
  ['is put off for years', { ...refused, retryAfterMs: 1e12 }, 1, { dueAt: '2026-02-04T12:00:00Z' }],
] as const satisfies readonly (readonly [string, Attempt, number, object])[])(
  'a delivery that %s',
  (_what, attempt, tries, outcome) => {
    expect(outcomeOf(attempt, tries, now)).toMatchObject(outcome);
  },
);

it('has ten tries in three days and some hours, each later after the one before', () => {
  expect(tryDelays).toHaveLength(10);
  expect(tryDelays.toSorted((a, b) => a - b)).toEqual(tryDelays);
  expect(tryDelays.reduce((sum, one) => sum + one, 0) / 86_400_000).toBeCloseTo(3.15, 2);
});
