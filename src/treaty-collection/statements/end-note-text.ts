import type { StatementLine } from '../../domain/statement.js';
import { noteSentences } from '../note-sentences.js';
import type { Identify } from '../names-in-text.js';
import { listedDays } from './listed-days.js';
import { matchesOf } from '../matches-of.js';
import { seenText } from './seen-text.js';

/** A sentence of a note, and where it stands. */
export interface PlacedSentence {
  readonly line: number;
  /** In its line. */
  readonly start: number;
  readonly text: string;
}

/** A line of a note as it is read: its cells where it is the row of a table, its author where it heads what he says. */
export interface EndNoteLine extends StatementLine {
  readonly cells: readonly string[] | null;
  /** The name of who says what follows, `Ireland (2 April 2002):`. */
  readonly author: string | null;
}

/** `Ireland (2 April 2002):`, `France (20 July 1998:)`, `Mexico (10 May 2010)`, at the beginning or behind a sentence. */
const authorHeading =
  /(?:^|(?<=[.:;"”’\])] ))["“]?(?<name>\p{Lu}[^():;“”"\d]{2,70}?) \((?<day>\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}) ?:?\) ?:?(?= |$)/gu;

/** What each of them has, and most lines have not. */
const dayInParentheses = / \(\d{1,2} [A-Z]/;

/**
 * The lines of an end note, as they are seen. What a page runs together, an author and what he says, is parted:
 * editions do it differently.
 */
export function endNoteLines(note: string, identify: Identify): readonly EndNoteLine[] {
  return note.split('\n').flatMap((printed): readonly EndNoteLine[] => {
    const cells = printed.includes('\t') ? printed.split('\t').map(seenText) : null;
    if (cells !== null) return [plain(cells.filter((cell) => cell !== '').join(' '), cells)];
    const line = seenText(printed);
    if (!dayInParentheses.test(line)) return [plain(line)].filter(({ text }) => text !== '');
    const parts: EndNoteLine[] = [];
    let from = 0;
    for (const { 0: whole, index, groups } of matchesOf(line, authorHeading)) {
      const name = (groups?.name ?? '').trim();
      if (listedDays(whole).length !== 1 || (identify(name) === null && index > 0)) continue;
      parts.push(plain(line.slice(from, index).trim()), {
        role: 'heading',
        text: whole.trim(),
        notes: [],
        cells: null,
        author: name,
      });
      from = index + whole.length;
    }
    return [...parts, plain(line.slice(from).trim())].filter(({ text }) => text !== '');
  });
}

function plain(text: string, cells: readonly string[] | null = null): EndNoteLine {
  return { role: 'paragraph', text, notes: [], cells, author: null };
}

/** The sentences of a line with their places in it; of one that is too long only what is read of it. */
export function placedSentences(text: string, line: number): readonly PlacedSentence[] {
  let from = 0;
  return noteSentences(text).map((sentence) => {
    // what parts two sentences is one space, since white space is folded: nothing is searched
    const start = text[from] === ' ' ? from + 1 : from;
    from = start + sentence.text.length + sentence.cut.length;
    return { line, start, text: text.startsWith(sentence.text, start) ? sentence.text : '' };
  });
}
