import { spanOf, type Day } from '../domain/day.js';
import type { FreshnessReason, KnownWhen } from './freshness-reason.js';
import type { Answer, Asked } from './question.js';
import type { RecordNote } from './record-note.js';

/** What is told of an answer by the days of its records. */
type Dated = Pick<Answer, 'asOf' | 'records'>;

/**
 * The days of the records that are too old to speak of the day asked about. One that reaches it is not old for it,
 * though it may have been checked long ago or never.
 */
export function oldDays({ asOf, records }: Dated): readonly Day[] {
  return daysOf(records.filter(({ stale, statusAsAt }) => stale && statusAsAt !== null && statusAsAt < asOf));
}

/**
 * How old the records are that an answer speaks of, for one line at the head of its page; `null` where it speaks of none
 * and nothing must be known of it.
 */
export function freshnessOf(
  answer: Dated & Pick<Answer, 'knownAt' | 'warnings'>,
  { now }: Pick<Asked, 'now'>,
): FreshnessReason | null {
  const { asOf, records, knownAt, warnings } = answer;
  const days = daysOf(records);
  const without = records.length - days.length;
  const known = knownAt === undefined ? null : knownWhen(knownAt);
  const [oldest, newest = oldest] = spanOf(days);
  if (newest !== undefined) {
    const old = oldDays(answer).length;
    return {
      say: 'age-of-records',
      count: days.length,
      newest,
      oldest: oldest === undefined || oldest === newest ? null : oldest,
      old,
      isAll: old === days.length,
      pastDay: asOf < now.slice(0, 10) ? asOf : null,
      known,
      without,
    };
  }
  if (without > 0) return { say: 'no-records-yet', count: without, known };
  return warnings.length > 0 ? { say: 'before-quoting' } : null;
}

function daysOf(records: readonly RecordNote[]): readonly Day[] {
  return records.flatMap(({ statusAsAt }) => statusAsAt ?? []);
}

function knownWhen(moment: string): KnownWhen {
  const on = moment.slice(0, 10);
  const isEndOfDay = moment.endsWith('T23:59:59Z');
  return isEndOfDay
    ? { say: 'known-on-day', on }
    : { say: 'known-at-moment', on, time: moment.slice(11, 16) };
}
