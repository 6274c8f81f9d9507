const controls = /\p{Cc}/gu;
/** The control characters that XML admits: they are blanks of the layout. */
const blanks = '\t\n\r';
/** An ampersand that begins no reference: `&` is the low byte of U+2026, `…`. */
const bareAmpersand = /&(?!#?\w{1,40};)/g;

/** The character of General Punctuation (U+2000 to U+201F) of which a control character is the low byte. */
function punctuationOf(control: string): string {
  const byte = control.charCodeAt(0);
  return byte === 0 || byte > 0x1f || blanks.includes(control) ? control : String.fromCharCode(0x2000 + byte);
}

/**
 * Puts back the punctuation of which the depositary's writer keeps the low byte alone: U+2019 is written as U+0019, and
 * `…` as a bare `&`. So every real document has characters that XML does not admit; `?`, which it writes for others, is
 * lost.
 */
export function mendCharacters(text: string): string {
  return text.replaceAll(controls, punctuationOf).replaceAll(bareAmpersand, '…');
}
