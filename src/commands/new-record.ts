import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config.js';

/**
 * What must be known where a record is about to be begun, or `null` where there is one: whoever mistyped a folder, or forgot
 * to mount it, would take a new record for theirs.
 */
export function newRecordNote({ databaseUrl }: Pick<Config, 'databaseUrl'>): string | null {
  const [, file] = /^sqlite:(.*)$/s.exec(databaseUrl) ?? [];
  if (file === undefined || existsSync(file)) return null;
  return `there was no record at ${resolve(file)}; a new one was begun there from the committed facts`;
}
