import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { StateDirectory } from '../../src/states/state-directory.js';

// The record of real pages lies beside the repository, not in it.
const folder = fileURLToPath(new URL('../../../shared/facts/', import.meta.url));
const files = existsSync(folder)
  ? readdirSync(folder).filter((file) => /\.\d{4}-\d\d-\d\d\.csv$/.test(file))
  : [];
const absent = files.length === 0;
if (absent)
  process.stderr.write(`the record of real pages is absent (${folder}): printed names were not tried\n`);

const directory = new StateDirectory(loadStates(PACKAGE_DATA_DIR));

/** The first column; a name with a comma would be in quotes. */
const participants = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => /^(?:"([^"]*)"|([^,]*)),/.exec(line)?.slice(1).join('') ?? line);

test.skipIf(absent)(
  'every name in the record of real pages resolves, none of them to the same State as another',
  () => {
    for (const file of files) {
      const names = participants(file);
      expect(names.length, file).toBeGreaterThan(100);
      expect(
        names.filter((name) => !directory.resolve(name)),
        file,
      ).toEqual([]);
      expect(new Set(names.map((name) => directory.resolve(name)?.code)).size, file).toBe(names.length);
    }
  },
);

test.skipIf(absent)('the names of the newest record are the present ones', () => {
  const newest = files.filter((file) => file.includes('2026-02-03'));
  expect(newest).not.toEqual([]);
  for (const file of newest) {
    const former = participants(file).filter((name) => directory.formerName(name));
    expect(former, file).toEqual([]);
  }
});
