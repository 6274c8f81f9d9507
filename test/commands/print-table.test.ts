import { expect, test } from 'vitest';
import { printTable } from '../../src/commands/print-table.js';

const columns = [
  { key: 'number', title: 'Number', type: 'integer', isKey: true, cell: ({ number }: Row) => number },
  { key: 'sentence', title: 'In a sentence', type: 'string', cell: ({ sentence }: Row) => sentence },
] as const;

interface Row {
  readonly number: number;
  readonly sentence: string;
}

// Each begins its second line at another letter.
const sentences = Array.from(
  { length: 12 },
  (_, more) =>
    `Unless it has joined since, ${'x'.repeat(more + 1)} can ratify CEDAW, which it has signed, and no more`,
);

test.each([40, 60, 80])('in %i columns a sentence has the whole width, and no word of it is cut', (width) => {
  const rows = sentences.map((sentence, index) => ({ number: index + 1, sentence }));
  const { text } = printTable(rows, columns, { width, hasColours: false, hasSigns: true });
  expect(text).not.toContain('…');
  expect(text.replace(/[│\s]+/g, ' ')).toContain(sentences[5]);
  expect(
    new Set(
      text
        .trimEnd()
        .split('\n')
        .map((line) => [...line].length),
    ),
  ).toEqual(new Set([width]));
});

test('on a wide terminal a line is no longer than is read well', () => {
  const rows = sentences.map((sentence, index) => ({
    number: index + 1,
    sentence: `${sentence} ${sentence}`,
  }));
  const { text } = printTable(rows, columns, { width: 160, hasColours: false, hasSigns: true });
  expect([...(text.split('\n')[0] ?? '')].length).toBe(100);
});
