import type { Day } from '../../domain/day.js';
import { parsePrintedDate } from '../parse-printed-date.js';
import { meantWord } from './corrected-words.js';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * The day that stands apart with a statement, or `null` where it is not surely one: `14 July1994`, `12 August 2003*`,
 * `[28 January 2010]`, `4 Octobre 2002`, `1 Decmeber 1999`.
 */
export function printedDay(text: string): Day | null {
  const plain = parsePrintedDate(text);
  if (plain !== null) return plain;
  const parted = text
    .replaceAll(/[[\]()*†:]/g, ' ')
    .replaceAll(/(\d)(\p{L})|(\p{L})(\d)/gu, (_, digit, letter, last, number) =>
      digit === undefined ? `${last} ${number}` : `${digit} ${letter}`,
    );
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})(?:\s+(?:st|nd|rd|th))?\s+(?:of\s+)?(\p{L}+)\.?,?\s+(\d{4})[\s.]*$/u.exec(parted) ?? [];
  return (
    parsePrintedDate(`${day} ${month} ${year}`) ??
    parsePrintedDate(`${day} ${meantWord(month, months) ?? ''} ${year}`)
  );
}
