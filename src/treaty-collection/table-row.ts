import type { PageNode } from './page-tree.js';

/** A row of the participants table, in whichever edition it stands: its cells, in which markup is HTML. */
export interface TableRow {
  readonly cells: readonly PageNode[];
}
