import { z } from 'zod';
import { origins } from '../ledger/entities/snapshot.entity.js';
import { editions } from '../treaty-collection/edition.js';
import { evidenceSchema } from './evidence.js';
import { named } from './named.js';
import { printedActSchema, printedRowSchema } from './printed-row.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import { stateLabelSchema } from './state-label.js';

/** What became of a page that was fetched. */
export const dispositions = [
  { id: 'applied', meaning: 'it was believed, and the record was made from it' },
  { id: 'held', meaning: 'it was held and not believed' },
  { id: 'rejected', meaning: 'it was held, and a person rejected it' },
  { id: 'witness', meaning: 'it was read beside the edition that led, to be compared with it' },
] as const;

const snapshotSchema = z
  .strictObject({
    instrument: part.instrumentId.describe('the instrument for which it was fetched'),
    edition: part
      .word(editions)
      .nullable()
      .describe('in which form the depositary published it; null for a committed table'),
    origin: part.word(origins),
    url: part.url,
    fetchedAt: part.moment,
    statusAsAt: part.day.nullable().describe('the day printed there'),
    httpStatus: z.int().nullable(),
    headers: z
      .array(z.tuple([z.string(), z.string()]))
      .nullable()
      .describe('the header fields that came with it, name and value; null where they were not kept'),
    disposition: part
      .word(dispositions.map(({ id }) => id))
      .describe(dispositions.map(({ id, meaning }) => `${id}: ${meaning}`).join('; ')),
    believed: z
      .boolean()
      .describe(
        'whether the record was made from it, or it was found beside the record and did not contradict it',
      ),
    withheld: z
      .array(z.string())
      .describe('the States whose rows were not believed when the record was made from it, by their codes'),
    revision: part.count.nullable().describe('the revision of the record that was made from it'),
    run: part.ordinal.nullable(),
  })
  .register(named, { id: 'Snapshot' });

const archivedRowSchema = z
  .strictObject({
    state: stateLabelSchema.nullable().describe('null for a name by which no State is known'),
    name: z.string().describe('as printed'),
    cells: z
      .array(
        z.strictObject({
          column: z.string(),
          role: part.word(['name', 'signature', 'consent', 'other']).describe('what the column is for'),
          text: z.string(),
        }),
      )
      .describe('each cell as printed, without the marks of footnotes'),
    signature: printedActSchema,
    consent: printedActSchema,
    other: z.array(z.strictObject({ column: z.string(), date: part.day, code: z.string() })),
    withdrawal: printedRowSchema.shape.withdrawal.describe('what the end notes tell of a withdrawal'),
    notes: z.array(z.int()).describe('the numbers of the end notes beside the name'),
    record: printedRowSchema
      .extend({ evidence: evidenceSchema })
      .nullable()
      .describe('what the record says of the State now; null where it says nothing of it'),
    believed: z
      .boolean()
      .describe(
        'whether the row was believed when the source was: false where the source was not, and where this row had to wait for a second look',
      ),
    agrees: z
      .boolean()
      .nullable()
      .describe(
        'whether the record has the same acts, and the same days of a withdrawal; null where the page is not of an instrument on record',
      ),
    live: part.url.describe('where the depositary shows the row now, as far as a text fragment finds it'),
  })
  .register(named, { id: 'ArchivedRow' });

/** What is in the archive under a hash: who served it and when, what today's reader reads in it, and what the record says. */
const archivedPageSchema = z
  .strictObject({
    sha256: part.sha256,
    bytes: part.count,
    revision: part.count.describe('the revision of the record that the page is compared with'),
    reference: z.string().nullable().describe("the depositary's number, as the page prints it"),
    title: z.string().nullable(),
    statusAsAt: part.day.nullable(),
    snapshots: z.array(snapshotSchema).min(1).describe('every time these bytes were kept, newest first'),
    findings: z
      .array(
        z.strictObject({ level: part.word(['error', 'warning']), name: z.string(), message: z.string() }),
      )
      .describe("what today's reader does not understand, or what does not add up"),
    absent: z.array(stateLabelSchema).describe('the States asked for that no row of the page names'),
    total: part.count,
    rows: z.array(archivedRowSchema),
  })
  .register(named, { id: 'ArchivedPage' });

export type ArchivedPage = ReadonlyOf<typeof archivedPageSchema>;
export type ArchivedRow = ReadonlyOf<typeof archivedRowSchema>;
export type ArchivedSnapshot = ReadonlyOf<typeof snapshotSchema>;

/**
 * Whether what was read was believed in what it says of a State, be it by a row or by none: of a page that was, a row may
 * have been left to wait for a second look. Where no State is known by a name, what became of the page counts.
 */
export function isRowBelieved({ snapshots }: Pick<ArchivedPage, 'snapshots'>, state: string | null): boolean {
  return snapshots.some(
    ({ believed, withheld }) => believed && (state === null || !withheld.includes(state)),
  );
}

/** Whether something rests on what was read. */
export function isBelieved({ snapshots }: Pick<ArchivedPage, 'snapshots'>): boolean {
  return snapshots.some(({ believed }) => believed);
}
