import { z } from 'zod';
import type { Health } from '../health/health.service.js';
import { runShape } from './journal-schemas.js';
import { count, moment, recordNote, word } from './schema-parts.js';

const { id, trigger, startedAt, endedAt, outcome } = runShape;

/** The schema of `/health`. */
export const healthSchema: z.ZodType<Health> = z.strictObject({
  status: word(['ok', 'stale', 'failed', 'held']),
  revision: count,
  lastRun: z.strictObject({ id, trigger, startedAt, endedAt, outcome }).nullable(),
  nextRun: moment.nullable(),
  records: z.array(recordNote),
});
