/** The characters of General Punctuation of which the low byte is a control character: U+2001 to U+201F but three. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g;
/** An ampersand that begins no reference: `&` is the low byte of U+2026, `…`. */
const bareAmpersand = /&(?!#?\w{1,40};)/g;

/**
 * Puts back the punctuation of which the depositary's writer keeps the low byte alone: U+2019 is written as U+0019, and
 * `…` as a bare `&`. So every real document has characters that XML does not admit; `?`, which it writes for others, is
 * lost.
 */
export function mendCharacters(text: string): string {
  return text
    .replaceAll(controls, (control) => String.fromCharCode(0x2000 + control.charCodeAt(0)))
    .replaceAll(bareAmpersand, '…');
}
