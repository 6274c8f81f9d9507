import { expect, it } from 'vitest';
import {
  bestOutcome,
  claimOutcome,
  outcomeOf,
  type CheckedWay,
} from '../../src/status/counting/claim-outcome.js';
import { claimSpans } from '../../src/status/counting/claim-spans.js';
import type { CountStep } from '../../src/status/counting/count-steps.js';
import type { WayOfCounting } from '../../src/status/counting/way-of-counting.js';
import { waysOfCounting } from '../../src/status/counting/ways-of-counting.js';
import { english } from '../../src/wording/english.js';

/** A way of counting by which there were so many from some days on: one number, or the least and the most. */
function counted(
  id: WayOfCounting,
  number: number,
  ...counts: readonly (readonly [from: string, least: number, most?: number])[]
): CheckedWay {
  const way = waysOfCounting.find((one) => one.id === id)!;
  const steps = counts.map(([from, least, most = least], index): CountStep => ({
    from,
    until: counts[index + 1]?.[0] ?? null,
    least,
    most,
  }));
  return { way, steps, spans: claimSpans(number, steps) };
}

const on = { on: '2020-01-01', to: '2020-01-01', isPast: false, asAt: null } as const;

it('is not that a number is wrong today where it may be right, though it was right before', () => {
  const ways = [counted('states', 9, ['2000-01-01', 9], ['2001-01-01', 10], ['2002-01-01', 8, 9])];
  expect(outcomeOf(ways[0]!)).toBe('cannot-be-told');
  expect(bestOutcome(ways)).toBe('cannot-be-told');
  expect(english.say(claimOutcome(9, ways, on))).toBe(
    'whether 9 is the number of parties today cannot be told, counting all States; for certain it was up to 31 December 2000',
  );
});

it('is not that either where it may be right by another way of counting alone', () => {
  const ways = [
    counted('members', 9, ['2000-01-01', 9], ['2001-01-01', 10]),
    counted('states', 9, ['2000-01-01', 8], ['2002-01-01', 8, 9]),
  ];
  expect(ways.map(outcomeOf)).toEqual(['was-right', 'cannot-be-told']);
  expect(bestOutcome(ways)).toBe('cannot-be-told');
  expect(english.say(claimOutcome(9, ways, { ...on, isPast: true }))).toMatch(
    /^whether 9 was the number of parties on 1 January 2020 cannot be told, counting all States; /,
  );
});

it('is that it is right where it is by one way for certain, whatever another cannot tell', () => {
  const ways = [
    counted('members', 9, ['2000-01-01', 9]),
    counted('states', 9, ['2000-01-01', 9], ['2002-01-01', 8, 9]),
  ];
  expect(bestOutcome(ways)).toBe('right');
  expect(english.say(claimOutcome(9, ways, on))).toBe('9 is right, counting UN Members');
});

it('is that it was right where what could not be told is over', () => {
  const ways = [counted('states', 9, ['2000-01-01', 9], ['2001-01-01', 8, 9], ['2002-01-01', 10])];
  expect(outcomeOf(ways[0]!)).toBe('was-right');
  expect(english.say(claimOutcome(9, ways, on))).toBe(
    '9 is not the number of parties today; it was up to 31 December 2000, counting all States',
  );
});
