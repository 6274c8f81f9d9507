import type { Day } from '../../domain/day.js';
import type { Count } from './count.js';
import type { CountStep } from './count-steps.js';
import type { ClaimVerdict } from './way-of-counting.js';

/** A time through which a claim was right, or in which it cannot be told, with what was counted in it. */
export interface ClaimSpan extends Count {
  readonly verdict: ClaimVerdict;
  readonly from: Day;
  /** The first day after it; `null` where it goes on to the last day of which anything is said. */
  readonly until: Day | null;
}

/** Whether a number is what was counted; `cannot-be-told` where it may have been. */
function verdictOn(number: number, { least, most }: Count): 'right' | 'cannot-be-told' | 'wrong' {
  if (number < least || most < number) return 'wrong';
  return least === most ? 'right' : 'cannot-be-told';
}

/**
 * When a number was right, or may have been, oldest first; where it never was, the whole time through which it was not.
 * Neighbours of one verdict are one span.
 */
export function claimSpans(number: number, steps: readonly CountStep[]): readonly ClaimSpan[] {
  const spans: ClaimSpan[] = [];
  for (const step of steps) {
    const verdict = verdictOn(number, step);
    if (verdict === 'wrong') continue;
    const last = spans.at(-1);
    if (last?.verdict === verdict && last.until === step.from) spans[spans.length - 1] = together(last, step);
    else spans.push({ ...step, verdict });
  }
  const [first] = steps;
  if (spans.length > 0 || first === undefined) return spans;
  return [steps.reduce<ClaimSpan>(together, { ...first, verdict: 'never' })];
}

function together(span: ClaimSpan, step: CountStep): ClaimSpan {
  const [least, most] = [Math.min(span.least, step.least), Math.max(span.most, step.most)];
  return { ...span, least, most, until: step.until };
}

/** How far a number is from what was counted. */
function distance(number: number, { least, most }: Count): number {
  return Math.max(0, least - number, number - most);
}

/** The step whose count was nearest to a number: the last of several; one that is certain before one that is not. */
export function nearestStep(number: number, steps: readonly CountStep[]): CountStep | undefined {
  const rank = (step: CountStep) => distance(number, step) * 1000 + (step.most - step.least);
  return steps.reduce<CountStep | undefined>(
    (best, step) => (best === undefined || rank(step) <= rank(best) ? step : best),
    undefined,
  );
}

/** The highest and the lowest step, the first of several. */
export function extremeSteps(steps: readonly CountStep[]): {
  readonly highest: CountStep | undefined;
  readonly lowest: CountStep | undefined;
} {
  const first = (isBeyond: (one: CountStep, best: CountStep) => boolean) =>
    steps.reduce<CountStep | undefined>(
      (best, step) => (best === undefined || isBeyond(step, best) ? step : best),
      undefined,
    );
  return {
    highest: first((one, best) => one.most > best.most),
    lowest: first((one, best) => one.least < best.least),
  };
}
