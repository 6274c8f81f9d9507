import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { documentedTables } from './documented-tables.js';

const root = resolve(import.meta.dirname, '../..');

/** `WRITE_DOCUMENTATION=1` writes the tables instead of comparing them. */
const isToBeWritten = process.env['WRITE_DOCUMENTATION'] === '1';

const cases = Object.entries(documentedTables).flatMap(([file, tables]) =>
  Object.entries(tables).map(([name, table]) => [file, name, table] as const),
);

test.each(cases)('%s: the table of %s is the one that the program reads', async (file, name, table) => {
  const text = readFileSync(resolve(root, file), 'utf8');
  const place = new RegExp(`(<!-- ${name} -->\n)([^]*?)(<!-- /${name} -->)`);
  expect(text, `${file} has no place for the table of ${name}`).toMatch(place);
  const expected = text.replace(
    place,
    (_, start: string, _old: string, end: string) => `${start}\n${table}\n\n${end}`,
  );
  const formatted = await format(expected, { parser: 'markdown', printWidth: 110, singleQuote: true });
  if (isToBeWritten) writeFileSync(resolve(root, file), formatted);
  else expect(text).toBe(formatted);
});
