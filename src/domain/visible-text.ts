/**
 * What commands a terminal (ECMA-48 begins its sequences with ESC or CSI), or turns the direction in which it writes
 * (the embeddings, overrides and isolates of Unicode's UAX 9): all control characters but the tab and the line feed.
 */
const commanding = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

const codeOf = (character: string): string => character.codePointAt(0)!.toString(16).padStart(4, '0');

/**
 * Text for a terminal, in which whatever could command it is seen by its number, as JSON writes it (RFC 8259, section
 * 7): a page, a server or a person may have put it there. In JSON it stays the same data.
 */
export function visibleText(text: string): string {
  return text.replace(commanding, (character) => `\\u${codeOf(character)}`);
}
