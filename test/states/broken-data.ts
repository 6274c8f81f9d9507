import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';

/** An entry of any of the files, free to be broken. */
export type Entry = Record<string, unknown>;

export interface Files {
  states: Entry[];
  groups: Entry[];
  names: Entry[];
  aliases: Entry[];
  tiles: Entry[];
}

const read = (file: string) => JSON.parse(readFileSync(join(PACKAGE_DATA_DIR, file), 'utf8')) as Entry[];

/** The entry of a code or an id in the true files. */
export function entry(entries: Entry[], key: string): Entry {
  const found = entries.find(({ code, id }) => code === key || id === key);
  if (!found) throw new Error(`the true files have no entry ${key}`);
  return found;
}

/** A temporary folder with files of these contents; it goes when the test ends. */
export function folderOf(contents: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'states-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(contents)) writeFileSync(join(folder, file), text);
  return folder;
}

/** The two files on States that are no more. */
export interface PastFiles {
  successions: Entry[];
  formerParticipants: Entry[];
}

/** A temporary folder with the true files on States that are no more after one change. */
export function brokenPast(change: (files: PastFiles) => void): string {
  const files = {
    successions: read('successions.json'),
    formerParticipants: read('former-participants.json'),
  };
  change(files);
  return folderOf({
    'successions.json': JSON.stringify(files.successions),
    'former-participants.json': JSON.stringify(files.formerParticipants),
  });
}

/** A temporary folder with the true files after one change. */
export function brokenData(change: (files: Files) => void): string {
  const files = {
    states: read('states.json'),
    groups: read('groups.json'),
    names: read('state-names.json'),
    aliases: read('aliases.json'),
    tiles: read('tiles.json'),
  };
  change(files);
  return folderOf({
    'states.json': JSON.stringify(files.states),
    'groups.json': JSON.stringify(files.groups),
    'state-names.json': JSON.stringify(files.names),
    'aliases.json': JSON.stringify(files.aliases),
    'tiles.json': JSON.stringify(files.tiles),
  });
}

/** Everything that loading says of a folder. */
export function complaint(folder: string): string {
  try {
    loadStates(folder);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
