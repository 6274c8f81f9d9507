import type { Participation } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { StandingHistory } from '../domain/standing-history.js';
import type { RecordedStatement } from '../ledger/declaration-row.js';
import { isCommitted } from '../ledger/entities/snapshot.entity.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { StateDirectory } from '../states/state-directory.js';
import type { LaterAct } from '../treaty-collection/later-acts.js';
import type { Remark } from '../treaty-collection/remarks.js';
import type { Totals } from '../treaty-collection/status-page.js';
import type { KnownRecord } from '../ledger/record-known-at.js';
import { editionsRead, type EditionsRead } from './editions-read.js';
import { evidenceOf, type Evidence } from './evidence.js';
import { evidenceOfCells } from './evidence-of-cells.js';
import { historiesOf, type Histories, type HistorySource } from './histories.js';
import { statementsByState, type StatementsOfState } from './statements-by-state.js';
import { unsettledActs, type Settling } from './unsettled-acts.js';

/** What is known of one instrument. */
export interface BookRecord {
  readonly instrument: Instrument;
  /** Of the record as a whole; `null` where nothing was ever recorded. */
  readonly evidence: Evidence | null;
  /** Of the cell of a State, by its alpha-3 code; `null` where nothing was ever recorded. */
  readonly evidenceOf: (state: string) => Evidence | null;
  /** How the editions stood to it when they were last asked for; `null` where that was never recorded. */
  readonly editions: EditionsRead | null;
  /** The newest day of which the record is known to be true. */
  readonly asAt: Day | null;
  /** The moment of the newest successful check; `null` where the record comes from the baseline alone. */
  readonly checkedAt: string | null;
  /** The moment of the newest one at which the whole page was read; `null` where it never was. */
  readonly readInFullAt: string | null;
  readonly stated: Totals;
  readonly participations: ReadonlyMap<string, Participation>;
  /** What participants stated, as the record has it. */
  readonly statements: readonly RecordedStatement[];
  /** The same by the alpha-3 code of the State. */
  readonly statementsByState: ReadonlyMap<string, StatementsOfState>;
  /** The newest page of the depositary that was applied, as evidence of them; `null` where none ever was. */
  readonly pageEvidence: Evidence | null;
  /** The version of the reader that read that page. */
  readonly readBy: number | null;
  /** What each State was on any day, by alpha-3 code. */
  readonly histories: ReadonlyMap<string, StandingHistory>;
  /** The acts without a day that the record leaves open, by alpha-3 code. */
  readonly unsettled: ReadonlyMap<string, LaterAct>;
  /** The number of the hold on a page that was not believed, the moment from which it is held, and the day of the page. */
  readonly held: { readonly id: number; readonly openedAt: string; readonly asAt: Day | null } | null;
  /** The holds of rows that wait for a second look, by alpha-3 code: the page says otherwise than the record. */
  readonly secondLooks: ReadonlyMap<string, { readonly id: number; readonly openedAt: string }>;
}

/**
 * Everything that is known, at one revision of the ledger. It never changes; the next revision is another book. Whoever
 * holds one through several steps so answers from one record, also where a sync ends meanwhile.
 */
export interface Book {
  readonly revision: number;
  readonly instruments: readonly Instrument[];
  readonly states: StateDirectory;
  /** By the instrument's id; every instrument has one. */
  readonly records: ReadonlyMap<string, BookRecord>;
  /** What must be known of single cells, of every instrument. */
  readonly remarks: readonly Remark[];
  /** The moment as of whose knowledge the book speaks, RFC 3339 in UTC; `null` for what is known now. */
  readonly knownAt: string | null;
  /** The moments at which the record was altered, whatever the moment asked about: a page or a table was applied; oldest first. */
  readonly appliedAt: readonly string[];
  /** The first of them: the record cannot be asked about an earlier one. */
  readonly knownSince: string | null;
  /** The moment of the newest thing it knows: at any later one, the book of that moment says the same. */
  readonly knownUntil: string | null;
  /** The book as it stood at a moment since then. */
  readonly asKnownAt: (moment: string) => Book;
}

export interface BookSources {
  readonly revision: number;
  readonly instruments: readonly Instrument[];
  readonly states: StateDirectory;
  readonly records: readonly BookSource[];
  /** Acts that are known without their day, of any instrument. */
  readonly laterActs: readonly LaterAct[];
  readonly remarks: readonly Remark[];
  readonly knownAt?: string | null;
  readonly appliedAt?: readonly string[];
  readonly knownUntil?: string | null;
  readonly asKnownAt?: (moment: string) => Book;
}

/** What the ledger says of an instrument now, and what it said before of the States whose rows were superseded. */
interface BookSource
  extends
    InstrumentRecord,
    HistorySource,
    Partial<Pick<KnownRecord, 'witnesses' | 'earlierPages' | 'editionsChecked' | 'lastPage'>> {
  readonly held?: BookRecord['held'];
  readonly secondLooks?: BookRecord['secondLooks'];
}

/** Builds the book from what the ledger says. */
export function buildBook(sources: BookSources): Book {
  const {
    revision,
    instruments,
    states,
    records,
    laterActs,
    remarks,
    knownAt = null,
    appliedAt = [],
    knownUntil = null,
  } = sources;
  const recorded = new Map(records.map((record) => [record.instrument, record]));
  const unsettled = new Map(
    instruments.map(({ id }) => [
      id,
      unsettledActs(
        laterActs.filter((act) => act.instrument === id),
        settlingOf(recorded.get(id)),
      ),
    ]),
  );
  const unsettledIn = ({ id }: Instrument) => unsettled.get(id) ?? new Map<string, LaterAct>();
  const histories = historiesOf(
    instruments.flatMap((instrument) => {
      const source = recorded.get(instrument.id);
      return source ? [{ instrument, source, asAt: dayOf(source), unsettled: unsettledIn(instrument) }] : [];
    }),
    states,
  );
  const book: Book = {
    revision,
    instruments,
    states,
    records: new Map(
      instruments.map((instrument) => [
        instrument.id,
        bookRecord(
          instrument,
          recorded.get(instrument.id),
          histories.get(instrument.id) ?? new Map<string, StandingHistory>(),
          unsettledIn(instrument),
        ),
      ]),
    ),
    remarks,
    knownAt,
    appliedAt,
    knownSince: appliedAt[0] ?? null,
    knownUntil,
    asKnownAt: sources.asKnownAt ?? (() => book),
  };
  return book;
}

function settlingOf(record: BookSource | undefined): Settling | null {
  if (record === undefined) return null;
  const { snapshot, participations } = record;
  return { origin: snapshot.origin, asAt: dayOf(record), participations };
}

/**
 * The newest day of which a record is known to be true: that of the last check that found it so, which may be a later
 * one than that of the snapshot. The same content under a new "as at" is no new snapshot.
 */
function dayOf({ snapshot, confirmed }: BookSource): Day | null {
  return confirmed?.statusAsAt ?? snapshot.statusAsAt;
}

function bookRecord(
  instrument: Instrument,
  record: BookSource | undefined,
  histories: Histories,
  unsettled: BookRecord['unsettled'],
): BookRecord {
  if (record === undefined) {
    return {
      instrument,
      evidence: null,
      evidenceOf: () => null,
      editions: null,
      asAt: null,
      checkedAt: null,
      readInFullAt: null,
      stated: { signatories: null, parties: null },
      participations: new Map(),
      statements: [],
      statementsByState: new Map(),
      pageEvidence: null,
      readBy: null,
      histories,
      unsettled,
      held: null,
      secondLooks: new Map(),
    };
  }
  const {
    snapshot,
    confirmed,
    readInFull,
    participations,
    statements,
    held = null,
    secondLooks = new Map(),
    lastPage = isCommitted(snapshot.origin) ? null : snapshot,
  } = record;
  const asAt = dayOf(record);
  const evidence = evidenceOfCells(record);
  return {
    instrument,
    evidence: evidence.whole,
    evidenceOf: evidence.of,
    editions: editionsRead(record),
    asAt,
    checkedAt: confirmed?.checkedAt ?? null,
    readInFullAt: readInFull?.checkedAt ?? null,
    stated: { signatories: snapshot.statedSignatories, parties: snapshot.statedParties },
    participations: new Map(participations.map((participation) => [participation.state, participation])),
    statements,
    statementsByState: statementsByState(statements),
    pageEvidence: lastPage && evidenceOf(lastPage),
    readBy: lastPage?.readerVersion ?? null,
    histories,
    unsettled,
    held,
    secondLooks,
  };
}
