import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingAsOf } from '../../src/domain/standing-history.js';
import { stepsBetween } from '../../src/domain/steps.js';
import { anyLife, historyOf } from '../arbitrary-histories.js';
import { anyDay } from '../arbitrary-participations.js';

test('the steps from a to b and those from b to a mirror each other', () => {
  fc.assert(
    fc.property(anyLife, anyDay, anyDay, (life, a, b) => {
      const history = historyOf(life);
      const there = stepsBetween(history, a, b);
      const back = stepsBetween(history, b, a);
      expect(
        back.map(({ act, before, after }) => ({ act, before: after, after: before })).toReversed(),
      ).toEqual(there);
    }),
  );
});

test('the steps from a to b joined with those from b to c are those from a to c', () => {
  fc.assert(
    fc.property(anyLife, fc.array(anyDay, { minLength: 3, maxLength: 3 }), (life, days) => {
      const [a = '', b = '', c = ''] = days.toSorted();
      const history = historyOf(life);
      expect([...stepsBetween(history, a, b), ...stepsBetween(history, b, c)]).toEqual(
        stepsBetween(history, a, c),
      );
    }),
  );
});

test('the steps lead from the standing on the first day to that on the last', () => {
  fc.assert(
    fc.property(anyLife, anyDay, anyDay, (life, from, to) => {
      const history = historyOf(life);
      const steps = stepsBetween(history, from, to);
      expect(steps[0]?.before ?? standingAsOf(history, to)).toBe(standingAsOf(history, from));
      expect(steps.at(-1)?.after ?? standingAsOf(history, from)).toBe(standingAsOf(history, to));
      for (const [index, step] of steps.entries()) {
        expect(step.before).toBe(steps[index - 1]?.after ?? step.before);
      }
    }),
  );
});
