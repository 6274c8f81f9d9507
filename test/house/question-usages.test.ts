import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { questionUsages } from './question-usages.js';

const root = resolve(import.meta.dirname, '../..');

test.each(Object.entries(questionUsages()))('%s says what the questions declare', async (file, text) => {
  const expected = await format(text, { parser: 'typescript', printWidth: 110, singleQuote: true });
  if (process.env['WRITE_DOCUMENTATION'] === '1') writeFileSync(resolve(root, file), expected);
  else expect(readFileSync(resolve(root, file), 'utf8')).toBe(expected);
});
