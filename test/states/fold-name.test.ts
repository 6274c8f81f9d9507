import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../src/states/fold-name.js';

test.each([
  ['Kenya', 'Kenya'],
  ['  Kenya\r\n', 'Kenya'],
  ['Costa\u00a0Rica', 'Costa Rica'],
  ['Costa \t\r\n Rica', 'Costa Rica'],
  ['Costa\u202fRica', 'Costa Rica'],
  ['Co\u0302te d\u2019Ivoire', "C\u00f4te d'Ivoire"],
  ['C\u00f4te d\u2018Ivoire', "C\u00f4te d'Ivoire"],
  ['Tu\u0308rkiye', 'T\u00fcrkiye'],
  ['C\u00f4te d\u02bcIvoire', "C\u00f4te d'Ivoire"],
  ['C\u00f4te d`Ivoire', "C\u00f4te d'Ivoire"],
  ['C\u00f4te d\u00b4Ivoire', "C\u00f4te d'Ivoire"],
  ['C\u00f4te d\u2032Ivoire', "C\u00f4te d'Ivoire"],
  ['C\u00f4te d\u1fefIvoire', "C\u00f4te d'Ivoire"],
  ['Ken\u200bya\ufeff', 'Kenya'],
  ['Madagas\u00adcar', 'Madagascar'],
  ['', ''],
])('%j becomes %j', (printed, folded) => {
  expect(foldName(printed)).toBe(folded);
});

test.each([
  ['case', 'kenya', 'Kenya'],
  ['accents', 'Turkiye', 'T\u00fcrkiye'],
  ['punctuation', 'St Lucia', 'St. Lucia'],
  ['hyphens', 'Guinea Bissau', 'Guinea-Bissau'],
  ['a space inside a word', 'Ke nya', 'Kenya'],
  ['a hyphen that does not break', 'Guinea\u2011Bissau', 'Guinea-Bissau'],
  ['a joiner', 'Ken\u200dya', 'Kenya'],
])('%s is not overlooked', (_, one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test('folding twice is folding once, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
  );
});
