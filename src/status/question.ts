import { z } from 'zod';
import type { Day } from '../domain/day.js';
import type { InstrumentName } from '../domain/instrument-name.js';
import type { Group } from '../domain/state.js';
import type { LedgerReader } from '../ledger/ledger-reader.js';
import type { Book } from './book.js';
import type { ColumnName, ColumnType, EmptyWhere } from './column-table.js';
import { groupWarnings } from './group-warnings.js';
import { notInForceWarnings } from './in-force.js';
import type { ParameterName } from './parameter-table.js';
import type { Parameter, Query } from './parameters.js';
import type { QuestionName } from './question-table.js';
import type { ReadonlyOf } from './readonly-of.js';
import { recordNote, recordNoteSchema, type UnwordedNote } from './record-note.js';
import * as part from './row-parts.js';
import { secondLookWarnings } from './second-look-warnings.js';
import { silenceWarnings } from './silence-warnings.js';
import type { Reason } from './said.js';
import { said, type InReasons } from './said.js';
import type { Warning } from './warning-reason.js';

/** A column of an answer: how a row is shown where it stands in a table. */
export interface Column<Row> {
  readonly key: string;
  /** By it the catalogue of words says what it is called and means. */
  readonly name: ColumnName;
  /** What its title and its meaning name. */
  readonly of?: Readonly<Record<string, string | InstrumentName>>;
  readonly type: ColumnType;
  /** Whether it is among those that tell one row from all others; each of them always has a value. */
  readonly isKey?: boolean;
  /** Why it is empty in some rows of this table, beside those in which it is in any. */
  readonly emptyWhere?: EmptyWhere;
  /** Whether it stands in data only: who reads a page or a terminal is told the same beside the table. */
  readonly dataOnly?: boolean;
  /** What is read instead of the value on a page or a terminal. */
  readonly shown?: (row: Row) => string | null;
  readonly cell: (row: Row) => string | number | null;
}

/** What a question is asked with: the book, the query and the present moment. */
export interface Asked {
  readonly book: Book;
  readonly query: Query;
  /** The day the answer is for. */
  readonly asOf: Day;
  /** The moment of knowledge, RFC 3339 in UTC: the present one, unless another is asked about. */
  readonly now: string;
  /** The moment at which it is asked, also where the answer is of what was known at an earlier one. */
  readonly askedAt: string;
  readonly today: Day;
  /** Days after which a record is stale. */
  readonly staleAfter: number;
  /** When the sync is due next, RFC 3339 in UTC; `null` where that is not known. */
  readonly nextRun: string | null;
  /** The time zone of the schedule of the sync, an IANA name. */
  readonly syncTimeZone: string;
  /** For what is not in the book: runs, holds and changes. */
  readonly ledger: Pick<LedgerReader, 'read'>;
  /** Since when the ledger has not answered, RFC 3339 in UTC: the book is the last one that was read; `null` where it does. */
  readonly silentSince: string | null;
}

/** What every answer says beside its rows and what it is about. */
const answerSchema = z.strictObject({
  title: said.min(1),
  asOf: part.day.describe('the day the answer is for'),
  knownAt: part.moment
    .exactOptional()
    .describe('the moment as of whose knowledge it speaks, where one was asked for'),
  revision: part.count.describe("the ledger's revision: how many pages were applied"),
  total: part.count,
  records: z.array(recordNoteSchema).describe('how fresh each record is that the answer speaks of'),
  warnings: z.array(said).describe('what must be known before anything here is quoted'),
  emptyBecause: said.nullable().describe('why there are no rows; null where there are some'),
});

/** What an answer is about beside its rows, by its name in JSON, e.g. `{ state: { … } }`; many are about nothing else. */
type About = Readonly<Record<string, unknown>> | undefined;

/** An answer: a plain value from which every representation is made. */
export interface Answer<Row = unknown, Subject = About> extends ReadonlyOf<typeof answerSchema> {
  readonly rows: readonly Row[];
  readonly subject: Subject;
}

/** What must be known of an answer before it is quoted, before it is worded: by its kind it is told how much it matters. */
export interface Caveats {
  readonly records: readonly UnwordedNote[];
  readonly warnings: readonly Warning[];
}

/** An answer before it is worded: reasons stand in it where texts will be, in its rows and its subject too. */
export interface Unworded<Row, Subject>
  extends Omit<InReasons<ReadonlyOf<typeof answerSchema>>, keyof Caveats>, Caveats {
  readonly rows: readonly Row[];
  readonly subject: Subject;
}

/** What a question answers before it is worded, by its rows and what it is about as they are in words. */
export type Reasoned<Row, Subject = About> = Unworded<InReasons<Row>, InReasons<Subject>>;

/** One question: its row of the table of questions, and how it is answered; everything about it is said once. */
export interface Question<Row = never, Subject = About> {
  /** Its name, which is its command; by it the catalogue of words says what it answers. */
  readonly name: QuestionName;
  /** Its address. */
  readonly path: string;
  readonly parameters: readonly Parameter<ParameterName>[];
  /** Whether it tells of what the tracker does itself: its answers move at moments that nobody knows beforehand. */
  readonly isJournal?: boolean;
  /** What a row is: its type and its description are inferred from it. */
  readonly row: z.ZodType<Row>;
  /** What an answer is about beside its rows. */
  readonly subject?: z.ZodType<Subject> & Pick<z.ZodObject, 'shape'>;
  /** The columns of its answers; some stand only in the answer to a query. */
  readonly columns: (book: Book, query?: Query) => readonly Column<Row>[];
  readonly ask: (asked: Asked) => Reasoned<Row, Subject> | Promise<Reasoned<Row, Subject>>;
  /** An answer as it may look, for who reads how it is described before there is any. */
  readonly example?: (asked: Asked) => Reasoned<Row, Subject>;
}

/** The answers to a question in JSON, without how they are cited; only described: no answer is checked with it. */
export function answersTo({ row, subject }: Pick<Question<unknown>, 'row' | 'subject'>): z.ZodObject {
  return answerSchema.extend({ rows: z.array(row), ...subject?.shape });
}

/** What a question itself finds; the rest of an answer follows from what it was asked with. */
export type Found<Row, Subject = About> = OfSubject<Subject> & {
  readonly title: Reason;
  readonly rows: readonly Row[];
  readonly instruments: readonly string[];
  readonly emptyBecause: Reason;
  /** The groups that the answer speaks of, beside the one asked for. */
  readonly groups?: readonly Group[];
  /** What else must be known before anything of it is quoted. */
  readonly warnings?: readonly Warning[];
};

/** Whoever declares what the answer is about, tells it: a question with a subject that finds none does not compile. */
type OfSubject<Subject> = undefined extends Subject
  ? { readonly subject?: Subject }
  : { readonly subject: Subject };

/**
 * The columns of a table that is read with what is said beside it, as a page or on a terminal; a file travels alone.
 */
export function shownColumns<One extends Pick<Column<never>, 'dataOnly' | 'shown' | 'cell'>>(
  columns: readonly One[],
): readonly One[] {
  return columns
    .filter(({ dataOnly = false }) => !dataOnly)
    .map((column) => (column.shown ? { ...column, cell: column.shown } : column));
}

/**
 * Makes an answer of what was found, with the freshness of the records that it speaks of. Warnings are gathered here,
 * so that no question can forget those that every answer must bear: those of the record before those of the question.
 */
export function answer<Row, Subject>(
  asked: Asked,
  found: Found<Row, NoInfer<Subject>>,
): Unworded<Row, Subject> {
  const { book, query, asOf, now, staleAfter } = asked;
  const told = found.instruments.flatMap((id) => book.records.get(id) ?? []);
  const records = told.map((record) => recordNote(record, now, staleAfter, asOf));
  const group = query.group === undefined ? undefined : book.states.groupById(query.group);
  return {
    title: found.title,
    asOf,
    ...(book.knownAt !== null && { knownAt: book.knownAt }),
    revision: book.revision,
    total: found.rows.length,
    rows: found.rows,
    records,
    warnings: [
      ...silenceWarnings(asked.silentSince),
      ...records.flatMap(({ warning }) => warning ?? []),
      ...secondLookWarnings(told, asked),
      ...notInForceWarnings(
        told.map(({ instrument }) => instrument),
        asOf,
        now.slice(0, 10),
      ),
      ...groupWarnings([...(group ? [group] : []), ...(found.groups ?? [])], asOf),
      ...(found.warnings ?? []),
    ],
    emptyBecause: found.rows.length === 0 ? found.emptyBecause : null,
    subject: (found as { readonly subject?: Subject }).subject as Subject,
  };
}
