import type { Span, StatementLine } from '../../domain/statement.js';
import type { Window } from './statement-pieces.js';

/** A line with its number, from 0, by which spans name it, and the part of it that is shown. */
export interface ShownLine extends StatementLine, Window {
  readonly number: number;
}

/** What is read of a statement in a list. */
export interface Excerpt {
  readonly shown: readonly ShownLine[];
  /** What is there and folded. */
  readonly folded: readonly ShownLine[];
  /** Whether there is more, which only the page of the text has. */
  readonly isCut: boolean;
}

/** In characters: what is shown whole; what is shown at least of what is longer; what is in the list at all. */
const mostUnfolded = 900;
const shownAtLeast = 400;
const mostFolded = 4000;
/** So much of a line is shown around what was searched for, and of the first line of a text that is too long. */
const around = 300;
/** So many lines are shown in which what was searched for stands. */
const mostFoundLines = 3;

/** All lines whole. */
export function wholeLines(lines: readonly StatementLine[]): readonly ShownLine[] {
  return lines.map((line, number) => ({ ...line, number, from: 0, to: line.text.length }));
}

/**
 * The beginning of a statement, with the rest folded; of a long one, as some are of ten thousand words, the beginning
 * alone. Where words were searched for, the lines that have them are its beginning.
 */
export function excerptOf(lines: readonly StatementLine[], found: readonly Span[]): Excerpt {
  const whole = wholeLines(lines);
  const length = lengthOf(whole);
  if (length <= mostUnfolded) return { shown: whole, folded: [], isCut: false };
  if (length > mostFolded) return { shown: beginningOf(whole, found), folded: [], isCut: true };
  const first = whole.findIndex((_, index) => lengthOf(whole.slice(0, index + 1)) >= shownAtLeast) + 1;
  const [shown, folded] = [whole.slice(0, first), whole.slice(first)];
  return { shown, folded, isCut: false };
}

function lengthOf(lines: readonly ShownLine[]): number {
  return lines.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The first lines up to a paragraph; or those with what was searched for, each as far as is needed to understand it. */
function beginningOf(lines: readonly ShownLine[], found: readonly Span[]): readonly ShownLine[] {
  const sought = lines.flatMap((line) => {
    const first = found.find((span) => span.line === line.number);
    return first === undefined ? [] : windowed(line, first.start);
  });
  if (sought.length > 0) return sought.slice(0, mostFoundLines);
  const paragraph = lines.findIndex(({ role }) => role === 'paragraph');
  return lines.slice(0, Math.min(paragraph + 1 || 1, 4)).map((line) => windowed(line, 0));
}

/** A line as far as some hundred characters before and behind a place, cut between words. */
function windowed(line: ShownLine, place: number): ShownLine {
  const { text } = line;
  const from = place <= around ? 0 : text.indexOf(' ', place - around) + 1;
  if (text.length <= place + 2 * around) return { ...line, from: Math.min(from, place) };
  const to = text.lastIndexOf(' ', place + 2 * around);
  // Where there is no blank at all, as in some scripts, it is cut where it must be.
  return { ...line, from: Math.min(from, place), to: to > place ? to : place + 2 * around };
}
