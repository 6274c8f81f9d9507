import { describe, expect, it, test } from 'vitest';
import type { Measure } from '../../src/sync/assess-page.js';
import { guards } from '../../src/sync/guards.js';
import type { FixtureRow, StatusPageFixture } from '../treaty-collection/status-page-fixture.js';
import { assess, documentBeside, recordOfPage } from './measured.js';

const columns = ['Participant', 'Signature', 'Ratification, Acceptance(A), Accession(a), Succession(d)'];

/** Rows of the record: nine parties, two signatories. */
const recorded: readonly FixtureRow[] = [
  { name: 'Albania', cells: ['', '1994-05-11 a'] },
  { name: 'Belgium', cells: ['1980-07-17', '1985-07-10'] },
  { name: 'Denmark', cells: ['1980-07-17', '1983-04-21'] },
  { name: 'Finland', cells: ['1980-07-17', '1986-09-04'] },
  { name: 'Germany', cells: ['1980-07-17', '1985-07-10'] },
  { name: 'Kenya', cells: ['', '1984-03-09 a'] },
  { name: 'Norway', cells: ['1980-07-17', '1981-05-21'] },
  { name: 'Palau', cells: ['2011-09-20', ''] },
  { name: 'Poland', cells: ['1980-05-29', '1980-07-30'] },
  { name: 'United States of America', cells: ['1980-07-17', ''] },
  { name: 'Zambia', cells: ['1980-07-17', '1985-06-21'] },
];

/** The page of the record, and the good page of a month later: Palau has ratified. */
const recordPage: StatusPageFixture = { columns, rows: recorded, statusAsAt: '2026-01-03' };
const goodPage: StatusPageFixture = {
  ...recordPage,
  rows: cells({ Palau: ['2011-09-20', '2026-02-01'] }),
  statusAsAt: '2026-02-03',
};

/** The rows of the record with other cells for some States; `null` leaves a row out. */
function cells(other: Readonly<Record<string, readonly [string, string] | null>>): readonly FixtureRow[] {
  const altered = recorded.flatMap((row) => {
    const given = other[row.name];
    if (given === null) return [];
    return given === undefined ? row : { ...row, cells: given };
  });
  const known = new Set(recorded.map(({ name }) => name));
  const more = Object.entries(other).flatMap(([name, given]) =>
    known.has(name) || given === null ? [] : { name, cells: given },
  );
  return [...altered, ...more];
}

interface Fault {
  /** What is wrong, over the good page. */
  readonly page: StatusPageFixture;
  readonly measure?: Partial<Measure>;
  /** What is told of it. */
  readonly says: RegExp;
}

const faults: Readonly<Record<string, readonly Fault[]>> = {
  'is-the-instrument': [{ page: { reference: 'IV-11' }, says: /^the page is of IV-11; IV-8 was asked for$/ }],
  'totals-reconcile': [
    { page: { stated: { parties: 11 } }, says: /10.*11|11.*10/ },
    { page: { stated: { signatories: 8 } }, says: /9.*8|8.*9/ },
    { page: { stated: { parties: null } }, says: /^The page prints no number of parties/ },
  ],
  'participants-resolve': [
    { page: { rows: cells({ Atlantis: ['', '2026-01-10 a'] }) }, says: /"Atlantis"/ },
    {
      page: {
        rows: cells({ Germany: null, 'Czech Republic': ['', '1993-02-22 d'], Czechia: ['', '1993-02-22 d'] }),
      },
      measure: { record: null },
      says: /one State, CZE, in two rows/,
    },
  ],
  'letters-known': [{ page: { rows: cells({ Palau: ['2011-09-20', '2026-01-10 c'] }) }, says: /"c"/ }],
  'consent-binds': [
    {
      page: {
        columns: ['Participant', 'Signature', 'Ratification, Accession(a), Provisional application(n)'],
        rows: cells({ Palau: ['2011-09-20', '2026-01-10 n'] }),
      },
      says: /^the letter "n" of Palau is of no act that binds$/,
    },
  ],
  'legend-understood': [
    {
      page: { columns: ['Participant', 'Signature', 'Ratification, Acceptance(a), Succession(d)'] },
      says: /"Acceptance" has the letter "a"/,
    },
  ],
  'everything-understood': [
    {
      page: {
        rows: cells({ Palau: ['2011-09-20', '10 Jan\t 2026 11 Jan\t 2026<br>'] }),
        stated: { parties: 10 },
      },
      says: /Palau.*holds 2 dates; one was expected/,
    },
  ],
  'as-at-not-older': [
    {
      page: { statusAsAt: '2026-01-02', rows: cells({ Palau: ['2011-09-20', '2026-01-01'] }) },
      says: /^the page is as at 2 January 2026, the record as at 3 January 2026$/,
    },
  ],
  'as-at-not-in-the-future': [
    {
      page: { statusAsAt: '2026-02-05' },
      says: /^the page is as at 5 February 2026; today is 3 February 2026$/,
    },
  ],
  'acts-not-after-as-at': [{ page: { rows: cells({ Palau: ['2011-09-20', '2026-02-04'] }) }, says: /Palau/ }],
  'acts-not-before-adoption': [
    {
      page: { rows: cells({ Palau: ['2011-09-20', '2026-02-01'], Angola: ['', '1979-12-17 a'] }) },
      says: /^Angola is printed with an act of 17 December 1979, before the adoption on 18 December 1979$/,
    },
  ],
  'participants-kept': [
    { page: { rows: cells({ Kenya: null }) }, says: /^Kenya is on record and no longer on the page$/ },
  ],
  'acts-kept': [
    {
      page: { rows: cells({ Belgium: ['', '1985-07-10'] }) },
      says: /^the signature of Belgium, 17 July 1980 on record, is gone from the page$/,
    },
    {
      page: { rows: cells({ Belgium: ['1980-07-17', ''] }) },
      says: /^the consent of Belgium, 10 July 1985 on record, is gone from the page$/,
    },
  ],
  'notices-kept': [
    {
      page: {
        rows: recorded.map((row) => (row.name === 'Zambia' ? { ...row, notes: [2] } : row)),
        notes: { 2: 'On 05/01/2026, the Government of Zambia denounced the Convention.' },
      },
      measure: {
        record: recordOfPage({
          ...recordPage,
          rows: recorded.map((row) => (row.name === 'Zambia' ? { ...row, notes: [2] } : row)),
          notes: {
            2: 'On 5 January 2026, the Government of Zambia denounced the Convention with effect from 5 January 2027.',
          },
        }),
      },
      says: /^the notice of withdrawal of 5 January 2026 of Zambia is on record; the page does not tell it in a form that is understood, nor that it was withdrawn$/,
    },
  ],
  'withdrawals-few': [
    {
      page: {
        rows: cells({
          Albania: ['', '[1994-05-11 a]'],
          Belgium: ['[1980-07-17]', '[1985-07-10]'],
          Denmark: ['[1980-07-17]', '[1983-04-21]'],
          Finland: ['[1980-07-17]', '[1986-09-04]'],
          Kenya: ['', '[1984-03-09 a]'],
          Zambia: ['[1980-07-17]', '[1985-06-21]'],
        }),
      },
      says: /^6 withdrawals at once; at most 5 are believed$/,
    },
  ],
  'corrections-few': [
    {
      page: {
        rows: cells({
          Belgium: ['1980-07-17', '1985-07-11'],
          Germany: ['1980-07-17', '1985-07-11'],
          Zambia: ['1980-07-17', '1985-06-22'],
        }),
      },
      measure: { maxChanges: 2, record: recordOfPage({ ...recordPage, statusAsAt: '2025-10-03' }) },
      says: /^3 older acts are printed otherwise; at most 2 are believed$/,
    },
  ],
  'changes-within-limit': [
    {
      page: {
        rows: cells({ Tonga: ['', '2026-01-20 a'], Niue: ['', '2026-01-21 a'], Sudan: ['', '2026-01-22 a'] }),
      },
      measure: { maxChanges: 2 },
      says: /^3 changes in 1 month\(s\) begun; at most 2 are believed$/,
    },
  ],
  'editions-agree': [
    {
      page: {},
      measure: {
        other: documentBeside({ ...goodPage, rows: cells({ Palau: ['2011-09-20', '2026-02-02 a'] }) }),
      },
      says: /^the consent of Palau: the HTML page \(as at 3 February 2026\) says 1 February 2026, the XML document \(as at 3 February 2026\) says 2 February 2026 a$/,
    },
    {
      page: { rows: cells({ Kenya: ['', '[1984-03-09 a]'] }) },
      measure: { other: documentBeside(goodPage) },
      says: /says \[9 March 1984 a\], .* says 9 March 1984 a$/,
    },
  ],
  'signature-before-consent': [
    { page: { rows: cells({ Palau: ['2026-02-02', '2026-02-01'] }) }, says: /Palau/ },
  ],
  'as-at-recent': [
    {
      page: { statusAsAt: '2026-01-30', rows: cells({ Palau: ['2011-09-20', '2026-01-10'] }) },
      says: /^the page is as at 30 January 2026; today is 3 February 2026$/,
    },
  ],
  'mode-of-consent-known': [
    {
      page: { rows: cells({ Palau: ['2011-09-20', '2026-02-01 A'] }) },
      says: /^Palau joined by acceptance, which article 25 does not name$/,
    },
  ],
};

const cases = guards.flatMap((guard) => (faults[guard.name] ?? []).map((fault) => ({ ...guard, ...fault })));
const record = recordOfPage(recordPage);

describe('a good page', () => {
  it('passes every guard', () => {
    expect(assess(goodPage, { record })).toMatchObject({ outcome: 'applied', findings: [] });
  });

  it('may be the first of its instrument', () => {
    expect(assess(goodPage)).toMatchObject({ outcome: 'applied', findings: [], plan: { changes: [] } });
  });

  it.each(['2026-02-03', '2026-02-04'])('may be as at %s: somewhere that day has begun', (statusAsAt) => {
    expect(assess({ ...goodPage, statusAsAt }, { record }).outcome).toBe('applied');
  });

  it('may bring as many changes as are believed', () => {
    const rows = cells({ Tonga: ['', '2026-01-20 a'], Niue: ['', '2026-01-21 a'] });
    expect(assess({ ...goodPage, rows }, { record, maxChanges: 2 }).outcome).toBe('applied');
  });

  it('may bring any number of new names', () => {
    const called = (...names: readonly string[]): StatusPageFixture => ({
      ...goodPage,
      rows: names.map((name) => ({ name, cells: ['', '1994-05-11 a'] })),
    });
    const before = recordOfPage(called('Swaziland', 'Turkey', 'Cape Verde', 'Bahamas'));
    const verdict = assess(called('Eswatini', 'Türkiye', 'Cabo Verde', 'Bahamas (The)'), {
      record: before,
      maxChanges: 1,
    });
    expect(verdict.outcome).toBe('applied');
    expect(verdict).toHaveProperty('plan.changes.length', 4);
  });

  it('may show five withdrawals', () => {
    const [{ page }] = faults['withdrawals-few'] as [Fault];
    const rows = page.rows!.map((row) =>
      row.name === 'Kenya' ? recorded.find(({ name }) => name === 'Kenya')! : row,
    );
    expect(assess({ ...goodPage, rows }, { record }).outcome).toBe('applied');
  });

  it('says nothing new where its content is the same, whatever its day and its hidden state', () => {
    const again = { ...recordPage, statusAsAt: '2026-02-03', viewState: 'another' };
    expect(assess(again, { record })).toMatchObject({
      outcome: 'unchanged',
      plan: { supersede: [], insert: [], changes: [] },
    });
  });
});

describe('every guard', () => {
  it('is tried here on a fault', () => {
    expect(guards.map(({ name }) => name).filter((name) => !faults[name])).toEqual([]);
    expect(new Set(guards.map(({ name }) => name))).toHaveProperty('size', guards.length);
  });

  test.each(cases)('$name tells of its fault: $says', ({ name, level, page, measure, says }) => {
    const verdict = assess({ ...goodPage, ...page }, { record, ...measure });
    const told = verdict.findings.filter((finding) => finding.name === name);
    expect(told.map(({ message }) => message).join('\n')).toMatch(says);
    expect(verdict.outcome).toBe(level === 'hold' ? 'held' : 'applied');
    expect(told.every((finding) => finding.level === (level === 'hold' ? 'error' : 'warning'))).toBe(true);
  });

  test.each(cases)('$name is what keeps the page out: $says', ({ name, page, measure }) => {
    const others = guards.filter((guard) => guard.name !== name);
    const verdict = assess({ ...goodPage, ...page }, { record, ...measure, guards: others });
    expect(verdict.outcome).toBe('applied');
    expect(verdict.findings.some((finding) => finding.name === name)).toBe(false);
  });
});
