import { sharedValues, type RecordCheck } from './record-check.js';

const file = 'tiles.json';

/** What must hold of the world of tiles: each State has one place, and none lies on another. */
export const tileChecks: readonly RecordCheck[] = [
  {
    file,
    expected: 'each State once in the file',
    breaches: ({ tiles }) => sharedValues(tiles.map(({ code }) => [code, code])),
  },
  {
    file,
    expected: 'a State that states.json has',
    breaches: ({ states, tiles }) => {
      const known = new Set(states.map(({ code }) => code));
      return tiles
        .filter(({ code }) => !known.has(code))
        .map(({ code, column, row }) => ({ entry: code, found: `column ${column}, row ${row}` }));
    },
  },
  {
    file,
    expected: 'an entry for each State of states.json',
    breaches: ({ states, tiles }) => {
      const placed = new Set(tiles.map(({ code }) => code));
      return states
        .filter(({ code }) => !placed.has(code))
        .map(({ code }) => ({ entry: code, found: 'none' }));
    },
  },
  {
    file,
    expected: 'a place for one State only',
    breaches: ({ tiles }) =>
      sharedValues(tiles.map(({ code, column, row }) => [code, `column ${column}, row ${row}`])),
  },
];
