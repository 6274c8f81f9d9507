import type { Finding } from '../domain/finding.js';
import { warningFinding } from './page-findings.js';

/** All notes of a page together; CEDAW's have 600,000 characters. */
const longestNotes = 8_000_000;

/** The end notes of a page by their numbers. */
export interface EndNotes {
  /** As plain text. */
  readonly endNotes: ReadonlyMap<number, string>;
  /** The same texts with their lines: a paragraph or a row of a table is one, the cells of a row are parted by TABs. */
  readonly noteLines: ReadonlyMap<number, string>;
  readonly findings: readonly Finding[];
}

/** A note as it stands in its edition; its number is `null` where it has none. */
export interface PrintedNote {
  readonly number: number | null;
  /** Its text with its lines. */
  readonly lines: () => string;
}

/** The end notes by number. A number that stands twice keeps both texts. */
export function numberEndNotes(notes: readonly PrintedNote[]): EndNotes {
  const noteLines = new Map<number, string>();
  const findings: Finding[] = [];
  let length = 0;
  for (const { number, lines } of notes) {
    if (number === null) {
      findings.push(warningFinding('end-note-without-number', 'An end note has no number.'));
      continue;
    }
    const text = lines();
    length += text.length;
    if (length > longestNotes) {
      findings.push(
        warningFinding(
          'end-notes-too-long',
          `The end notes from number ${number} on were not read: they are too long.`,
        ),
      );
      break;
    }
    const before = noteLines.get(number);
    if (before !== undefined)
      findings.push(warningFinding('end-note-twice', `There are two end notes ${number}.`));
    noteLines.set(number, before === undefined ? text : `${before}\n${text}`);
  }
  // The space of each cell is folded already.
  const endNotes = new Map(
    [...noteLines].map(([number, lines]) => [number, lines.replaceAll(/[\t\n]+/g, ' ').trim()]),
  );
  return { endNotes, noteLines, findings };
}
