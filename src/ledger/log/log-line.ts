import { z } from 'zod';
import { sha256Of } from '../../treaty-collection/snapshot-archive.js';
import { canonicalJson } from './canonical-json.js';

const hash = z.string().describe('a SHA-256, lower-case hex');

/** One line of the log: what the record was at a revision, in hashes, bound to the line before. */
export const logLineSchema = z.strictObject({
  revision: z.int().min(1).describe('the first line is of revision 1, and each revision has one'),
  at: z
    .string()
    .describe('the moment from which the record says it, RFC 3339 in UTC; of a committed table its own day'),
  instrument: z.string().describe('the instrument whose record the revision changed'),
  snapshots: z
    .array(z.strictObject({ instrument: z.string(), sha256: hash }))
    .describe('what the record of each instrument rested on at that revision'),
  record: hash.describe('the SHA-256 of the rows of all instruments at that revision, in canonical form'),
  statements: hash
    .optional()
    .describe(
      'the SHA-256 of what participants stated, as the rows of all instruments had it at that revision, in canonical form; absent where nothing of it was on record',
    ),
  previous: hash.nullable().describe('the hash of the line before; null in the first line'),
  backfilled: z.boolean().describe('whether the line was written later, when the ledger got its log'),
  hash: hash.describe('the SHA-256 of the line without this member, as canonical JSON (RFC 8785)'),
});

/** One line of the log. */
export type LogLine = Readonly<z.infer<typeof logLineSchema>>;

/** What a line says of its revision. */
export type LineFacts = Omit<LogLine, 'previous' | 'backfilled' | 'hash'>;

/** What the hash of a line has to be. */
export function lineHash(line: Omit<LogLine, 'hash'> & Partial<LogLine>): string {
  const { hash: _hash, ...hashed } = line;
  return sha256Of(canonicalJson(hashed));
}

/** The line of a revision, after a line of the given hash, or as the first. */
export function lineAfter(previous: string | null, facts: LineFacts, { backfilled = false } = {}): LogLine {
  const line = { ...facts, previous, backfilled };
  return { ...line, hash: lineHash(line) };
}
