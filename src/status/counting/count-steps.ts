import type { Day } from '../../domain/day.js';
import { intervalOn } from '../../domain/standing-history.js';
import { untoldOn } from '../../domain/untold.js';
import type { Book, BookRecord } from '../book.js';
import { cellOf, type Cell } from '../select.js';
import { bindingDaysOf } from './binding-days-of.js';
import { isSameCount, type Count } from './count.js';
import { turningDays } from './turning-days.js';
import type { WayOfCounting } from './way-of-counting.js';
import { waysOfCounting } from './ways-of-counting.js';

/** A count, and the time through which it held. */
export interface CountStep extends Count {
  readonly from: Day;
  /** The first day on which it was another; `null` where the record tells of none. */
  readonly until: Day | null;
}

/** How a number went, by each way of counting: steps without a gap, oldest first, from the adoption on. */
export type CountSteps = ReadonlyMap<WayOfCounting, readonly CountStep[]>;

const made = new WeakMap<BookRecord, CountSteps>();

/**
 * How many there were on every day, by each way of counting, from the adoption of the instrument to the day of its
 * record; without a record there are no steps. Each day on which something can change is counted anew, as any other
 * question would count it. A record never changes, and its steps are kept with it.
 */
export function countSteps(book: Book, record: BookRecord): CountSteps {
  const known = made.get(record);
  if (known) return known;
  const steps = makeSteps(book, record);
  made.set(record, steps);
  return steps;
}

function makeSteps(book: Book, record: BookRecord): CountSteps {
  const binding = bindingDaysOf(book, record);
  const steps = new Map<WayOfCounting, CountStep[]>(waysOfCounting.map(({ id }) => [id, []]));
  for (const day of turningDays(book, record, binding.values())) {
    const cells = book.states.all.flatMap((state) => cellOf(record, state, day) ?? []);
    const isBound = (cell: Cell): boolean => {
      const interval = stayOf(cell, day);
      return interval !== undefined && (binding.get(interval) ?? '9999') <= day;
    };
    for (const { id, count } of waysOfCounting)
      addStep(steps.get(id) ?? [], day, count({ book, record, day, cells, isBound }));
  }
  return steps;
}

/** The stay of a party on a day; of one of which it cannot be told whether it still was one, the last that had begun. */
function stayOf({ history }: Cell, day: Day) {
  if (history === undefined) return undefined;
  return untoldOn(history.untold, day)
    ? history.intervals.findLast(({ from }) => from <= day)
    : intervalOn(history, day);
}

function addStep(steps: CountStep[], from: Day, count: Count): void {
  const last = steps.at(-1);
  if (last && isSameCount(last, count)) return;
  if (last) steps[steps.length - 1] = { ...last, until: from };
  steps.push({ ...count, from, until: null });
}

/** The steps up to a day; the last of them has no end, since nothing is said of the days after. */
export function stepsUpTo(steps: readonly CountStep[], day: Day): readonly CountStep[] {
  return steps
    .filter(({ from }) => from <= day)
    .map((step) => (step.until !== null && step.until > day ? { ...step, until: null } : step));
}
