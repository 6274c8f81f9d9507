import type { Measure } from '../../src/sync/assess-page.js';
import type { StatusPageFixture } from '../treaty-collection/status-page-fixture.js';
import { cells, goodPage, named, noted, recorded, recordPage } from './guarded-pages.js';
import { documentBeside, recordOfPage } from './measured.js';

const objecting = recorded
  .slice(0, 9)
  .map(({ name }) => ({ name, lines: [`The Government of ${name} objects.`] }));
const declaring = recorded.slice(0, 9).map(({ name }) => name);

/** A fault that a guard tells of. */
export interface Fault {
  /** What is wrong, over the good page. */
  readonly page: StatusPageFixture;
  readonly measure?: Partial<Measure>;
  /** What is told of it. */
  readonly says: RegExp;
}

/** The faults of each guard, by its name. */
export const faults: Readonly<Record<string, readonly Fault[]>> = {
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
      says: /Palau.*holds 2 dates, .*; one was expected/,
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
      page: { rows: cells({ 'United States of America': ['', ''] }) },
      says: /^the signature of United States of America, 17 July 1980 on record, is gone from the page$/,
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
  'names-in-order': [
    {
      page: { rows: named(recorded, { Albania: 'Kenya', Kenya: 'Albania' }) },
      says: /^"Belgium" stands below "Kenya", out of the order of the alphabet; one may have the acts of another State\n"Albania" stands below "Germany", /,
    },
    {
      // Two that stand side by side.
      page: { rows: named(recorded, { Belgium: 'Denmark', Denmark: 'Belgium' }) },
      says: /^"Belgium" stands below "Denmark", [^\n]*$/,
    },
    {
      page: { rows: [...recorded, { name: "Côte d'Ivoire", cells: ['', '2026-02-01 a'] }] },
      says: /^"Côte d'Ivoire" stands below "Zambia", /,
    },
    {
      page: { rows: recorded.toReversed() },
      measure: { record: null },
      says: /^"United States of America" stands below "Zambia", /,
    },
  ],
  'letter-fits-signature': [
    {
      page: { rows: cells({ Palau: ['2011-09-20', '2026-02-01 a'] }) },
      says: /^Palau is printed with an accession of 1 February 2026 beside a signature of 20 September 2011; who has signed does not accede$/,
    },
    {
      page: { rows: cells({ Tonga: ['', '2026-02-01'] }) },
      says: /^Tonga is printed with a ratification of 1 February 2026 and no signature before it; who has not signed accedes$/,
    },
    {
      page: { rows: cells({ Tonga: ['', '2026-02-01 A'] }) },
      says: /^Tonga is printed with an acceptance of/,
    },
    {
      // What is on record of one State excuses no other.
      page: {
        rows: cells({ Belgium: ['1980-07-17', '1985-07-10 a'], Germany: ['1980-07-17', '1985-07-10 a'] }),
      },
      measure: {
        record: recordOfPage({ ...recordPage, rows: cells({ Belgium: ['1980-07-17', '1985-07-10 a'] }) }),
      },
      says: /^Germany is printed with an accession of 10 July 1985 [^\n]*$/,
    },
  ],
  'brackets-explained': [
    {
      page: { rows: cells({ Belgium: ['[1980-07-17]', '[1985-07-10]'] }) },
      says: /^the act of Belgium of 10 July 1985 stands in brackets now, and no end note tells of leaving$/,
    },
    {
      page: {
        rows: cells({ Belgium: ['[1980-07-17]', '1985-07-10'] }),
      },
      says: /^the act of Belgium of 17 July 1980 stands in brackets now, /,
    },
    {
      // A note that tells of something else.
      page: {
        rows: cells({ Kenya: ['', '[1984-03-09 a]'] }).map((row) =>
          row.name === 'Kenya' ? { ...row, notes: [2] } : row,
        ),
        notes: { 2: 'On 5 January 2026, the Government of Kenya withdrew its reservation to article 9.' },
      },
      says: /^the act of Kenya of 9 March 1984 stands in brackets now, /,
    },
  ],
  'withdrawals-few': [
    {
      page: noted(
        cells({
          Albania: ['', '[1994-05-11 a]'],
          Belgium: ['[1980-07-17]', '[1985-07-10]'],
          Denmark: ['[1980-07-17]', '[1983-04-21]'],
          Finland: ['[1980-07-17]', '[1986-09-04]'],
          Kenya: ['', '[1984-03-09 a]'],
          Zambia: ['[1980-07-17]', '[1985-06-21]'],
        }),
      ),
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
      measure: { record: recordOfPage({ ...recordPage, statusAsAt: '2025-10-03' }) },
      says: /^3 older acts are printed otherwise; at most 2 are believed$/,
    },
    {
      // A standing act that gives its place to a newer one, and brackets that are gone, alter what was printed too.
      page: {
        rows: cells({
          Belgium: ['1980-07-17', '2026-01-20'],
          Germany: ['1980-07-17', '1985-07-11'],
          Kenya: ['', '1984-03-09 a'],
        }),
      },
      measure: {
        record: recordOfPage({ ...recordPage, rows: cells({ Kenya: ['', '[1984-03-09 a]'] }) }),
      },
      says: /^3 older acts are printed otherwise; /,
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
  'statements-kept': [
    {
      page: { declarations: declaring.slice(0, 4) },
      measure: { edition: 'html', record: recordOfPage({ ...recordPage, declarations: declaring }) },
      says: /^5 of the 9 statements on record are gone, .*; at most 4 are believed$/,
    },
    {
      // Its rows are those on record.
      page: { rows: recorded },
      measure: { edition: 'html', record: recordOfPage({ ...recordPage, objections: objecting }) },
      says: /^9 of the 9 statements on record are gone/,
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
      page: noted(cells({ Kenya: ['', '[1984-03-09 a]'] })),
      measure: { other: documentBeside(goodPage) },
      says: /says \[9 March 1984 a\], .* says 9 March 1984 a$/m,
    },
  ],
  'signature-before-consent': [
    {
      page: { rows: cells({ Palau: ['2026-02-02', '2026-02-01'] }) },
      says: /^Palau signed on 2 February 2026, after its consent of 1 February 2026$/,
    },
    {
      page: { rows: cells({ Zambia: ['1986-07-17', '1985-06-21'] }) },
      says: /^Zambia signed on 17 July 1986/,
    },
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
