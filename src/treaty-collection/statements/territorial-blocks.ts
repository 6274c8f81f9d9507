import { splitText } from '../element-text.js';
import { quote } from '../page-findings.js';
import type { PageNode } from '../page-tree.js';
import type { BlockCollection } from './read-blocks.js';
import { seenText } from './seen-text.js';
import { statementLines, type ReadLines } from './statement-lines.js';

/** A table of territories: to which of them participants extended the treaty, and when. */
export interface TerritorialTable {
  readonly title: string;
  /** What stands above its columns. */
  readonly header: readonly string[];
  /** The cells of its rows. */
  readonly rows: readonly (readonly PageNode[])[];
}

/** Whether the columns of a table say that it is about territories. */
export function isTerritorial(header: readonly string[]): boolean {
  return /^participants?\b/i.test(header[0] ?? '') && header.some((title) => /^territor/i.test(title));
}

/** What a cell prints, as one line: the day of the notification, or the territories. */
function lineOf(cell: PageNode, isDay: boolean): ReadLines {
  const { lines, isCut } = statementLines(cell);
  const text = lines.map((line) => line.text).join(' ');
  const notes = lines.flatMap((line) => line.notes);
  return { lines: text === '' ? [] : [{ role: isDay ? 'day' : 'paragraph', text, notes }], isCut };
}

/**
 * Each row of a table of territories as a block: a line for each cell behind the name. A row whose first cell is empty
 * is of the participant in the row above; where that could not be read, nobody can tell of whom it is.
 */
export function addTerritories({ title, header, rows }: TerritorialTable, into: BlockCollection): void {
  let above: { readonly name: string; readonly notes: readonly number[] } | null = null;
  for (const [index, cells] of rows.entries()) {
    const [first, ...others] = cells;
    const { text, marks } = splitText(first, false);
    if (cells.length !== header.length || (text === '' && above === null)) {
      const said = seenText(cells.map((cell) => splitText(cell, false).text).join(' | '));
      into.warn(
        'territory-row-unreadable',
        'territorial-application',
        cells.length !== header.length
          ? `row ${index + 1} (${quote(said)}) has ${cells.length} cells; the header has ${header.length}. It was left out.`
          : `row ${index + 1} (${quote(said)}) names no participant, nor does the row above it. It was left out.`,
      );
      above = null;
      continue;
    }
    above = text === '' ? above : { name: text, notes: marks };
    const read = others.map((cell, column) => lineOf(cell, /^date\b/i.test(header[column + 1] ?? '')));
    const lines = read.flatMap((cell) => cell.lines);
    if (above && lines.length > 0)
      into.add(
        { section: 'territorial-application', title, ...above, lines },
        read.some(({ isCut }) => isCut),
      );
  }
}
