import type { Day } from '../../domain/day.js';
import type { Finding } from '../../domain/finding.js';
import type { Statement } from '../../domain/statement.js';
import { isNameOfOther, type Identify } from '../names-in-text.js';
import { quote, warningFinding } from '../page-findings.js';
import { codeStatement } from './code-statement.js';
import { treatyTitle } from './other-instrument.js';
import type { PrintedBlock } from './printed-block.js';
import { splitBlock } from './split-block.js';

/** What the sections of a page print, and what is needed to read it. */
export interface StatedSections {
  readonly blocks: readonly PrintedBlock[];
  /** The title of the treaty, by which its articles are told from those of others. */
  readonly treaty: string | null;
  /** The day from which a participant is bound by the table, by its name there; `null` where it is not. */
  readonly joinedOn: (name: string) => Day | null;
  /** Whether it is for the table to tell who bears a name: one of its rows does, or none has a name that is known. */
  readonly isParticipant: (name: string) => boolean;
}

/** Names that say themselves that nobody bears them any more: "Yugoslavia (former)". */
const isFormer = (name: string): boolean => /(?:^|\()(?:the )?former\b/i.test(name);

/** The statements of the sections of a page in its order, and what cannot be told of them. */
export function sectionStatements(
  { blocks, treaty, joinedOn, isParticipant }: StatedSections,
  identify: Identify,
): { readonly statements: readonly Statement[]; readonly findings: readonly Finding[] } {
  const statements: Statement[] = [];
  const findings: Finding[] = [];
  const title = treatyTitle(treaty);
  for (const block of blocks) {
    const { section, name, notes } = block;
    const state = identify(name);
    if (state === null && name !== '' && !isParticipant(name) && !isNameOfOther(name) && !isFormer(name))
      findings.push(
        warningFinding(
          'statement-of-unknown',
          `No State is known by the name ${quote(name)}, under which the page prints a text (${section}); it is kept under that name and no State.`,
        ),
      );
    for (const part of splitBlock(block)) {
      const { codes, unreadableDay } = codeStatement(block, part, {
        identify,
        treaty: title,
        joinedOn: joinedOn(name),
      });
      if (unreadableDay !== null)
        findings.push(
          warningFinding(
            'statement-day-unreadable',
            `${quote(unreadableDay)} stands with a text of ${quote(name)} (${section}) where a day was expected; the text is kept without a day.`,
          ),
        );
      statements.push({
        section,
        title: block.title,
        name,
        state,
        note: null,
        notes,
        lines: part.lines,
        ...codes,
      });
    }
  }
  return { statements, findings };
}
