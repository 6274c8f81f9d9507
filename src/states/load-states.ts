import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { State } from '../domain/state.js';
import { groupChecks } from './group-checks.js';
import { formerParticipantEntry, successionEntry, type PastRecord } from './past-record.js';
import { pastChecks } from './past-checks.js';
import type { RecordCheck } from './record-check.js';
import { stateChecks } from './state-checks.js';
import { groupEntry, stateEntry, unNamesEntry, type StatesRecord } from './states-record.js';
import { unNamesChecks } from './un-names-checks.js';

function readList(dataDir: string, file: string): readonly unknown[] {
  const path = join(dataDir, file);
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: expected a JSON file at ${path}, found: ${String(error)}`, { cause: error });
  }
  if (!Array.isArray(list)) throw new Error(`${file}: expected a JSON array, found ${typeof list}`);
  return list;
}

/** How an entry is named in a message: by its place, counted from 1, and what names it where something does. */
function entryName(entry: unknown, index: number): string {
  const { code, id, instrument, state } = Object(entry) as Readonly<Record<string, unknown>>;
  const cell = [instrument, state].filter(Boolean).join(' ');
  return `entry ${index + 1} (${String(code ?? id ?? (cell || 'without a name'))})`;
}

/** Throws one Error of all the lines, where there are any. */
export function refuse(lines: readonly string[]): void {
  if (lines.length > 0) throw new Error(lines.join('\n'));
}

/** The entries of a file of a list. Throws one Error that names file, entry and field of each that has not the form. */
export function loadEntries<T>(dataDir: string, file: string, schema: z.ZodType<T>): T[] {
  const results = readList(dataDir, file).map((entry) => ({
    entry,
    ...schema.safeParse(entry, { reportInput: true }),
  }));
  refuse(
    results.flatMap(({ entry, error }, index) =>
      (error?.issues ?? []).map(({ path, message, input }) => {
        const where = [entryName(entry, index), ...(path.length > 0 ? [path.join('.')] : [])].join(': ');
        return `${file}: ${where}: ${message}, found ${JSON.stringify(input)}`;
      }),
    ),
  );
  return results.flatMap(({ data }) => (data === undefined ? [] : [data]));
}

/**
 * Reads `states.json`, `groups.json` and `state-names.json` from a folder and checks all that can be checked of them.
 *
 * @returns the States, the listed groups and the names, in the order of the files.
 * @throws one Error that says, a line for each fault, which file, which entry, what was expected and what was found.
 */
export function loadStates(dataDir: string): StatesRecord {
  const record = {
    states: loadEntries(dataDir, 'states.json', stateEntry),
    groups: loadEntries(dataDir, 'groups.json', groupEntry),
    names: loadEntries(dataDir, 'state-names.json', unNamesEntry),
  };
  check(record, [...stateChecks, ...groupChecks, ...unNamesChecks]);
  return record;
}

/**
 * Reads `successions.json` and `former-participants.json` from a folder and checks them against themselves and
 * the States. Whether the instruments named are tracked is for `formerActFaults` to say.
 *
 * @throws as `loadStates` does.
 */
export function loadPast(dataDir: string, states: readonly State[]): PastRecord {
  const past = {
    successions: loadEntries(dataDir, 'successions.json', successionEntry),
    formerParticipants: loadEntries(dataDir, 'former-participants.json', formerParticipantEntry),
  };
  check({ ...past, states }, pastChecks);
  return past;
}

function check<CheckedRecord>(record: CheckedRecord, checks: readonly RecordCheck<CheckedRecord>[]): void {
  refuse(
    checks.flatMap(({ file, expected, breaches }) =>
      breaches(record).map(({ entry, found }) => `${file}: ${entry}: expected ${expected}, found ${found}`),
    ),
  );
}
