import type { Participation } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { StateDirectory } from '../states/state-directory.js';
import type { LaterTotal } from '../treaty-collection/baseline.js';
import type { Totals } from '../treaty-collection/status-page.js';

/** On whose word a cell stands. */
export interface Evidence {
  /** The depositary's page. */
  readonly url: string;
  /** The day printed on the page that was read. */
  readonly statusAsAt: Day | null;
  /** The hash of the page that was read: the name of the file in the archive. */
  readonly sha256: string;
}

/** What is known of one instrument. */
export interface BookRecord {
  readonly instrument: Instrument;
  /** `null` where nothing was ever recorded. */
  readonly evidence: Evidence | null;
  /** The newest day of which the record is known to be true. */
  readonly asAt: Day | null;
  /** The moment of the newest successful check; `null` where the record comes from the baseline alone. */
  readonly checkedAt: string | null;
  readonly stated: Totals;
  readonly participations: ReadonlyMap<string, Participation>;
  /** A total printed later than the record's day, where it shows that the record lacks parties. */
  readonly laterTotal: LaterTotal | null;
}

/** Everything that is known, at one revision of the ledger. It never changes; the next revision is another book. */
export interface Book {
  readonly revision: number;
  readonly instruments: readonly Instrument[];
  readonly states: StateDirectory;
  /** By the instrument's id; every instrument has one. */
  readonly records: ReadonlyMap<string, BookRecord>;
}

/** What a book is built from. */
export interface BookSources {
  readonly revision: number;
  readonly instruments: readonly Instrument[];
  readonly states: StateDirectory;
  readonly records: readonly InstrumentRecord[];
  readonly laterTotals: readonly LaterTotal[];
}

/** Builds the book from what the ledger says. */
export function buildBook({ revision, instruments, states, records, laterTotals }: BookSources): Book {
  const recorded = new Map(records.map((record) => [record.instrument, record]));
  return {
    revision,
    instruments,
    states,
    records: new Map(
      instruments.map((instrument) => [
        instrument.id,
        bookRecord(
          instrument,
          recorded.get(instrument.id),
          laterTotals.filter((total) => total.instrument === instrument.id),
        ),
      ]),
    ),
  };
}

function bookRecord(
  instrument: Instrument,
  record: InstrumentRecord | undefined,
  laterTotals: readonly LaterTotal[],
): BookRecord {
  if (record === undefined) {
    return {
      instrument,
      evidence: null,
      asAt: null,
      checkedAt: null,
      stated: { signatories: null, parties: null },
      participations: new Map(),
      laterTotal: laterTotals.at(-1) ?? null,
    };
  }
  const { snapshot, confirmed, participations } = record;
  const asAt = confirmed?.statusAsAt ?? snapshot.statusAsAt;
  return {
    instrument,
    evidence: { url: snapshot.url, statusAsAt: snapshot.statusAsAt, sha256: snapshot.sha256 },
    asAt,
    checkedAt: confirmed?.checkedAt ?? null,
    stated: { signatories: snapshot.statedSignatories, parties: snapshot.statedParties },
    participations: new Map(participations.map((participation) => [participation.state, participation])),
    laterTotal:
      laterTotals.find(
        ({ on, parties }) => (asAt === null || on > asAt) && parties > (snapshot.statedParties ?? 0),
      ) ?? null,
  };
}
