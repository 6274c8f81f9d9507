/** Where a participant stands on the world of tiles, counted from its upper left corner. */
export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}
