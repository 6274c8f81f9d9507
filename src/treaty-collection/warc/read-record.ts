import { captureDate, captureOf, revisitHead } from './capture-of.js';
import type { AnswerHead, Capture, RefusedRecord, Subject } from './capture.js';
import { Refusal } from './refusal.js';
import type { RecordMet } from './warc-records.js';

/** What others may refer to a record by. */
interface Referable {
  readonly id: string | null;
  readonly payloadDigest: string | null;
}

/** A capture as it was read. */
export interface CaptureRead extends Capture, Referable {
  /** Whether a digest shows it whole. */
  readonly isVerified: boolean;
}

/** A record that says that a page was the same as another one. */
export interface Revisit extends Subject {
  readonly fetchedAt: string;
  readonly revisit: {
    readonly id: string | null;
    readonly url: string | null;
    readonly date: string | null;
    readonly payloadDigest: string | null;
    readonly head: AnswerHead | null;
  };
}

/** What came of one record. */
export type RecordRead = CaptureRead | Revisit | RefusedRecord;

/** What reading a record needs. */
interface Reading {
  readonly now: string;
  readonly keep: (page: Buffer) => Promise<string>;
}

/** Reads a record that is about something of ours. What is wrong with it is a value; a file that ends in it is thrown. */
export async function readRecord(
  record: RecordMet,
  subject: Subject,
  { now, keep }: Reading,
): Promise<RecordRead> {
  let fetchedAt: string | null = null;
  try {
    fetchedAt = captureDate(record, now);
    const payloadDigest = record.field('WARC-Payload-Digest');
    if (record.field('WARC-Type') === 'revisit') {
      const revisit = {
        id: record.field('WARC-Refers-To'),
        url: record.field('WARC-Refers-To-Target-URI'),
        date: record.field('WARC-Refers-To-Date'),
        payloadDigest,
        head: await revisitHead(record),
      };
      return { ...subject, fetchedAt, revisit };
    }
    const { page, answer, isVerified } = await captureOf(record);
    const id = record.field('WARC-Record-ID');
    return { ...subject, fetchedAt, sha256: await keep(page), answer, isVerified, id, payloadDigest };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...subject, fetchedAt, kind: error.kind, because: error.message };
  }
}
