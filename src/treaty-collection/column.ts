import type { LegendEntry } from './parse-legend.js';

/** What a column of the participants table is for. */
type ColumnRole = 'name' | 'signature' | 'consent' | 'other';

/** A column: its title as printed without footnote marks, its role, and its own legend of letters. */
export interface Column {
  readonly title: string;
  readonly role: ColumnRole;
  readonly legend: readonly LegendEntry[];
}
