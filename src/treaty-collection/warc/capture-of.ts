import { momentOf } from '../../clock.js';
import { largestPage } from '../largest-page.js';
import type { AnswerHead } from './capture.js';
import { digestHolds } from './check-digest.js';
import { asReceived } from './http-head.js';
import { httpMessage, pageOf, payloadOf, tooLarge } from './http-message.js';
import { Refusal } from './refusal.js';
import type { RecordMet } from './warc-records.js';

/** What a record says that it captured. */
export interface Captured {
  readonly page: Buffer;
  /** `null` where the record is of a resource, which nobody answered with. */
  readonly answer: AnswerHead | null;
  /** Whether a digest of the record was there, and held. */
  readonly isVerified: boolean;
}

/** How far another machine's clock may be ahead of ours, in milliseconds. */
const mostAheadMs = 3_600_000;

/** The most bytes of a block that are read: a page and its head. */
const largestBlock = largestPage + 1_000_000;

/**
 * The page that a record holds, unpacked. Throws a `Refusal` where the record is not whole, does not have its digests,
 * or holds no page of the depositary: what came with another status than 200 is none.
 */
export async function captureOf(record: RecordMet): Promise<Captured> {
  const cut = record.field('WARC-Truncated');
  if (cut !== null) throw new Refusal('truncated', `it was cut when it was captured (${cut.slice(0, 40)})`);
  if (record.field('WARC-Segment-Number') !== null)
    throw new Refusal('in-segments', 'it is one of several segments, which are not put together');
  const block = await blockOf(record);
  const isResource = record.field('WARC-Type') === 'resource';
  const message = isResource ? null : httpMessage(block);
  const payload = message === null ? block : await payloadOf(message);
  const isVerified = checkDigests(record, block, [payload, ...(message ? [message.body] : [])]);
  if (message === null) {
    if (payload.length > largestPage) throw tooLarge();
    return { page: payload, answer: null, isVerified };
  }
  const { status, fields } = message;
  if (status !== 200) throw new Refusal(`http-${status}`, `it was answered with status ${status}`);
  return { page: await pageOf(fields, payload), answer: { status, fields: asReceived(fields) }, isVerified };
}

/** The head that a `revisit` has in place of a whole answer, if any. Throws a `Refusal` where its digest differs. */
export async function revisitHead(record: RecordMet): Promise<AnswerHead | null> {
  const block = await blockOf(record);
  checkDigests(record, block, null);
  if (block.length === 0) return null;
  const { status, fields } = httpMessage(block);
  return { status, fields: asReceived(fields) };
}

/** When the record says that it was captured, RFC 3339 in UTC. Throws a `Refusal` where it does not, or where that is still to come. */
export function captureDate(record: RecordMet, now: string): string {
  const told = record.field('WARC-Date') ?? '';
  // WARC 1.1 lets a date be as short as a year, and have parts of a second (section 5.4).
  const isDate = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z)?)?)?$/.test(told);
  const moment = isDate ? Date.parse(told) : NaN;
  if (Number.isNaN(moment)) {
    throw new Refusal(
      'no-date',
      `its WARC-Date is ${JSON.stringify(told.slice(0, 40))}; expected a moment, e.g. "2026-02-03T10:16:18Z"`,
    );
  }
  const date = momentOf(new Date(moment));
  if (moment > Date.parse(now) + mostAheadMs)
    throw new Refusal('date-to-come', `its WARC-Date, ${date}, is still to come`);
  return date;
}

async function blockOf(record: RecordMet): Promise<Buffer> {
  if (record.size > largestBlock) throw tooLarge();
  return record.block();
}

/**
 * Whether there was a digest that holds; throws a `Refusal` where one does not. That of the payload is, as many tools
 * write it, of the body as it travelled, in place of the one without its transfer coding.
 */
function checkDigests(record: RecordMet, block: Buffer, payloads: readonly Buffer[] | null): boolean {
  const held = [
    ['WARC-Block-Digest', [block]] as const,
    ...(payloads === null ? [] : [['WARC-Payload-Digest', payloads] as const]),
  ].map(([name, candidates]) => {
    const holds = digestHolds(record.field(name), candidates);
    if (holds === false) {
      throw new Refusal(
        'wrong-digest',
        `its bytes do not have the ${name} that it gives: they were altered, or written wrongly`,
      );
    }
    return holds;
  });
  return held.includes(true);
}
