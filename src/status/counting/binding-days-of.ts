import type { Day } from '../../domain/day.js';
import type { PartyInterval } from '../../domain/standing-history.js';
import { bindingDayOf, generalDay } from '../binding-days.js';
import type { Book, BookRecord } from '../book.js';

/**
 * The day from which the instrument was in force for each State by each of its stays. Of a succession of which no day is
 * known it is that of its notification, at the latest: by then the State had succeeded.
 */
export function bindingDaysOf(book: Book, record: BookRecord): ReadonlyMap<PartyInterval, Day> {
  const general = generalDay(book, record);
  return new Map(
    book.states.all.flatMap((state) =>
      (record.histories.get(state.code)?.intervals ?? []).flatMap((interval) => {
        const { inForceOn } = bindingDayOf(book, record, state, interval);
        const latest = general === null || interval.from > general ? interval.from : general;
        const day = inForceOn ?? (general === null ? null : latest);
        return day === null ? [] : [[interval, day] as const];
      }),
    ),
  );
}
