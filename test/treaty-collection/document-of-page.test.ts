import { describe, expect, test } from 'vitest';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { fivePages } from '../baseline-page.js';
import { documentOfPage } from '../document-of-page.js';
import { resolveName } from '../participations.js';
import { exampleStatements } from './statements-fixture.js';
import { exampleNotes, exampleRows, statusPageHtml } from './status-page-fixture.js';

const pages = {
  ...fivePages(),
  'with notes and statements': statusPageHtml({
    rows: exampleRows,
    notes: exampleNotes,
    ...exampleStatements,
  }),
};

/** The made document is of use to the other suites only where both readers make the same of it. */
describe('the document that the tests make of a page', () => {
  test.each(Object.entries(pages))('says what the page says: %s', (_name, page) => {
    const document = documentOfPage(page)!;
    const html = normalizePage(readStatusPage(Buffer.from(page), resolveName), resolveName);
    const xml = normalizePage(readStatusPage(document, resolveName, 'xml', '2026-02-03'), resolveName);
    expect({ ...xml, endNotes: null, concluded: null }).toEqual({ ...html, endNotes: null, concluded: null });
  });
});
