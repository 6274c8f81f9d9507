import type { Finding } from '../../domain/finding.js';
import type { Statement } from '../../domain/statement.js';
import type { Identify } from '../names-in-text.js';
import type { ParticipantRow } from '../parse-participants.js';
import type { PrintedParticipant } from '../status-page.js';
import type { PrintedBlock } from './printed-block.js';
import { namedArticles } from './named-articles.js';
import { treatyTitle } from './other-instrument.js';
import { readEndNotes } from './read-end-notes.js';
import { sectionStatements } from './section-statements.js';
import { seenText } from './seen-text.js';

/** What a page prints of what participants stated. */
export interface StatedParts {
  readonly blocks: readonly PrintedBlock[];
  /** The end notes with their lines, by number. */
  readonly noteLines: ReadonlyMap<number, string>;
  /** The rows of the participants table: whose notes are whose, and who is bound from which day. */
  readonly participants: readonly (Pick<PrintedParticipant, 'name' | 'notes'> &
    Partial<Pick<ParticipantRow, 'consent' | 'allNotes'>>)[];
  /** The title of the treaty; absent where the page does not tell it. */
  readonly treaty?: string | null;
}

/**
 * The statements that a page prints, each with the codes that its own words give, in the order of the page. What cannot
 * be told of one is left out of it; what cannot be told at all is among the findings, never an error: no cell rests on it.
 */
export function readStatements(
  parts: StatedParts,
  identify: Identify,
): { readonly statements: readonly Statement[]; readonly findings: readonly Finding[] } {
  const { blocks, participants, treaty = null } = parts;
  const joined = new Map(participants.map(({ name, consent }) => [seenText(name), consent?.date ?? null]));
  // Where no name is known nothing is said of one: the pages of some are read without the directory of States.
  const knowsNames = participants.some(({ name }) => identify(name) !== null);
  const stated = sectionStatements(
    {
      blocks,
      treaty,
      joinedOn: (name) => joined.get(name) ?? null,
      isParticipant: (name) => !knowsNames || joined.has(name),
    },
    identify,
  );
  const title = treatyTitle(treaty);
  const told = readEndNotes(parts, { identify, articlesIn: (text) => namedArticles(text, title) });
  return {
    statements: [...stated.statements, ...told.statements],
    findings: [...stated.findings, ...told.findings],
  };
}
