import type { Column } from '../column.js';
import type { StatusPage } from '../status-page.js';

/** A column by its title, and by what it is for. */
export type SourceColumn = Pick<Column, 'title' | 'role'>;

/** What a reader of one form gives. */
export interface Source {
  readonly page: StatusPage;
  readonly columns: readonly SourceColumn[];
  /** For each participant the text of its cells; empty where they could not be found again. */
  readonly cells: readonly (readonly string[])[];
  readonly copy: string;
}
