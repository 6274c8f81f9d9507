/** What a line of a plain message holds at most, but for a word that is longer (RFC 5322, section 2.1.1). */
const width = 76;

/**
 * A plain text with its lines wrapped at words, as terminals show it; what follows the sign of a list stands under its
 * words. An address is one word, and stays whole.
 */
export function wrapLines(text: string): string {
  return text.split('\n').map(wrapped).join('\n');
}

function wrapped(line: string): string {
  if ([...line].length <= width) return line;
  // What stands under a heading is as long as its longest line.
  if (/^-+$/.test(line)) return '-'.repeat(width);
  const indent = line.startsWith('- ') ? '  ' : '';
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    const isFirst = last.trim() === '' || last.trim() === '-';
    if (isFirst || [...last].length + 1 + [...word].length <= width)
      lines[lines.length - 1] = last === '' || last === '  ' ? `${last}${word}` : `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}
