import { describe, expect, test } from 'vitest';
import { DataFaults } from '../../src/states/data-file.js';
import { loadStates } from '../../src/states/load-states.js';
import { brokenData, complaint, entry, folderOf, type Entry, type Files } from './broken-data.js';

const state = (code: string, change: Entry) => (files: Files) =>
  Object.assign(entry(files.states, code), change);

describe('files that are not there or not lists', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no file', {}, 'data/states.json: the whole file: expected a file that can be read, found ENOENT'],
    [
      'no second file',
      { 'states.json': '[]' },
      'data/groups.json: the whole file: expected a file that can be read, found ENOENT',
    ],
    [
      'no third file',
      { 'states.json': '[]', 'groups.json': '[]' },
      'data/state-names.json: the whole file: expected a file that can be read, found ENOENT',
    ],
    [
      'no fourth file',
      { 'states.json': '[]', 'groups.json': '[]', 'state-names.json': '[]' },
      'data/aliases.json: the whole file: expected a file that can be read, found ENOENT',
    ],
    [
      'no fifth file',
      { 'states.json': '[]', 'groups.json': '[]', 'state-names.json': '[]', 'aliases.json': '[]' },
      'data/tiles.json: the whole file: expected a file that can be read, found ENOENT',
    ],
    ['cut short', { 'states.json': '[{"code":' }, 'data/states.json: the whole file: expected JSON, found '],
    ['an object', { 'states.json': '{}' }, 'data/states.json: the whole file: expected array, found {}'],
    [
      'empty lists',
      {
        'states.json': '[]',
        'groups.json': '[]',
        'state-names.json': '[]',
        'aliases.json': '[]',
        'tiles.json': '[]',
      },
      'states.json: all entries: expected 193 Members, found 0',
    ],
  ])('%s', (_, contents, said) => {
    expect(complaint(folderOf(contents))).toContain(said);
  });
});

test('all faults are told at once, a line for each', () => {
  const folder = brokenData((files) => {
    state('KEN', { alpha2: 'k' })(files);
    state('UGA', { m49: '8' })(files);
  });
  expect(complaint(folder).split('\n')).toHaveLength(2);
});

test('what stops a start is one line: the first fault, and how many others there are', () => {
  const folder = brokenData((files) => {
    state('KEN', { alpha2: 'k' })(files);
    state('UGA', { m49: '8' })(files);
    files.states.splice(0, 1, null as unknown as Entry);
  });
  const faults = faultsOf(() => loadStates(folder));
  expect(faults.inOneLine).toBe(
    'data/states.json: entry 1 (without a name): expected object, found null (and 2 more)',
  );
  expect(faults.message.split('\n')[0] + ' (and 2 more)').toBe(faults.inOneLine);
});

test('no fault tells the folder of this machine', () => {
  for (const folder of [folderOf({}), folderOf({ 'states.json': '{' })])
    expect(complaint(folder)).not.toContain(folder);
});

/** What loading throws. */
function faultsOf(load: () => unknown): DataFaults {
  try {
    load();
  } catch (error) {
    if (error instanceof DataFaults) return error;
  }
  throw new Error('nothing was refused');
}
