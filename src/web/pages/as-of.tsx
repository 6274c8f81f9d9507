import { spanOf } from '../../domain/day.js';
import { oldDays } from '../../status/freshness.js';
import type { Answer } from '../../status/question.js';
import { english } from '../../wording/english.js';
import { DayView } from './moment-view.js';

type Dated = Pick<Answer, 'asOf' | 'records'>;

/** "as of 25 November 2026"; on old records, "as of 25 November 2026, by the record of 3 February 2026". */
export function sayAsOf(answer: Dated): string {
  const days = spanOf(oldDays(answer));
  const which = days.length > 1 ? 'records' : 'the record';
  const by = days.length === 0 ? '' : `, by ${which} of ${days.map(english.day).join(' to ')}`;
  return `as of ${english.day(answer.asOf)}${by}`;
}

/**
 * The same with its days marked as such, beside the one number that a page answers with: a page says it in the title and
 * the description too, which are texts alone.
 */
export function AsOf({ answer }: { readonly answer: Dated }) {
  const days = spanOf(oldDays(answer));
  return (
    <>
      as of <DayView day={answer.asOf} />
      {days.map((day, index) => (
        <>
          {index > 0 ? ' to ' : days.length > 1 ? ', by records of ' : ', by the record of '}
          <DayView day={day} />
        </>
      ))}
    </>
  );
}
