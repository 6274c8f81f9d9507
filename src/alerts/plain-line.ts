import { visibleText } from '../domain/visible-text.js';

/**
 * A text as one line that can neither command a terminal nor break a header (RFC 5322, section 2.2), of at most so many
 * characters: cut at a word, where there is one in its second half. A page may have put anything into it.
 */
export function plainLine(text: string, most: number): string {
  // What is far too long is not walked through. Half of a pair of UTF-16 is no character.
  const line = visibleText(
    text
      .slice(0, most * 8)
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const characters = [...line];
  if (characters.length <= most) return line;
  const head = characters.slice(0, most - 1).join('');
  const end = head.lastIndexOf(' ');
  return `${(end > head.length / 2 ? head.slice(0, end) : head).replace(/[\s,;:]+$/, '')}…`;
}
