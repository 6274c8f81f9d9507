import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { LogLine } from '../ledger/log/log-line.js';
import { publishedLog, publishedLogSchema } from '../ledger/log/published-log.js';
import { english } from '../wording/english.js';

/** The schema of the log as JSON. */
export const logJsonSchema = publishedLogSchema.extend({
  about: z.string().describe('what the log shows, and what it cannot'),
});

/** The log as JSON, which is the same in the bundle and at its address. */
export function logJson(lines: readonly LogLine[], key: KeyObject | null): Buffer {
  const { total, ...rest } = publishedLog(lines, key);
  const published: z.infer<typeof logJsonSchema> = { total, about: english.log, ...rest };
  // As bytes, which count for the tag of a reply: another key makes another signature of the same record.
  return Buffer.from(`${JSON.stringify(published)}\n`);
}
