import type { StatementLine, StatementSection } from '../../domain/statement.js';

/** What a page prints in one section under the name of one participant: one statement, or several. */
export interface PrintedBlock {
  readonly section: Exclude<StatementSection, 'end-notes'>;
  /** The title of the section, and what stands below it in parentheses, parted by a line break; empty where there is none. */
  readonly title: string;
  /** The participant as printed, without marks; empty where no name stands there. */
  readonly name: string;
  /** The numbers of the end notes with which the name is marked. */
  readonly notes: readonly number[];
  readonly lines: readonly StatementLine[];
}
