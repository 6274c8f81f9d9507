import { basename } from 'node:path';
import { consents } from '../domain/consent.js';
import { isDay, type Day } from '../domain/day.js';
import { baselineFaults } from './baseline-checks.js';
import { listDataFolder, parseDataFile, readDataFile, refuseFaults } from '../states/data-file.js';
import { baselineFolder, laterActsFile, type KnownParties, type Source } from './baseline-file.js';
import { baselineSchema, tableSchema, type Table, type Witness } from './baseline-form.js';
import { countTotals } from './count-totals.js';
import type { StatusPage } from './status-page.js';

/** A committed table of one instrument on one day. */
export interface BaselineFile {
  readonly instrument: string;
  readonly witness: Witness;
  readonly source: Source;
  readonly bytes: Buffer;
  readonly page: StatusPage;
}

/** What the name of a committed table says of it. */
export interface TableName {
  readonly instrument: string;
  readonly day: Day;
}

/** What the names of the tables say: `cedaw.2026-02-03.json`; `null` for a file that has another name. */
export function baselineNames(dataDir: string): readonly (TableName | null)[] {
  return baselineFiles(dataDir).map((file) => {
    const [, instrument = '', day = ''] = /^([^.]+)\.([^.]+)\.json$/.exec(basename(file)) ?? [];
    return isDay(day) ? { instrument, day } : null;
  });
}

/**
 * The tables of `data/baseline`, oldest first. Throws where one is not in the form of a baseline or contradicts
 * itself: with the file, the entry, what was expected and what was found.
 */
export function loadBaseline(dataDir: string, known: KnownParties): readonly BaselineFile[] {
  return baselineFiles(dataDir)
    .map((file) => {
      const bytes = readDataFile(dataDir, file);
      const baseline = parseDataFile(file, bytes.toString('utf8'), baselineSchema);
      refuseFaults(file, baselineFaults(basename(file), baseline, known));
      const { instrument, witness, source } = baseline;
      return { instrument, witness, source, bytes, page: pageOf(baseline) };
    })
    .toSorted((a, b) => (a.page.statusAsAt ?? '').localeCompare(b.page.statusAsAt ?? ''));
}

function baselineFiles(dataDir: string): readonly string[] {
  return listDataFolder(dataDir, baselineFolder)
    .map((name) => `${baselineFolder}/${name}`)
    .filter((file) => file.endsWith('.json') && file !== laterActsFile);
}

/** Reads a baseline's bytes as if they were a page: the same value, so that the same guards judge it. */
export function readBaseline(bytes: Buffer): StatusPage {
  return pageOf(tableSchema.parse(JSON.parse(bytes.toString('utf8'))));
}

/** The form of a table has no notes and no brackets: one in which a State had left could not be committed. */
function pageOf({ reference, statusAsAt, stated, participants }: Table): StatusPage {
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
    stated: stated ?? { signatories: null, parties: null },
    counted: countTotals(printed, stated?.signatories !== null),
    columns: [],
    legend: new Map(consents.filter(({ binds }) => binds).map(({ letter, mode }) => [letter, mode])),
    participants: printed,
    endNotes: new Map(),
    statements: [],
    findings: [],
  };
}
