import { z } from 'zod';
import { dayForm, sourceForm } from './baseline-file.js';

const count = z.int().min(0);

/** Who confirms a committed table: the depositary, by its page or its totals; or a gazette, until a page was read. */
const witness = z.enum(['depositary', 'gazette']);

/** Which of them. */
export type Witness = z.output<typeof witness>;

/** What of a table is recorded. Tables that were archived by earlier versions are in this form too. */
export const tableSchema = z.object({
  reference: z.string(),
  statusAsAt: dayForm,
  /** The totals that the depositary printed; a gazette prints none. */
  stated: z.strictObject({ signatories: count.nullable(), parties: count }).optional(),
  participants: z.array(
    z.strictObject({
      name: z.string().min(1),
      signature: dayForm.nullable(),
      consent: dayForm.nullable(),
      /** The letter after the day of consent; empty for ratification. */
      code: z.string(),
    }),
  ),
});

/** The table of a committed file, or of one that was archived. */
export type Table = z.output<typeof tableSchema>;

/** The form of a committed file. */
export const baselineSchema = z.strictObject({
  instrument: z.string(),
  witness,
  source: sourceForm,
  ...tableSchema.shape,
});

/** What a committed file says. */
export type Baseline = z.output<typeof baselineSchema>;
