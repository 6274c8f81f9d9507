import type { BlockPart } from './block-parts.js';

/** A row of a grid: what stands above the name, the name, and its text, or texts where one stands twice. */
export interface BlockRow {
  readonly above: readonly BlockPart[];
  readonly participant: BlockPart | null;
  readonly texts: readonly BlockPart[];
}

/**
 * The rows that parts make: one begins with each other number, and where one that has a name or a text already gets
 * another name. A text stands under a name only where both have one number.
 */
export function blockRows(parts: readonly BlockPart[]): readonly BlockRow[] {
  const rows: { above: BlockPart[]; participant: BlockPart | null; texts: BlockPart[] }[] = [];
  let before = '';
  for (const part of parts) {
    let row = rows.at(-1);
    const isBegun = row !== undefined && (row.participant !== null || row.texts.length > 0);
    if (row === undefined || part.row !== before || (isBegun && part.kind !== 'Text')) {
      row = { above: [], participant: null, texts: [] };
      rows.push(row);
    }
    before = part.row;
    if (part.kind === 'Participant') row.participant = part;
    else if (part.kind === 'Text') row.texts.push(part);
    else row.above.push(part);
  }
  return rows;
}
