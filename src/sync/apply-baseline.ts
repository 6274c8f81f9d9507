import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import { isCommitted } from '../ledger/entities/snapshot.entity.js';
import type { NewSnapshot } from '../ledger/ledger-writer.js';
import type { Ledger } from '../ledger/ledger.js';
import { readRecordDay } from '../ledger/read-record-day.js';
import type { BaselineFile, TableName } from '../treaty-collection/baseline.js';
import { pageAddress } from '../treaty-collection/html/page-address.js';
import { readerVersion } from '../treaty-collection/read-status-page.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { judgePage } from './judge-page.js';

/** What loading the baseline needs. */
export interface BaselineWorld {
  readonly ledger: Ledger;
  readonly archive: SnapshotArchive;
  readonly resolve: (name: string) => string | null;
  readonly base: string;
  readonly maxChanges: number;
  readonly today: Day;
}

/**
 * Fills a ledger from the committed tables, oldest first, through the same guards as any page; each is known from
 * its own day on, and one of a day that has not come is left for later. An instrument whose record rests on a page that
 * was read is left as it is. Throws where a table does not pass: the files of the package are wrong then.
 */
export async function applyBaseline(
  instruments: readonly Instrument[],
  files: readonly BaselineFile[],
  world: BaselineWorld,
): Promise<void> {
  for (const instrument of instruments) {
    for (const file of files.filter((one) => one.instrument === instrument.id)) {
      // A record cannot be known before its day: where the clock is behind, older facts are told as what they are.
      if ((file.page.statusAsAt ?? '') > world.today) continue;
      const name = { instrument: instrument.id, day: file.page.statusAsAt ?? '' };
      if (await isNeedless(name, world.ledger)) continue;
      try {
        await applyTable(instrument, file, world);
      } catch (error) {
        // Another process that started at the same time may have applied it first.
        if (!(await isNeedless(name, world.ledger))) throw error;
      }
    }
  }
}

/**
 * Whether the record of each instrument already says what its committed tables say, or more: they need not be read
 * then, by those that start often. A file without the name of a table is one to be read, and told of.
 */
export async function hasBaseline(
  instruments: readonly Instrument[],
  names: readonly (TableName | null)[],
  { ledger, today }: Pick<BaselineWorld, 'ledger' | 'today'>,
): Promise<boolean> {
  for (const { id } of instruments) {
    const [newest] = names
      .flatMap((name) => (name?.instrument === id && name.day <= today ? [name] : []))
      .toSorted((a, b) => b.day.localeCompare(a.day));
    if (newest !== undefined && !(await isNeedless(newest, ledger))) return false;
  }
  return !names.includes(null);
}

/** Whether the record already says what the table says, or more. */
async function isNeedless({ instrument, day }: TableName, { reader }: Ledger): Promise<boolean> {
  const record = await reader.read(readRecordDay(instrument));
  return record !== null && (!isCommitted(record.origin) || (record.statusAsAt ?? '') >= day);
}

async function applyTable(
  instrument: Instrument,
  { witness, source, bytes, page: read }: BaselineFile,
  { ledger, archive, resolve, base, maxChanges }: BaselineWorld,
): Promise<void> {
  const record = await ledger.reader.record(instrument.id);
  const today = read.statusAsAt ?? '';
  const verdict = await judgePage(read, { instrument, record, resolve, today, maxChanges }, archive);
  if (verdict.outcome !== 'applied') {
    const why = verdict.findings.map(({ message }) => message).join('; ');
    throw new Error(`the baseline of ${instrument.id} as at ${today} is ${verdict.outcome}: ${why}`);
  }
  // Known from its own day on, not from tonight: "as known at" a day of last year must not answer that nobody knew
  // anything.
  const knownAt = `${today}T00:00:00Z`;
  const { page, plan } = verdict;
  const snapshot: NewSnapshot = {
    sha256: await archive.keep(bytes),
    instrument: instrument.id,
    url: witness === 'gazette' ? source.address : pageAddress(base, instrument),
    origin: witness === 'gazette' ? 'gazette' : 'baseline',
    edition: null,
    httpStatus: null,
    headers: null,
    fetchedAt: knownAt,
    statusAsAt: page.statusAsAt,
    etag: null,
    lastModified: null,
    fingerprint: page.fingerprint,
    statementsFingerprint: null,
    statedSignatories: page.stated.signatories,
    statedParties: page.stated.parties,
    readerVersion,
    runId: null,
  };
  await ledger.writer.applyBaseline(snapshot, plan, knownAt);
}
