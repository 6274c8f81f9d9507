import type { Span } from '../../domain/statement.js';

type Words = Pick<Span, 'start' | 'end'>;

/**
 * Who objects says so himself: "therefore objects to", "this objection shall not preclude", "enters its objection",
 * "considers the said reservation as being incompatible with the object and purpose". To regret a reservation, to
 * "assume that …", or to recall that incompatible ones are not permitted, is no objection (ILC, Guide to Practice on
 * Reservations to Treaties, guideline 2.6.1), nor is what he says of objections as such.
 */
const objecting =
  /\bobjects? (?:also )?to\b|\bobjects\b|\b(?:this|its|their|formal|above|enters? an|[’']s|same) objections?\b|\bobjections? (?:of the|made|does|do|shall|is|will)\b|\b(?:the|these|this|those|such) (?:said |aforesaid |above )*reservations?\b[^.;]{0,80}\b(?:is|are|as|as being) (?:therefore )?incompatible with (?:the|its) object\b/i;
const ofTheTreaty = /\bobjects? and\b/i;

/** The words by which a sentence objects, or `null`. */
export function objectingWords(text: string): Words | null {
  // each of them has this word, which is found much faster
  const found = /object/i.test(text) ? objecting.exec(text) : null;
  if (found === null || ofTheTreaty.test(found[0])) return null;
  return { start: found.index, end: found.index + found[0].length };
}
