import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../src/treaty-collection/edition-of.js';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { anyDay } from '../arbitrary-participations.js';
import { resolveName } from '../participations.js';
import { statusDocument } from './status-document-fixture.js';
import { exampleStatements } from './statements-fixture.js';
import {
  exampleNotes,
  exampleRows,
  statusPageHtml,
  type FixtureRow,
  type StatusPageFixture,
} from './status-page-fixture.js';

const asAt = '2026-02-03';

/** Both editions of the same facts, as the reader reads each. */
function bothOf(fixture: StatusPageFixture) {
  const html = readStatusPage(Buffer.from(statusPageHtml({ ...fixture, statusAsAt: asAt })), resolveName);
  const xml = readStatusPage(statusDocument(fixture), resolveName, 'xml', asAt);
  return { html, xml };
}

const shapes = {
  usual: [
    'Participant',
    'Signature',
    'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
  ],
  'with marks and a succession to signature': [
    'Participant<sup>4, 5</sup>',
    'Signature, Succession to signature(d)',
    'Accession(a), Succession(d), Ratification, Acceptance(A), Approval(AA)',
  ],
  'without signatures': [
    'Participant',
    'Accession(a), Succession(d), Ratification, Acceptance(A), Approval(AA)',
  ],
  'of four columns': [
    'Participant',
    'Signature',
    'Provisional application(n)',
    'Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification',
  ],
};

const names = loadStates(PACKAGE_DATA_DIR).states.map(({ name }) => name);
const anyCell = (letters: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(anyDay, fc.constantFrom(...letters), fc.constantFrom('plain', 'plain', 'withdrawn', 'empty'))
    .map(([day, letter, kind]) => {
      const act = letter === '' ? day : `${day} ${letter}`;
      return kind === 'empty' ? '' : kind === 'withdrawn' ? `[${act}]` : act;
    });

/** Any table of a shape: the last column binds, the others before it do not. */
const anyRows = (columns: readonly string[]): fc.Arbitrary<readonly FixtureRow[]> =>
  fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...names),
      notes: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
      cells: fc.tuple(
        ...columns
          .slice(1)
          .map((column, index) =>
            anyCell(
              index === columns.length - 2
                ? ['', 'a', 'd', 'A', 'AA']
                : column.startsWith('Provisional')
                  ? ['n']
                  : [''],
            ),
          ),
      ),
    }),
    { selector: ({ name }) => name, maxLength: 12 },
  );

describe('a page and a document of the same facts', () => {
  it.each(Object.entries(shapes))('are read alike: a table %s', (_, columns) => {
    fc.assert(
      fc.property(anyRows(columns), fc.subarray(names, { maxLength: 3 }), (rows, declarations) => {
        const { html, xml } = bothOf({ columns, rows, declarations, notes: exampleNotes });
        expect(xml).toEqual(html);
        const [there, here] = [html, xml].map((page) => normalizePage(page, resolveName));
        expect(here?.participations).toEqual(there?.participations);
        expect(here?.fingerprint).toBe(there?.fingerprint);
      }),
      { numRuns: 60 },
    );
  });

  it('are alike in all that is told above and below the table', () => {
    const { html, xml } = bothOf({
      reference: 'XVIII-12-a',
      title: 'Protocol on the “Keeping” of Lighthouses – and of Buoys',
      chapter: 'PENAL MATTERS',
      concluded: 'Geneva, 7 September 1956',
      rows: exampleRows,
      notes: exampleNotes,
      ...exampleStatements,
    });
    expect(xml).toEqual(html);
    expect(xml.findings).toEqual([]);
    expect(xml.statements.length).toBeGreaterThanOrEqual(8);
    expect(xml).toMatchObject({
      reference: 'XVIII-12-a',
      title: 'Protocol on the “Keeping” of Lighthouses – and of Buoys',
      statusAsAt: asAt,
    });
    expect(xml.participants[3]).toMatchObject({
      name: 'Finland',
      signature: { date: '1999-02-26', withdrawn: true },
      withdrawal: { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10', notification: 'C.N.372.2025' },
    });
  });

  it('are known by what they begin with', () => {
    const page = statusPageHtml();
    const document = statusDocument();
    const inUtf16 = Buffer.from(`\ufeff${document.toString('latin1')}`, 'utf16le');
    expect(
      [document, document.subarray(document.indexOf('<Document>')), inUtf16, document.subarray(0, 60)].map(
        editionOf,
      ),
    ).toEqual(['xml', 'xml', 'xml', 'xml']);
    const written = ['', 'nothing', page, `<?xml version="1.0" encoding="UTF-8"?>\n${page}`, '<p><Document>'];
    expect(written.map((text) => editionOf(Buffer.from(text)))).toEqual(written.map(() => 'html'));
  });
});
