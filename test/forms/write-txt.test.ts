import { expect, test } from 'vitest';
import { writeTxt } from '../../src/forms/write-txt.js';

test('a text is paragraphs with an empty line between them, wrapped nowhere, and its sources', () => {
  const long = 'a word '.repeat(40).trim();
  expect(
    writeTxt({
      title: 'A title',
      parts: [
        { kind: 'note', text: 'Old.' },
        { kind: 'heading', text: 'One' },
        { kind: 'paragraph', text: long },
        { kind: 'list', items: ['first', 'second'] },
      ],
      sources: [{ text: 'The page', url: 'https://example.org/' }],
    }),
  ).toBe(`A title\n\nOld.\n\nOne\n---\n\n${long}\n\n- first\n- second\n\n- The page: https://example.org/\n`);
});
