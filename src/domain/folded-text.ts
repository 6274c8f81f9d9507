import { seenForm } from './same-name.js';

/** Every form in which a quotation mark is printed, and the apostrophes that stand for one. */
const quotationMarks = /["'\u2018-\u201F\u2033\u2039\u203A\u00AB\u00BB]+/g;

/** A text as it is seen, whatever form its spaces, dashes, apostrophes and quotation marks have: they say nothing. */
export function foldedText(text: string): string {
  return seenForm(text).replaceAll(quotationMarks, "'");
}
