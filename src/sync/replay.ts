import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import { withRulings, type Ruling } from '../domain/ruling.js';
import { withheldFrom, type SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import { Ledger } from '../ledger/ledger.js';
import { lastDays } from '../ledger/record-known-at.js';
import type { RecordHistory } from '../ledger/record-history.js';
import { readRulings } from '../ledger/read-rulings.js';
import { readSnapshots, readTimeline } from '../ledger/read-timeline.js';
import { normalizePage } from '../treaty-collection/normalize-page.js';
import { readerVersion, readsStatements } from '../treaty-collection/read-status-page.js';
import { readSnapshot } from '../treaty-collection/read-snapshot.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { OlderReadings, recordSince } from './older-readings.js';
import { planPage } from './plan-page.js';
import { planStatements } from './plan-statements.js';
import { withRecordedRows } from './second-look.js';

/** Something that today's reader, or the archive, says otherwise than the record. */
export interface Difference {
  readonly instrument: string;
  /** The snapshot concerned; `null` where it is a line of the record. */
  readonly snapshot: number | null;
  readonly message: string;
  /** The older reader that read the page otherwise than today's, where that is why; absent where it is a fault. */
  readonly readBy?: number;
}

/** What a replay needs. */
export interface ReplayWorld {
  readonly ledger: Ledger;
  readonly archive: SnapshotArchive;
  readonly instruments: readonly Instrument[];
  readonly resolve: (name: string) => string | null;
}

/**
 * Reads every archived snapshot again with today's reader, applies those that were applied to a scratch ledger
 * in the same order, and compares the two records line by line. Returns what differs; nothing where the record
 * follows from the archive. What an older reader read otherwise is told with its number, and is no fault.
 */
export async function replay(
  world: ReplayWorld,
): Promise<{ readonly read: number; readonly rows: readonly Difference[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-replay-'));
  // On SQLite whatever the record is on: the same rows must follow from the same pages in either database.
  const scratch = await Ledger.open(`sqlite:${join(folder, 'scratch.sqlite')}`);
  try {
    const snapshots = await world.ledger.reader.read(readSnapshots());
    const inOrder = snapshots.toSorted((a, b) => (a.revision ?? Infinity) - (b.revision ?? Infinity));
    // A change is a correction or a new act by the day of which the record was known to be true at that time.
    const { histories } = await world.ledger.reader.histories();
    const lastDayBefore = new Map(
      histories.flatMap(({ snapshots: applied, checks }) => [...lastDays(applied, checks)]),
    );
    const rulings = await world.ledger.reader.read(readRulings());
    const rows: Difference[] = [];
    const older = new OlderReadings();
    for (const snapshot of inOrder) {
      const known = {
        lastDayBefore: lastDayBefore.get(snapshot.id) ?? null,
        rulings: rulings.get(snapshot.id) ?? [],
        history: histories.find(({ instrument }) => instrument === snapshot.instrument),
        older,
      };
      rows.push(...(await replaySnapshot(snapshot, scratch, known, world)));
    }
    rows.push(...(await compare(world.ledger, scratch, older)));
    return { read: snapshots.length, rows };
  } finally {
    await scratch.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What no page tells of how a snapshot was applied. */
interface KnownBeside {
  /** The day of which the record was known to be true before it. */
  readonly lastDayBefore: Day | null;
  readonly rulings: readonly Ruling[];
  readonly history: RecordHistory | undefined;
  /** Takes in what differs. */
  readonly older: OlderReadings;
}

async function replaySnapshot(
  snapshot: SnapshotEntity,
  scratch: Ledger,
  { lastDayBefore, rulings, history, older }: KnownBeside,
  { archive, resolve }: ReplayWorld,
): Promise<readonly Difference[]> {
  const { id, instrument, sha256, fingerprint, disposition, appliedAt, revision } = snapshot;
  const difference = (message: string): Difference => ({ instrument, snapshot: id, message });
  let bytes: Buffer;
  try {
    bytes = await archive.load(sha256);
  } catch (error) {
    return [difference(`its bytes cannot be read from the archive: ${(error as Error).message}`)];
  }
  const page = normalizePage(readSnapshot(snapshot, bytes, resolve), resolve);
  const rows: Difference[] =
    page.fingerprint === fingerprint
      ? []
      : [
          explained(
            difference('the page reads otherwise than when it was fetched'),
            snapshot.readerVersion < readerVersion ? snapshot.readerVersion : null,
          ),
        ];
  const { statusAsAt, statedSignatories, statedParties } = snapshot;
  const [was, is] = [
    [statusAsAt, statedSignatories, statedParties],
    [page.statusAsAt, page.stated.signatories, page.stated.parties],
  ].map((parts) => parts.map((part) => part ?? 'none').join(', '));
  if (was !== is)
    rows.push(difference(`the record says of the page: day and totals ${was}; the page says ${is}`));
  if (disposition !== 'applied' || appliedAt === null) return rows;

  const record = await scratch.reader.record(instrument);
  const before = record && {
    snapshotId: record.snapshot.id,
    asAt: lastDayBefore,
    participations: record.participations,
  };
  const { id: _, revision: _revision, disposition: _disposition, appliedAt: _appliedAt, ...copy } = snapshot;
  const recorded = record?.participations ?? [];
  const withheld = withheldFrom(snapshot);
  const after = withRecordedRows(withRulings(recorded, page.participations, rulings), recorded, withheld);
  if (history && revision !== null) older.compare(snapshot, recordSince(history, revision), after, page);
  // What an older reader did not read is not on record, and is read on the next night.
  const edition = snapshot.readerVersion < readsStatements ? null : snapshot.edition;
  const statements = planStatements({ record, asAt: lastDayBefore }, page, edition);
  const plan = {
    ...planPage(instrument, before, after),
    ...(statements && { statements }),
    looks: { withheld, opened: [], confirmed: [], dropped: [] },
  };
  await scratch.writer.applyBaseline({ ...copy, runId: null }, plan, appliedAt);
  return rows;
}

async function compare(
  recorded: Ledger,
  scratch: Ledger,
  older: OlderReadings,
): Promise<readonly Difference[]> {
  const [was, is] = [await recorded.reader.read(readTimeline()), await scratch.reader.read(readTimeline())];
  const missingFrom = (lines: typeof was, others: typeof was, where: string) => {
    const texts = new Set(others.map(({ text }) => text));
    return lines
      .filter(({ text }) => !texts.has(text))
      .map((line) =>
        explained(
          { instrument: line.instrument, snapshot: null, message: `only the ${where} says ${line.text}` },
          older.readerOf(line),
        ),
      );
  };
  return [...missingFrom(was, is, 'record'), ...missingFrom(is, was, 'archive')];
}

/** A difference with the older reader that it comes from, if it comes from one. */
function explained(difference: Difference, readBy: number | null): Difference {
  if (readBy === null) return difference;
  const message = `read by reader ${readBy}, today's is ${readerVersion}: ${difference.message}`;
  return { ...difference, message, readBy };
}
