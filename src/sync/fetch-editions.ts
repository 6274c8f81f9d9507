import { daysBetween, type Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { InstrumentRecord, LedgerReader } from '../ledger/ledger-reader.js';
import { readKnownEdition, type KnownEdition } from '../ledger/read-editions.js';
import { documentDay } from '../treaty-collection/document-day.js';
import type { Edition } from '../treaty-collection/edition.js';
import { readsStatements } from '../treaty-collection/read-status-page.js';
import {
  noValidators,
  type Delivery,
  type HeaderFields,
  type PageSource,
  type Reading,
  type Validators,
} from '../treaty-collection/page-source.js';
import { sha256Of, type SnapshotArchive } from '../treaty-collection/snapshot-archive.js';

/** A page that came. */
type DeliveredPage = Extract<Delivery, { kind: 'page' }>;

/** One edition that was asked for, and what is known of it from before. */
export interface FetchedEdition {
  readonly edition: Edition;
  readonly delivery: Delivery;
  readonly known: KnownEdition | null;
  /**
   * What may be read of it tonight: the page that came, or the archived one where it is not modified, with the day as at
   * which it is true; `null` where there is nothing.
   */
  readonly readable: { readonly page: DeliveredPage; readonly asAt: Day | null } | null;
}

/** What fetching the editions of an instrument needs. */
export interface FetchWorld {
  readonly reader: LedgerReader;
  readonly archive: SnapshotArchive;
  readonly source: PageSource;
  /** The editions that are asked for, the leading one first. */
  readonly editions: readonly Edition[];
  /** The present moment, RFC 3339 in UTC. */
  readonly now: () => string;
}

/** Asks for the editions of an instrument, one after the other, the leading one first. */
export async function fetchEditions(
  instrument: Instrument,
  record: InstrumentRecord | null,
  world: FetchWorld,
  reading: Reading,
): Promise<readonly FetchedEdition[]> {
  const fetched: FetchedEdition[] = [];
  for (const edition of world.editions) {
    const known = await world.reader.read(readKnownEdition(instrument.id, edition));
    const shown = await validatorsOf(record, known, fetched.length === 0, world);
    const delivery = await world.source.read(instrument, edition, shown, reading);
    fetched.push({ edition, delivery, known, readable: await readableOf(delivery, known, world) });
  }
  const [leading, other] = fetched;
  // With what another edition says anew it can only be compared where it is whole.
  if (leading?.delivery.kind === 'not-modified' && other && isNews(other)) {
    const delivery = await world.source.read(instrument, leading.edition, noValidators, reading);
    fetched[0] = { ...leading, delivery, readable: await readableOf(delivery, leading.known, world) };
  }
  return withoutMissingFiles(fetched);
}

/** A folder may have one edition of a treaty alone: nobody saved the other, and that is no fault of it. */
function withoutMissingFiles(fetched: readonly FetchedEdition[]): readonly FetchedEdition[] {
  const there = fetched.filter(({ delivery }) => delivery.kind !== 'failure' || delivery.name !== 'no-file');
  return there.length > 0 ? there : fetched.slice(0, 1);
}

/** Whether other bytes came than those that were last compared. */
function isNews({ delivery, known }: FetchedEdition): boolean {
  return delivery.kind === 'page' && sha256Of(delivery.bytes) !== known?.snapshot?.sha256;
}

/**
 * "Not modified" is believed for less than a week of nights: whoever says it may be wrong, as a cache on the way that
 * revalidates with itself is, and nothing else would tell.
 */
const daysBelieved = 6;

/**
 * After a failure or a hold an edition is asked for whole: "not modified" would hide what is wrong. It is, too, where it
 * was last read in full days ago, or after the present moment, by a clock that was ahead; where the record does not say
 * what it said; where its bytes are not here to be compared; where the reader did not read yet what participants stated
 * when it read the leading one; and while a row of it waits for a second look, since only
 * a page says the same again.
 */
async function validatorsOf(
  record: InstrumentRecord | null,
  known: KnownEdition | null,
  isLeading: boolean,
  { archive, now }: FetchWorld,
): Promise<Validators> {
  if (record === null || record.lastOutcome === 'failed' || record.lastOutcome === 'held')
    return noValidators;
  if (record.waiting?.some(({ isRejected }) => !isRejected)) return noValidators;
  if (known === null || !['led', 'agreed', 'behind'].includes(known.last.outcome)) return noValidators;
  const { snapshot, readAt } = known;
  if (snapshot === null || readAt === null || readAt > now()) return noValidators;
  if (daysBetween(readAt.slice(0, 10), now().slice(0, 10)) >= daysBelieved) return noValidators;
  const isOfUse = isLeading
    ? snapshot.fingerprint === record.snapshot.fingerprint && snapshot.readerVersion >= readsStatements
    : await archive.has(snapshot.sha256);
  return isOfUse ? { etag: snapshot.etag, lastModified: snapshot.lastModified } : noValidators;
}

async function readableOf(
  delivery: Delivery,
  known: KnownEdition | null,
  { archive, now }: FetchWorld,
): Promise<FetchedEdition['readable']> {
  if (delivery.kind === 'page') {
    const asAt = delivery.edition === 'html' ? null : documentDay(delivery, now());
    return { page: delivery, asAt };
  }
  return delivery.kind === 'not-modified' ? archivedPage(known, archive) : null;
}

/** An edition as it was last understood, from the archive; `null` where it is not there. */
export async function archivedPage(
  known: KnownEdition | null,
  archive: SnapshotArchive,
): Promise<FetchedEdition['readable']> {
  if (!known?.snapshot?.edition || known.understood === null) return null;
  const { edition, url, sha256, httpStatus, headers, etag, lastModified } = known.snapshot;
  const bytes = await archive.load(sha256).catch(() => null);
  if (bytes === null) return null;
  const page: DeliveredPage = {
    kind: 'page',
    edition,
    url,
    bytes,
    httpStatus,
    headers: headers === null ? null : (JSON.parse(headers) as HeaderFields),
    validators: { etag, lastModified },
  };
  return { page, asAt: edition === 'html' ? null : known.understood.statusAsAt };
}
