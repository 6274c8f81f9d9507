import { describe, expect, it } from 'vitest';
import { guards } from '../../src/sync/guards.js';
import { cells, goodPage, named, noted, recordPage } from './guarded-pages.js';
import { assess, recordOfPage } from './measured.js';

const record = recordOfPage(recordPage);

describe('a page', () => {
  it('may name a State anew in its old place', () => {
    const before = recordOfPage({ ...recordPage, rows: cells({ Swaziland: ['', '2004-03-26 a'] }) });
    const rows = named(cells({ Swaziland: ['', '2004-03-26 a'], Palau: ['2011-09-20', '2026-02-01'] }), {
      Swaziland: 'Eswatini',
    });
    const verdict = assess({ ...goodPage, rows }, { record: before });
    expect(verdict).toMatchObject({ outcome: 'applied', findings: [] });
    expect(verdict).toHaveProperty('plan.changes.length', 2);
  });

  it.each([
    ['an accession beside a signature', ['1980-07-17', '1985-07-10 a'], /^$/],
    ['a ratification without one', ['', '1985-07-10'], /^$/],
    ['a signature after the consent', ['1986-07-17', '1985-07-10'], /^signature-after-consent$/],
    ['brackets without a note', ['[1980-07-17]', '[1985-07-10]'], /^withdrawal-not-told$/],
  ] as const)('may have %s that is on record', (_, belgium, warnings) => {
    const before = recordOfPage({ ...recordPage, rows: cells({ Belgium: belgium }) });
    const rows = cells({ Belgium: belgium, Palau: ['2011-09-20', '2026-02-01'] });
    const verdict = assess({ ...goodPage, rows }, { record: before });
    expect(verdict.outcome).toBe('applied');
    expect(verdict.findings.map(({ name }) => name).join()).toMatch(warnings);
  });

  it('may show that a State left whose accession beside a signature is on record', () => {
    const before = recordOfPage({ ...recordPage, rows: cells({ Belgium: ['1980-07-17', '1985-07-10 a'] }) });
    const page = noted(cells({ Belgium: ['[1980-07-17]', '[1985-07-10 a]'] }));
    expect(assess({ ...goodPage, ...page }, { record: before })).toMatchObject({
      outcome: 'applied',
      findings: [],
    });
  });

  it('may show that a State came back by accession, whatever it once signed', () => {
    const left = noted(cells({ Belgium: ['1980-07-17', '[1985-07-10]'] }));
    const rows = left.rows!.map((row) =>
      row.name === 'Belgium' ? { ...row, cells: ['1980-07-17', '2026-02-01 a'] } : row,
    );
    const before = recordOfPage({ ...recordPage, ...left });
    expect(assess({ ...goodPage, ...left, rows }, { record: before })).toMatchObject({ outcome: 'applied' });
  });

  it('may succeed with a signature of its predecessor or without, and accede where a signature ended', () => {
    const rows = cells({
      Tonga: ['', '2026-01-20 d'],
      'United States of America': ['[1980-07-17]', '2026-01-21 a'],
      Palau: ['2011-09-20', '2026-01-22 d'],
    });
    const before = recordOfPage({
      ...recordPage,
      rows: cells({ 'United States of America': ['[1980-07-17]', ''] }),
    });
    const verdict = assess(
      { ...goodPage, rows },
      { record: before, guards: guards.filter(({ name }) => name !== 'brackets-explained') },
    );
    expect(verdict.outcome).toBe('applied');
  });

  it('may alter two old acts', () => {
    const rows = cells({ Belgium: ['1980-07-17', '1985-07-11'], Germany: ['1980-07-17', '1985-07-11'] });
    expect(assess({ ...goodPage, rows }, { record }).outcome).toBe('applied');
  });

  it('may have brackets of which a note tells in words that are not read, or around a mere signature', () => {
    const rows = cells({
      Belgium: ['[1980-07-17]', '[1985-07-10]'],
      'United States of America': ['[1980-07-17]', ''],
    }).map((row) => (row.name === 'Belgium' ? { ...row, notes: [2] } : row));
    const notes = { 2: 'Belgium opted out of the Convention some time ago.' };
    const verdict = assess({ ...goodPage, rows, notes }, { record });
    expect(verdict.outcome).toBe('applied');
    expect(verdict.findings.map(({ name }) => name).toSorted()).toEqual([
      'withdrawal-not-told',
      'withdrawal-not-understood',
    ]);
  });
});
