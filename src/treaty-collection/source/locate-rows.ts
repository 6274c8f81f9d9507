import type { Column } from '../column.js';
import { findParticipantsTable, type MendedPart, type ShadedRow } from '../html/find-participants-table.js';
import type { PageTree } from '../page-tree.js';
import { parseColumns } from '../parse-columns.js';
import { matchesColumns, mostRows } from '../parse-participants.js';

/** Where the participants of a page stand. */
export interface LocatedRows {
  /** A row for each participant that is read, in the same order. */
  readonly rows: readonly ShadedRow[];
  readonly columns: readonly Column[];
  readonly mended: MendedPart | undefined;
}

/** Finds the rows of which the reader makes participants: those, and in that order, that it reads. */
export function locateRows(tree: PageTree): LocatedRows {
  const { rows, mended } = findParticipantsTable(tree);
  const [header, ...below] = rows;
  const columns = header === undefined ? [] : parseColumns(header).columns;
  return { rows: below.slice(0, mostRows).filter((row) => matchesColumns(row, columns)), columns, mended };
}
