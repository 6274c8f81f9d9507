import { expect, test } from 'vitest';
import { postLength } from '../../src/forms/post-length.js';

test.each([
  ['', 0],
  ['Palau', 5],
  ['Côte d’Ivoire — Türkiye', 23],
  ['德国', 4],
  ['https://example.org/a/very/long/address?with=a&query=in-it', 23],
  ['see http://x.example and https://y.example now', 4 + 23 + 5 + 23 + 4],
])('%s', (text, length) => {
  expect(postLength(text)).toBe(length);
});
