import { breakHints } from '../domain/same-name.js';

/** A text whose raised parts are told apart: footnote marks are numbers, and anything else is a part of the text. */
export interface SplitText {
  /** The text without its footnote marks; what else is raised stays in its place. */
  readonly text: string;
  /** The numbers of its footnote marks, each once. */
  readonly marks: readonly number[];
  /** What is raised and is no number: the letter of an act, a mark such as `*`, a part of a name. */
  readonly raised: readonly string[];
}

/**
 * How raised text is written between the words. The copies of names in the notes, and in the depositary's XML, have
 * such tags as text, so both are read alike. A raised part is some numbers or a letter, never a paragraph.
 */
const raisedPart = /<(sup|superscript)\b[^<>]{0,80}>(.{0,400}?)<\/\1>/gis;
/** `12`, and in case it is ever so printed `(12)`, `12.` or `1-3`. */
const numberForm = /^[([]*\d{1,4}(?:[-–/]\d{1,4})*[)\].:]*$/;
/** A name has a few marks; more are no marks, and a hostile cell of them would be kept with the row for ever. */
const mostMarks = 100;

/**
 * Splits a text with `<sup>…</sup>` in it: `5 Feb 2008 <sup>a 3</sup>` is `5 Feb 2008 a` with the mark 3. A letter in
 * a date or a header stands `apart` from what it follows, so that `A` and a raised `A` never make the `AA` of an
 * approval; a raised part of a name does not.
 */
export function splitRaised(written: string, apart: boolean): SplitText {
  if (!written.includes('<')) return { text: written, marks: [], raised: [] };
  const marks: number[] = [];
  const raised: string[] = [];
  const text = written.replaceAll(raisedPart, (_, _tag: string, part: string) => {
    const words = part
      .replaceAll(breakHints, '')
      .split(/[\s,;]+/)
      .filter((word) => word !== '');
    const kept = words.filter((word) => !numberForm.test(word));
    for (const word of words) if (numberForm.test(word)) marks.push(...word.match(/\d+/g)!.map(Number));
    if (kept.length === 0) return '';
    raised.push(...kept);
    const before = apart || /^\s/.test(part) ? ' ' : '';
    const after = apart || /\s$/.test(part) ? ' ' : '';
    return `${before}${kept.join(' ')}${after}`;
  });
  return { text, marks: [...new Set(marks)].slice(0, mostMarks), raised };
}
