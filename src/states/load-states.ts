import { z } from 'zod';
import type { State } from '../domain/state.js';
import { aliasChecks } from './alias-checks.js';
import { DataFaults, parseDataFile, readDataFile, sayFault } from './data-file.js';
import { groupChecks } from './group-checks.js';
import { formerParticipantEntry, successionEntry, type PastRecord } from './past-record.js';
import { pastChecks } from './past-checks.js';
import type { RecordCheck } from './record-check.js';
import { stateChecks } from './state-checks.js';
import {
  aliasesEntry,
  groupEntry,
  stateEntry,
  tileEntry,
  unNamesEntry,
  type StatesRecord,
} from './states-record.js';
import { tileChecks } from './tile-checks.js';
import { unNamesChecks } from './un-names-checks.js';

/** The entries of a file of a list. Throws a `DataFaults` that names file, entry and field of each that has not the form. */
export function loadEntries<T>(dataDir: string, file: string, schema: z.ZodType<T>): T[] {
  return parseDataFile(file, readDataFile(dataDir, file).toString('utf8'), z.array(schema));
}

/**
 * Reads `states.json`, `groups.json`, `state-names.json`, `aliases.json` and `tiles.json` from a folder and checks all that can be checked of them.
 *
 * @returns the States, the listed groups, the names, the aliases and the tiles, in the order of the files.
 * @throws one Error that says, a line for each fault, which file, which entry, what was expected and what was found.
 */
export function loadStates(dataDir: string): StatesRecord {
  const record = {
    states: loadEntries(dataDir, 'states.json', stateEntry),
    groups: loadEntries(dataDir, 'groups.json', groupEntry),
    names: loadEntries(dataDir, 'state-names.json', unNamesEntry),
    aliases: loadEntries(dataDir, 'aliases.json', aliasesEntry),
    tiles: loadEntries(dataDir, 'tiles.json', tileEntry),
  };
  check(record, [...stateChecks, ...groupChecks, ...unNamesChecks, ...aliasChecks, ...tileChecks]);
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
  const lines = checks.flatMap(({ file, expected, breaches }) =>
    breaches(record).map(({ entry, found }) => sayFault(file, { entry, expected, found })),
  );
  if (lines.length > 0) throw new DataFaults(lines);
}
