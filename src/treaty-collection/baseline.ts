import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isDay } from '../domain/day.js';
import type { StatusPage } from './status-page.js';
import { countTotals } from './count-totals.js';
import { consents } from '../domain/consent.js';

const day = z.string().refine(isDay, { error: 'expected an existing day, YYYY-MM-DD' });
const count = z.int().min(0);

const baselineSchema = z.strictObject({
  instrument: z.string(),
  reference: z.string(),
  statusAsAt: day,
  /** What the table was read from, in words. */
  readFrom: z.string(),
  stated: z.strictObject({ signatories: count.nullable(), parties: count }),
  participants: z.array(
    z.strictObject({
      name: z.string().min(1),
      signature: day.nullable(),
      consent: day.nullable(),
      /** The letter after the day of consent; empty for ratification. */
      code: z.string(),
    }),
  ),
});

const laterTotalSchema = z.strictObject({
  instrument: z.string(),
  on: day,
  signatories: count.nullable(),
  parties: count,
});

/** A total that the depositary is known to have printed on a day for which there is no table. */
export type LaterTotal = z.output<typeof laterTotalSchema>;

/** A committed table of one instrument on one day. */
export interface BaselineFile {
  readonly instrument: string;
  readonly bytes: Buffer;
  readonly page: StatusPage;
}

/** The file that holds the later totals, beside the tables. */
const laterTotalsFile = 'later-totals.json';

/** The tables of `data/baseline`, oldest first. Throws where a file is not in the form of a baseline, naming it. */
export function loadBaseline(dataDir: string): readonly BaselineFile[] {
  const folder = join(dataDir, 'baseline');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== laterTotalsFile)
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return inFile(file, () => ({ instrument: instrumentIn(bytes), bytes, page: readBaseline(bytes) }));
    })
    .toSorted((a, b) => (a.page.statusAsAt ?? '').localeCompare(b.page.statusAsAt ?? ''));
}

/** The totals of `data/baseline/later-totals.json`. Throws where the file is not in that form. */
export function loadLaterTotals(dataDir: string): readonly LaterTotal[] {
  const text = readFileSync(join(dataDir, 'baseline', laterTotalsFile), 'utf8');
  return inFile(laterTotalsFile, () => z.array(laterTotalSchema).parse(JSON.parse(text)));
}

/** Reads a baseline's bytes as if they were a page: the same value, so that the same guards judge it. */
export function readBaseline(bytes: Buffer): StatusPage {
  const { reference, statusAsAt, stated, participants } = baselineSchema.parse(
    JSON.parse(bytes.toString('utf8')),
  );
  const printed = participants.map(({ name, signature, consent, code }) => ({
    name,
    signature: signature === null ? null : { date: signature, code: '', withdrawn: false },
    consent: consent === null ? null : { date: consent, code, withdrawn: false },
    other: [],
    withdrawal: null,
    notes: [],
    declared: null,
  }));
  return {
    reference,
    title: null,
    chapter: null,
    concluded: null,
    entryIntoForce: null,
    registration: null,
    statusAsAt,
    stated,
    counted: countTotals(printed, stated.signatories !== null),
    columns: [],
    legend: new Map(consents.filter(({ binds }) => binds).map(({ letter, mode }) => [letter, mode])),
    participants: printed,
    endNotes: new Map(),
    findings: [],
  };
}

function instrumentIn(bytes: Buffer): string {
  return baselineSchema
    .pick({ instrument: true })
    .loose()
    .parse(JSON.parse(bytes.toString('utf8'))).instrument;
}

function inFile<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const why =
      error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : (error as Error).message;
    throw new Error(`data/baseline/${file} cannot be used: ${why}`, { cause: error });
  }
}
