import { describe, expect, test } from 'vitest';
import { brokenData, complaint, entry, folderOf, type Entry, type Files } from './broken-data.js';

const state = (code: string, change: Entry) => (files: Files) =>
  Object.assign(entry(files.states, code), change);

describe('files that are not there or not lists', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no file', {}, 'states.json: expected a JSON file at '],
    ['no second file', { 'states.json': '[]' }, 'groups.json: expected a JSON file at '],
    [
      'no third file',
      { 'states.json': '[]', 'groups.json': '[]' },
      'state-names.json: expected a JSON file at ',
    ],
    ['cut short', { 'states.json': '[{"code":' }, 'states.json: expected a JSON file at '],
    ['an object', { 'states.json': '{}' }, 'states.json: expected a JSON array, found object'],
    [
      'empty lists',
      { 'states.json': '[]', 'groups.json': '[]', 'state-names.json': '[]' },
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
