import type { Finding } from '../../domain/finding.js';
import { quote, warningFinding } from '../page-findings.js';
import type { ParticipantRow } from '../parse-participants.js';
import type { PrintedBlock } from './printed-block.js';
import { seenText } from './seen-text.js';

/**
 * The names, as they are seen, of the participants of which a page prints a declaration or reservation, or a declaration
 * under an article. Which of them it is in law its words decide and not its heading (Vienna Convention on the Law of
 * Treaties, article 2(1)(d): "however phrased or named"), so no difference is made. Objections are not declarations.
 */
export function declarants(blocks: readonly PrintedBlock[]): ReadonlySet<string> {
  const names = blocks
    .filter(({ section }) => section === 'declarations' || section === 'declarations-under-article')
    .map(({ name }) => name);
  return new Set(names.filter((name) => name !== ''));
}

/**
 * Where the page contradicts itself: participants whose names are links to their declarations, of which it prints none.
 * An end note may be all that is left of one, as of a reservation that was withdrawn.
 */
export function checkDeclarants(
  rows: readonly Pick<ParticipantRow, 'name' | 'linked' | 'notes'>[],
  declared: ReadonlySet<string>,
): readonly Finding[] {
  return rows
    .filter(({ name, linked, notes }) => linked && notes.length === 0 && !declared.has(seenText(name)))
    .map(({ name }) =>
      warningFinding(
        'declared-without-text',
        `The participants table links ${quote(name)} to declarations, and none of its was read.`,
      ),
    );
}
