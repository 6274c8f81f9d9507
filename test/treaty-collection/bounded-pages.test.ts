import { describe, expect, it } from 'vitest';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import { statusPageHtml } from './status-page-fixture.js';

describe('of a page with more than a page can have', () => {
  const rowsOf = (count: number) =>
    parseStatusPage(
      statusPageHtml({
        rows: Array.from({ length: count }, () => ({ name: 'Albania', cells: ['', '2008-02-05 a'] })),
      }),
    );
  const namesOf = ({ findings }: ReturnType<typeof parseStatusPage>) => findings.map(({ name }) => name);

  it('a thousand rows are read and counted', () => {
    const page = rowsOf(1_000);
    expect(page.counted.parties).toBe(1_000);
    expect(namesOf(page)).not.toContain('too-many-rows');
  });

  it('no more rows are read, and those are not counted', () => {
    const page = rowsOf(1_001);
    expect(page.participants).toHaveLength(1_000);
    expect(page.counted).toEqual({ signatories: null, parties: null });
    expect(page.findings).toContainEqual({
      level: 'error',
      name: 'too-many-rows',
      message: 'The participants table has 1001 rows; those after the first 1000 were not read.',
    });
  });

  it('a hundred findings are told, some of each kind, and how many more there are', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      name: `Atlantis ${index}`,
      cells: ['', '2008-02-05 q'],
    }));
    const { findings } = parseStatusPage(statusPageHtml({ rows: many, stated: { parties: 7 } }));
    const letters = findings.filter(({ name }) => name === 'unknown-letter');
    expect(findings.length).toBeLessThanOrEqual(100);
    expect(letters).toHaveLength(25);
    expect(letters.at(-1)).toEqual({
      level: 'error',
      name: 'unknown-letter',
      message: 'There are 126 more findings "unknown-letter".',
    });
    expect(findings.map(({ name }) => name)).toContain('totals-differ');
  });

  it('a note that is not closed ends where the next begins', () => {
    const html = statusPageHtml({ notes: { 2: 'Two.' } });
    const open = html.replace('Two.', 'Two.<div id="x_dgNotesAll_ctl09_divNotesAll"><a name="9">9</a>Nine.');
    const { endNotes } = parseStatusPage(open);
    expect([...endNotes.values()].filter((text) => text.includes('Nine.'))).toEqual(['Nine.']);
  });
});
