import { z } from 'zod';
import type { PrintedRow } from '../domain/change.js';
import * as part from './row-parts.js';

/** An act as it is printed in a cell; `null` for an empty one. */
export const printedActSchema = z
  .strictObject({
    date: part.day,
    code: z.string().describe('the letter as printed'),
    withdrawn: z.boolean(),
  })
  .nullable();

/** What a row of a page says of a State. */
export const printedRowSchema = z.strictObject({
  name: z.string(),
  signature: printedActSchema,
  consent: printedActSchema,
  withdrawal: z
    .strictObject({
      notifiedOn: part.day.nullable(),
      effectiveOn: part.day.nullable(),
      notification: z.string().nullable(),
      hold: part.ordinal.describe('the hold at whose acceptance a person told it').exactOptional(),
    })
    .nullable(),
}) satisfies z.ZodType<PrintedRow>;
