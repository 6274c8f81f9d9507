/**
 * What may have to be altered: all but the characters of ASCII, of Latin script and of punctuation that show themselves.
 * Without the `u` flag and its properties, since each character of each statement is asked.
 */
const doubtful = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]/;
const isPlain = (text: string): boolean => !text.includes('  ') && !doubtful.test(text);
/**
 * What a text shows nothing of, and by which it could be altered unseen: controls, joiners, directions (Unicode's UTR 36,
 * section 2.6), halves of surrogate pairs.
 */
const unseen = /[\p{Cs}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;
/** Blanks of every kind; JavaScript counts the byte order mark among them. */
const blanks = /[^\S\ufeff]+/g;
/** Signs of a font of one's own, such as the bullets that word processors leave: what they show, no other font tells. */
const privateUse = /\p{Co}/gu;

/** A text as a reader sees it: white space folded to single spaces, and without characters that show nothing. */
export function seenText(text: string): string {
  const trimmed = text.trim();
  if (isPlain(trimmed)) return trimmed;
  const folded = trimmed.replaceAll(blanks, ' ');
  if (isPlain(folded)) return folded;
  return folded.replaceAll(privateUse, ' ').replaceAll(unseen, '').replaceAll(blanks, ' ').trim();
}
