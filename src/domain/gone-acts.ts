import type { Participation } from './act.js';

/** The cells of a row that hold an act, in the order in which they are printed. */
const actCells = ['signature', 'consent'] as const;

/** Which of them. */
export type ActCell = (typeof actCells)[number];

/** What the record says of a State and a page no longer prints. */
export interface GoneActs {
  readonly state: string;
  /** Its row on record. */
  readonly before: Participation;
  /** Its row on the page; `undefined` where the State is no longer listed. */
  readonly after: Participation | undefined;
  /** The cells that had an act and are blank now. */
  readonly cells: readonly ActCell[];
}

/**
 * Every State of the record that a page no longer lists, or of which it no longer prints an act. The depositary
 * brackets what was withdrawn; a blank where there was an act is a fault of the page, a correction, or a ratification
 * that was withdrawn before the treaty was in force, which it has blanked without a note (XXVI-4, the nuclear-test
 * ban). Nothing on the page tells which.
 */
export function goneActs(
  recorded: readonly Participation[],
  printed: readonly Participation[],
): readonly GoneActs[] {
  const rows = new Map(printed.map((row) => [row.state, row]));
  return recorded
    .map((before): GoneActs => {
      const after = rows.get(before.state);
      const cells = actCells.filter((cell) => before[cell] !== null && !after?.[cell]);
      return { state: before.state, before, after, cells };
    })
    .filter(({ after, cells }) => after === undefined || cells.length > 0);
}
