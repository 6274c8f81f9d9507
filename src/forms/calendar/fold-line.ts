/** A line has 75 octets at most without its end (RFC 5545, section 3.1), and each but the first begins with a blank. */
const mostOctets = 74;

const plain = /^[\0-\x7f]*$/;

/** How many octets of UTF-8 a character has; half of a pair is written as the replacement character, which has three. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

/**
 * A line of a calendar, folded between its characters: section 3.1 warns of lines folded "in the middle of a UTF-8
 * multi-octet sequence", as “Côte d’Ivoire” would be. The time it takes is that of reading it once.
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= mostOctets) return line;
  const pieces: string[] = [];
  if (plain.test(line)) {
    for (let start = 0; start < line.length; start += mostOctets)
      pieces.push(line.slice(start, start + mostOctets));
    return pieces.join('\r\n ');
  }
  let [start, at, octets] = [0, 0, 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > mostOctets) {
      pieces.push(line.slice(start, at));
      [start, octets] = [at, 0];
    }
    octets += more;
    at += character.length;
  }
  return [...pieces, line.slice(start)].join('\r\n ');
}
