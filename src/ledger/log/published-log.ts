import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { logLineSchema, type LogLine } from './log-line.js';
import { logSignatureSchema, signLine } from './log-signature.js';

/** The log as it is published, and as anyone may keep a copy of it. */
export const publishedLogSchema = z.strictObject({
  total: z.int().min(0),
  rows: z.array(logLineSchema).describe('every line, oldest first'),
  signature: logSignatureSchema.nullable().describe('of the newest line; null where this tracker has no key'),
});

/** The log as it is published. */
export type PublishedLog = Readonly<z.infer<typeof publishedLogSchema>>;

/** The log to be published, its newest line signed where there is a key. */
export function publishedLog(lines: readonly LogLine[], key: KeyObject | null): PublishedLog {
  const newest = lines.at(-1);
  return {
    total: lines.length,
    rows: [...lines],
    signature: newest !== undefined && key !== null ? signLine(newest, key) : null,
  };
}
