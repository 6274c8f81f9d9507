import fc from 'fast-check';
import { foldLines } from 'ical-generator';
import { describe, expect, test } from 'vitest';
import { foldLine } from '../../src/forms/calendar/fold-line.js';

describe('a folded line', () => {
  test('is folded where the library folds it, whatever it holds', () => {
    const units = ['binary', 'grapheme', 'grapheme-ascii'] as const;
    const line = fc.oneof(...units.map((unit) => fc.string({ unit, maxLength: 400 })));
    fc.assert(
      fc.property(line, (text) => {
        fc.pre(!text.includes('\r\n'));
        expect(foldLine(text)).toBe(foldLines(text));
      }),
    );
  });

  test.each([
    ['a', 74],
    ['a', 75],
    ['é', 37],
    ['é', 38],
    ['☂', 100],
    ['🏳', 100],
  ])('%s, %i times, has no more than 75 octets in a line', (letter, count) => {
    const folded = foldLine(letter.repeat(count));
    expect(folded.replaceAll('\r\n ', '')).toBe(letter.repeat(count));
    for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
