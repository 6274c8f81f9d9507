import { nameOf } from '../domain/instrument-name.js';
import type { Day } from '../domain/day.js';
import type { Book, BookRecord } from './book.js';
import type { Warning } from './warning-reason.js';

/** About whom something is asked: about all, about the members of a group on a day, or about one State. */
interface AskedAbout {
  readonly book: Book;
  readonly query: { readonly group?: string; readonly code?: string };
  readonly asOf: Day;
}

/**
 * Of which of the States asked about the depositary's page says otherwise than the record, and waits for a second look:
 * a reader would else take the record for what is printed.
 */
export function secondLookWarnings(
  records: readonly BookRecord[],
  { book, query, asOf }: AskedAbout,
): readonly Warning[] {
  const members = query.group === undefined ? null : book.states.membersOf(query.group, asOf);
  const isAskedAbout = (code: string) =>
    (query.code === undefined || query.code === code) &&
    (members === null || members.some((member) => member.code === code));
  return records.flatMap(({ instrument, secondLooks }) =>
    [...secondLooks]
      .filter(([code]) => isAskedAbout(code))
      .map(([code, { id, openedAt }]) => ({
        say: 'waits-for-second-look',
        name: book.states.byCode(code)?.name ?? code,
        instrument: nameOf(instrument),
        since: openedAt.slice(0, 10),
        hold: id,
      })),
  );
}
