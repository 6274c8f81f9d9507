import { z } from 'zod';
import { sayLabel } from '../domain/dated-act.js';
import { daysBetween, sayDay, type Day } from '../domain/day.js';
import { sayGazette } from '../treaty-collection/gazettes.js';
import type { BookRecord } from './book.js';
import { named } from './named.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';

/** How fresh the record of one instrument is; every answer carries one for each instrument it speaks of. */
export const recordNoteSchema = z
  .strictObject({
    instrument: part.instrumentId,
    statusAsAt: part.day.nullable().describe('the newest day of which the record is known to be true'),
    checkedAt: part.moment.nullable().describe('the newest successful check'),
    stale: z.boolean(),
    /** The number of the hold on a newer page that was not believed; `null` where none waits for a person. */
    held: z.int().nullable(),
    warning: z.string().nullable().describe('what must be known before the record is quoted'),
  })
  .register(named, { id: 'RecordNote' });

export type RecordNote = ReadonlyOf<typeof recordNoteSchema>;

/**
 * Whether a record is too old to be quoted as today's: it was not checked for `staleAfter` days, or what was read at
 * the check was itself older than that, as a saved page is.
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
export function recordNote(record: BookRecord, now: string, staleAfter: number, asOf: Day): RecordNote {
  const { instrument, asAt, checkedAt } = record;
  const stale = isStale(record, now, staleAfter);
  return {
    instrument: instrument.id,
    statusAsAt: asAt,
    checkedAt,
    stale,
    held: record.held?.id ?? null,
    // Today's answer is warned of in any case: what was printed this morning may have been superseded.
    warning: warningOf(record, stale, asOf < now.slice(0, 10) ? asOf : null),
  };
}

function warningOf(record: BookRecord, stale: boolean, pastDay: Day | null): string | null {
  // A page is printed in the course of its day: it tells of the days before.
  const reaches = record.asAt !== null && pastDay !== null && pastDay < record.asAt;
  const parts = [reaches ? null : ageOf(record, stale), holdOf(record)].filter((said) => said !== null);
  return parts.length === 0 ? null : parts.join('; ');
}

function holdOf({ instrument, held }: BookRecord): string | null {
  if (held === null) return null;
  const since = sayDay(held.openedAt.slice(0, 10));
  return `a newer page of ${sayLabel(instrument)} is held since ${since} and not applied (hold ${held.id})`;
}

function ageOf({ instrument, asAt, checkedAt, evidence }: BookRecord, stale: boolean): string | null {
  const label = sayLabel(instrument);
  if (asAt === null) return `there is no record of ${label} yet: nothing can be said until a sync succeeds`;
  if (!stale) return null;
  const by = evidence?.origin === 'gazette' ? `, as ${sayGazette(evidence.url)} gives it` : '';
  return `the record of ${label} is of ${sayDay(asAt)}${by}; ${sayCheck(asAt, checkedAt)}`;
}

function sayCheck(asAt: Day, checkedAt: string | null): string {
  if (checkedAt === null) return 'it has not been checked since';
  const day = checkedAt.slice(0, 10);
  // The depositary's day may be the one before in UTC.
  return daysBetween(asAt, day) > 1
    ? `the page that was read on ${sayDay(day)} was no newer`
    : `last checked on ${sayDay(day)}`;
}
