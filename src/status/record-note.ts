import { z } from 'zod';
import { daysBetween, type Day } from '../domain/day.js';
import { sayGazette } from '../treaty-collection/gazettes.js';
import type { BookRecord } from './book.js';
import { named } from './named.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import { said } from './said.js';
import { nameOf } from '../domain/instrument-name.js';
import type { LastCheck, RecordWarning } from './warning-reason.js';

/** How fresh the record of one instrument is; every answer carries one for each instrument it speaks of. */
export const recordNoteSchema = z
  .strictObject({
    instrument: part.instrumentId,
    statusAsAt: part.day.nullable().describe('the newest day of which the record is known to be true'),
    checkedAt: part.moment.nullable().describe('the newest successful check'),
    readInFullAt: part.moment
      .nullable()
      .exactOptional()
      .describe(
        'the newest of them at which the whole page was read; there only where a newer one found it not modified',
      ),
    stale: z.boolean(),
    /** The number of the hold on a page that was not believed; `null` where none waits for a person. */
    held: z.int().nullable(),
    warning: said.nullable().describe('what must be known before the record is quoted'),
  })
  .register(named, { id: 'RecordNote' });

export type RecordNote = ReadonlyOf<typeof recordNoteSchema>;

/** A note before it is worded. */
export interface UnwordedNote extends Omit<RecordNote, 'warning'> {
  readonly warning: RecordWarning | null;
}

/**
 * Whether a record is too old to be quoted as today's: it was not checked for `staleAfter` days, or what was read at
 * the check was itself older than that, as a saved page is. One that was never checked is, however new its day: nobody
 * has looked whether the depositary says more.
 */
export function isStale(
  { asAt, checkedAt }: Pick<BookRecord, 'asAt' | 'checkedAt'>,
  now: string,
  staleAfter: number,
): boolean {
  if (asAt === null || checkedAt === null) return true;
  const today = now.slice(0, 10);
  return daysBetween(checkedAt.slice(0, 10), today) >= staleAfter || daysBetween(asAt, today) > staleAfter;
}

/**
 * The note on a record at a moment, for an answer about a day; `staleAfter` is in days. A record that reaches the day
 * asked about is not too old for it: its age is then no warning.
 */
export function recordNote(record: BookRecord, now: string, staleAfter: number, asOf: Day): UnwordedNote {
  const { instrument, asAt, checkedAt, readInFullAt } = record;
  const stale = isStale(record, now, staleAfter);
  return {
    instrument: instrument.id,
    statusAsAt: asAt,
    checkedAt,
    ...(readInFullAt !== checkedAt && { readInFullAt }),
    stale,
    held: record.held?.id ?? null,
    // Today's answer is warned of in any case: what was printed this morning may have been superseded.
    warning: warningOf(record, stale, asOf < now.slice(0, 10) ? asOf : null),
  };
}

function warningOf(record: BookRecord, stale: boolean, pastDay: Day | null): RecordWarning | null {
  // A page is printed in the course of its day: it tells of the days before.
  const reaches = record.asAt !== null && pastDay !== null && pastDay < record.asAt;
  const [first, next] = [reaches ? null : ageOf(record, stale), holdOf(record)];
  return first && next ? { say: 'old-and-held', first, next } : (first ?? next);
}

function holdOf({ instrument, asAt, held }: BookRecord): RecordWarning | null {
  if (held === null) return null;
  const since = held.openedAt.slice(0, 10);
  // A document may be years behind the record, and is held for that.
  const isOlder = held.asAt !== null && asAt !== null && held.asAt < asAt;
  return { say: 'page-held', instrument: nameOf(instrument), isOlder, since, hold: held.id };
}

function ageOf(
  { instrument: { label }, asAt, checkedAt, evidence }: BookRecord,
  stale: boolean,
): RecordWarning | null {
  const instrument = nameOf({ label });
  if (asAt === null) return { say: 'no-record-of-yet', instrument };
  if (!stale) return null;
  const gazette = evidence?.origin === 'gazette' ? sayGazette(evidence.url) : null;
  return { say: 'old-record', instrument, asAt, gazette, lastCheck: lastCheckOf(asAt, checkedAt) };
}

function lastCheckOf(asAt: Day, checkedAt: string | null): LastCheck {
  if (checkedAt === null) return { say: 'not-checked-since' };
  const on = checkedAt.slice(0, 10);
  // The depositary's day may be the one before in UTC.
  return { say: daysBetween(asAt, on) > 1 ? 'read-and-no-newer' : 'last-checked', on };
}
