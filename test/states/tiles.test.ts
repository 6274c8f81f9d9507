import { expect, test } from 'vitest';
import { brokenData, complaint, entry, type Entry, type Files } from './broken-data.js';

const tileOf = (code: string, change: Entry) => (files: Files) =>
  Object.assign(entry(files.tiles, code), change);

test.each<[string, (files: Files) => void, string]>([
  ['a tile between two', tileOf('KEN', { column: 1.5 }), '(KEN): column: expected int, found 1.5'],
  [
    'a tile twice',
    ({ tiles }) => tiles.push({ code: 'KEN', column: 0, row: 0 }),
    'tiles.json: KEN: expected each State once in the file, found "KEN" 2 times',
  ],
  [
    'a tile of no State',
    tileOf('KEN', { code: 'XYZ' }),
    'tiles.json: XYZ: expected a State that states.json has, found column 15, row 12',
  ],
  [
    'a State without a tile',
    ({ tiles }) => tiles.shift(),
    'tiles.json: AFG: expected an entry for each State of states.json, found none',
  ],
  [
    'a tile upon another',
    tileOf('KEN', { column: 14, row: 12 }),
    'tiles.json: KEN and UGA: expected a place for one State only, found "column 14, row 12" 2 times',
  ],
])('%s', (_, change, said) => {
  expect(complaint(brokenData(change))).toContain(said);
});
