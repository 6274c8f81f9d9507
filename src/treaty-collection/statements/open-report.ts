import type { Day } from '../../domain/day.js';
import type { Span } from '../../domain/statement.js';
import type { Identify } from '../names-in-text.js';
import type { PlacedSentence } from './end-note-text.js';
import { listedDays } from './listed-days.js';
import type { NamedArticle } from './named-articles.js';
import type { NoteReport } from './note-report.js';

/** What a note is read with. */
export interface NoteScanning {
  readonly identify: Identify;
  /** The articles of this treaty that a text names. */
  readonly articlesIn: (text: string) => readonly NamedArticle[];
}

/** A place in a note: the number of its line, and where in that. */
export type Place = Span & { readonly line: number };

/** A day and where in the note it is told. */
export interface PlacedDay extends Place {
  readonly day: Day;
}

/** A report of a note, with the day that holds for what follows it. */
export interface OpenReport extends NoteReport {
  readonly at: PlacedSentence;
  readonly day: PlacedDay | null;
}

/** How much of one kind is taken from one note: no note of the depositary's has a tenth, and a hostile one costs no time. */
export const mostOfOneNote = 200;

/** The place in the note of a piece of a sentence. */
export const placed = ({ start, end }: Pick<Span, 'start' | 'end'>, at: PlacedSentence): Place => ({
  line: at.line,
  start: at.start + start,
  end: at.start + end,
});

/** The day with which a sentence begins, where no report stands before it: "On 17 October 2006: extension to Aruba." */
export function dayAtBeginning(at: PlacedSentence): PlacedDay | null {
  const begins = /^["“]?(?:Subsequently,? |Further,? )?[Oo]n (?=\d)/.exec(at.text)?.[0].length;
  const day = listedDays(at.text).find(({ start }) => start === begins);
  return day ? { day: day.day, ...placed(day, at) } : null;
}
