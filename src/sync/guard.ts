import { addSpan, type Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import type { Instrument } from '../domain/instrument.js';
import type { LedgerPlan } from '../ledger/apply-snapshot.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { Edition } from '../treaty-collection/edition.js';
import type { NormalizedPage } from '../treaty-collection/status-page.js';
import type { SaidBefore } from './said-before.js';

/** What guards look at of an instrument. */
export type JudgedInstrument = Pick<
  Instrument,
  'id' | 'reference' | 'adopted' | 'consentBy' | 'consentArticle'
>;

/** What a guard looks at: the page, the record it would alter, and what it would alter. */
export interface GuardContext {
  readonly instrument: JudgedInstrument;
  readonly page: NormalizedPage;
  readonly record: InstrumentRecord | null;
  /** What the page of the record says as today's reader reads it, which is what `plan` compares with; `null` without a record. */
  readonly before: SaidBefore | null;
  readonly plan: LedgerPlan;
  readonly today: Day;
  /** When the page was fetched, RFC 3339 in UTC, where that was not today: of an answer that was saved. */
  readonly fetchedAt?: string;
  /** Changes believed for each month begun since the record's day. */
  readonly maxChanges: number;
  /** Of which edition the page is; absent where it is of none, or that makes no difference. */
  readonly edition?: Edition;
  /** Of what both editions tell otherwise, a sentence each; absent where there is no other. */
  readonly conflicts?: readonly string[];
}

/** A reason to refuse a page (`hold`), or to tell of it (`warn`). */
export interface Guard<Name extends string = string> {
  /** By it the catalogue of words says why the guard is there. */
  readonly name: Name;
  readonly level: 'hold' | 'warn';
  /** Whether a person may accept what it holds; a page that was not understood cannot be accepted, only read better. */
  readonly acceptable: boolean;
  /** Whether it looks at what the night brings beside the text of the page: its day, or the other edition. */
  readonly ofTheNight?: true;
  /** Whether it looks at what participants stated, which may be new where the rows are not. */
  readonly ofStatements?: true;
  /** One sentence for each thing that is wrong; none where the page is good. */
  readonly find: (context: GuardContext) => readonly string[];
}

/** The day on which a page was fetched: what it says of its own day is measured by that. */
export function fetchedOn({ fetchedAt, today }: Pick<GuardContext, 'fetchedAt' | 'today'>): Day {
  return fetchedAt?.slice(0, 10) ?? today;
}

/**
 * The newest day of which the record is known to be true. A day that has not begun anywhere on Earth is none: a clock was
 * ahead when "not modified" was recorded.
 */
export function recordedOn(record: InstrumentRecord | null, today: Day): Day | null {
  return newestOf([record?.snapshot.statusAsAt, record?.confirmed?.statusAsAt], today);
}

/** The newest day that was printed on a page of the record: "not modified" moves the record on, and no page says so. */
export function printedOn(record: InstrumentRecord | null, today: Day): Day | null {
  return newestOf([record?.snapshot, record?.readInFull].map(printedDay), today);
}

/**
 * The day of an edition as a page would print it: a document prints none and is dated in UTC, by when the pages of New
 * York may still be of the day before.
 */
function printedDay(
  read: { readonly edition?: Edition | null; readonly statusAsAt: Day | null } | null | undefined,
): Day | null {
  if (!read?.statusAsAt) return null;
  return read.edition === 'xml' ? addSpan(read.statusAsAt, { days: -1 }) : read.statusAsAt;
}

function newestOf(days: readonly (Day | null | undefined)[], today: Day): Day | null {
  const latest = addSpan(today, { days: 1 });
  return (
    days
      .flatMap((day) => (day && day <= latest ? [day] : []))
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * The guards for a page that says what is on record already. It was believed before, if need be on a person's word,
 * and is not refused every night again for what it says; it still is for its day, where the other edition tells otherwise,
 * for what participants stated, and where it is not understood.
 */
export function guardsOfKnownContent(list: readonly Guard[]): readonly Guard[] {
  return list.map((guard) =>
    guard.acceptable && !guard.ofTheNight && !guard.ofStatements ? { ...guard, level: 'warn' } : guard,
  );
}

/** The findings of every guard on a page; those of level `error` hold it. */
export function guardFindings(context: GuardContext, list: readonly Guard[]): readonly Finding[] {
  return list.flatMap(({ name, level, find }) =>
    find(context).map((message): Finding => ({
      level: level === 'hold' ? 'error' : 'warning',
      name,
      message,
    })),
  );
}
