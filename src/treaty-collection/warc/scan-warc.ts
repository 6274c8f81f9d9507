import type { Instrument } from '../../domain/instrument.js';
import { BrokenGzip, BrokenWarc } from './broken-warc.js';
import { addressedEdition } from './addressed-edition.js';
import { readRecord, type RecordRead } from './read-record.js';
import { followRevisit } from './follow-revisit.js';
import type { Capture, RefusedRecord, Subject } from './capture.js';
import { warcRecords, type RecordMet, type RecordPlace } from './warc-records.js';

/** What was found in a file. */
export interface Scanned {
  /** Oldest first. */
  readonly captures: readonly Capture[];
  readonly refused: readonly RefusedRecord[];
  /** How many records it has, foreign ones too, and one that is cut. */
  readonly records: number;
  /** Why the rest of the file could not be read; `null` where all of it was. */
  readonly brokenBecause: string | null;
}

/** What a scan needs to know. */
export interface Scan {
  readonly instruments: readonly Instrument[];
  /** Where this tracker fetches from. */
  readonly base: string;
  readonly now: string;
  /** Keeps a page aside and returns its SHA-256. */
  readonly keep: (page: Buffer) => Promise<string>;
}

/** The records that can hold a page; requests, metadata and all else are about one. */
const types = new Set(['response', 'resource', 'revisit']);

/**
 * Finds what a WARC, as unpacked bytes, has of some instruments. Foreign records are passed over; one that would be a
 * capture and cannot be believed is told. Where the rest of the file is broken, what stands before it counts.
 */
export async function scanWarc(bytes: AsyncIterable<Uint8Array>, scan: Scan): Promise<Scanned> {
  const met: { readonly place: RecordPlace; readonly read: RecordRead }[] = [];
  let records = 0;
  let brokenBecause: string | null = null;
  let sound = Infinity;
  try {
    for await (const record of warcRecords(bytes)) {
      records += 1;
      const subject = types.has(record.field('WARC-Type') ?? '') ? subjectOf(record, scan) : null;
      if (subject !== null) met.push({ place: record.place, read: await readRecord(record, subject, scan) });
    }
  } catch (error) {
    if (!(error instanceof BrokenWarc)) throw error;
    brokenBecause = error.message;
    if (error instanceof BrokenGzip) sound = error.soundBytes;
  }
  // The checksum of a member comes after what is in it: only now is it known which of them were sound.
  const read = met.map(({ place, read: one }) =>
    'sha256' in one && !one.isVerified && !isSound(place, sound) ? refusedAsUnsound(one) : one,
  );
  const followed = read.map((one) => ('revisit' in one ? followRevisit(one, read) : one));
  return {
    captures: followed
      .flatMap((one) => ('sha256' in one ? [one] : []))
      .toSorted((a, b) => (a.fetchedAt < b.fetchedAt ? -1 : Number(a.fetchedAt > b.fetchedAt))),
    refused: followed.flatMap((one) => ('because' in one ? [one] : [])),
    records,
    brokenBecause,
  };
}

function isSound({ end }: RecordPlace, soundBytes: number): boolean {
  return end > 0 && end <= soundBytes;
}

function refusedAsUnsound({ instrument, edition, url, fetchedAt }: Capture): RefusedRecord {
  return {
    instrument,
    edition,
    url,
    fetchedAt,
    kind: 'broken-gzip',
    because: 'its compression is broken, and it has no digest that would show it whole',
  };
}

function subjectOf(record: RecordMet, { instruments, base }: Scan): Subject | null {
  const uri = record.field('WARC-Target-URI') ?? '';
  for (const { id, reference } of instruments) {
    const edition = addressedEdition(uri, reference, base);
    if (edition !== null) return { instrument: id, edition, url: addressIn(uri) };
  }
  return null;
}

/** The address of a page alone: what is recorded is published, and neither a password nor a place within the page is part of it. */
function addressIn(uri: string): string {
  return Object.assign(new URL(uri), { username: '', password: '', hash: '' }).href;
}
