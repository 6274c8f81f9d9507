import { onceForEachState } from './entry-checks.js';
import { sharedValues, type RecordCheck } from './record-check.js';
import type { Tile } from './tile.js';

const file = 'tiles.json';

const placeOf = ({ column, row }: Tile): string => `column ${column}, row ${row}`;

/** What must hold of the world of tiles: each State has one place, and none lies on another. */
export const tileChecks: readonly RecordCheck[] = [
  ...onceForEachState({ file, entries: ({ tiles }) => tiles, say: placeOf }),
  {
    file,
    expected: 'a place for one State only',
    breaches: ({ tiles }) => sharedValues(tiles.map((tile) => [tile.code, placeOf(tile)])),
  },
];
