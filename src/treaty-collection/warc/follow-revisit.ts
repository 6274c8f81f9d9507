import { momentOf } from '../../clock.js';
import type { Capture, RefusedRecord } from './capture.js';
import type { CaptureRead, RecordRead, Revisit } from './read-record.js';

/**
 * The capture that a revisit stands for: the page of the record that it refers to, at its own moment. Refused where
 * that record is not in the file, or has another digest.
 */
export function followRevisit(
  { revisit, ...subject }: Revisit,
  read: readonly RecordRead[],
): Capture | RefusedRecord {
  const captures = read.flatMap((one) =>
    'sha256' in one && one.instrument === subject.instrument && one.edition === subject.edition ? [one] : [],
  );
  const found = referred(revisit, captures);
  if (found === undefined) {
    const because = 'it says only that the page had not changed, and what it refers to is not in the file';
    return { ...subject, kind: 'revisit-of-nothing', because };
  }
  if (isSameDigest(revisit.payloadDigest, found.payloadDigest) === false) {
    const because = 'the record that it refers to has another WARC-Payload-Digest';
    return { ...subject, kind: 'wrong-digest', because };
  }
  // "Not modified" has no head of its own for the page (RFC 9110, section 15.4.5).
  const answer = revisit.head?.status === 200 ? revisit.head : found.answer;
  return { ...subject, sha256: found.sha256, answer };
}

/** By the name of the record, else by its address and date, else by the digest of its payload (WARC 1.1, 6.7). */
function referred(
  { id, url, date, payloadDigest }: Revisit['revisit'],
  captures: readonly CaptureRead[],
): CaptureRead | undefined {
  if (id !== null) {
    const named = captures.find((one) => one.id === id);
    if (named) return named;
  }
  const moment = Date.parse(date ?? '');
  if (url !== null && !Number.isNaN(moment)) {
    const dated = captures.find((one) => one.fetchedAt === momentOf(new Date(moment)));
    if (dated) return dated;
  }
  return captures.find((one) => isSameDigest(payloadDigest, one.payloadDigest));
}

/** Whether two digests are the same; `null` where one is missing, or they are by two algorithms. */
function isSameDigest(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null;
  const [a, b] = [one, other].map((digest) => digest.toLowerCase().replace(/=+$/, ''));
  return a?.split(':')[0] === b?.split(':')[0] ? a === b : null;
}
