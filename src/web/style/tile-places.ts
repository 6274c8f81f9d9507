/** The places that the map of tiles has; `data/tiles.json` uses them, and a test holds it to that. */
export const tileColumns = 32;
export const tileRows = 18;

const rules = (count: number, rule: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => rule(index)).join('');

/**
 * The rules that put a tile in its place: its own column and row, and where its region begins. Classes, since a policy
 * that admits no style in the markup (CSP, `style-src`) refuses a place written beside each tile.
 */
export const tilePlaces = [
  rules(tileColumns, (column) => `.c${column}{--c:${column}}.left-${column}{--left:${column}}`),
  rules(tileRows, (row) => `.r${row}{--r:${row}}.top-${row}{--top:${row}}`),
].join('\n');
