import { expect, it } from 'vitest';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import { exampleNotes, exampleRows, statusPageHtml } from './status-page-fixture.js';

it('a page that invents thousands of entities does not alter how the next one is read', () => {
  const good = statusPageHtml({
    rows: [...exampleRows, { name: 'T&uuml;rkiye', cells: ['', '2006-03-25 a'] }],
    notes: exampleNotes,
  });
  const invented = Array.from({ length: 4_000 }, (_, index) => `&invented${index.toString(36)};`).join(' ');
  parseStatusPage(
    statusPageHtml({ rows: [{ name: 'Albania', cells: [invented, ''] }], notes: { 1: invented } }),
  );
  const page = parseStatusPage(good);
  expect(page.findings).toEqual([]);
  expect(page.participants.at(-1)?.name).toBe('Türkiye');
});
