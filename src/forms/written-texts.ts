import type { QuestionName } from '../status/question-table.js';
import type { Answered } from './answered.js';
import { sheetText } from './sheet-text.js';
import { wordsText } from './words-text.js';
import type { WrittenText } from './written-text.js';

/**
 * The questions whose answer is a text to be taken along, by name, and the text that each becomes: the forms that write
 * it, a document for a word processor or a plain text, are offered for these.
 */
export const writtenTexts: Partial<Readonly<Record<QuestionName, (answered: Answered) => WrittenText>>> = {
  sheet: sheetText as unknown as (answered: Answered) => WrittenText,
  words: wordsText as unknown as (answered: Answered) => WrittenText,
};

/** The written text of an answer. Throws for a question that has none. */
export function writtenTextOf(answered: Answered): WrittenText {
  const { name } = answered.question;
  const text = writtenTexts[name]?.(answered);
  if (text === undefined) throw new Error(`the question "${name}" has no written text`);
  return text;
}
