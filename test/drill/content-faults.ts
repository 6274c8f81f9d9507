import { baselinePage, withCells, withRows, without, type PageAlterations } from '../baseline-page.js';
import { documentOfPage } from '../document-of-page.js';
import type { FixtureRow } from '../treaty-collection/status-page-fixture.js';
import { heldBy, type DrillCase } from './drill-case.js';
import { edited, pageWith, recordedNotes, unreadableNotice } from './drill-pages.js';

const totalsOfGoodPage = { signatories: 99, parties: 190 };
const everyThird = (rows: readonly FixtureRow[]) => rows.filter((_row, index) => index % 10 >= 3);
const bracketed = (count: number) => (rows: readonly FixtureRow[]) =>
  rows.map((row, index) =>
    index < count ? { ...row, cells: row.cells.map((cell) => cell && `[${cell}]`) } : row,
  );
/** Alters the cells of the first States that acceded without a signature. */
const inFirst =
  (count: number, alter: (signature: string, consent: string) => readonly string[]) =>
  (rows: readonly FixtureRow[]) => {
    const chosen = new Set(rows.filter(({ cells }) => cells[0] === '').slice(0, count));
    return rows.map((row) =>
      chosen.has(row) ? { ...row, cells: alter(row.cells[0]!, row.cells[1]!) } : row,
    );
  };
/** The first States with an end note of its own beside each, all of these words. */
const withNotes = (count: number, words: string, rows = bracketed(0)): PageAlterations => {
  const numbers = Array.from({ length: count }, (_, index) => 100 + index);
  return {
    rows: (before) =>
      rows(before).map((row, index) => (index < count ? { ...row, notes: [numbers[index]!] } : row)),
    notes: { ...recordedNotes, ...Object.fromEntries(numbers.map((number) => [number, words])) },
  };
};
/** The end note of a State that has left. */
const leftLastWeek =
  'On 5 February 2025, the Government denounced the Convention with effect from 5 February 2026.';
const exchanged = (a: string, b: string) => (rows: readonly FixtureRow[]) =>
  rows.map((row) => ({ ...row, name: row.name === a ? b : row.name === b ? a : row.name }));
const manyRows = Array.from({ length: 20_000 }, (_, index) => ({
  name: `Atlantis ${'abcdefghij'[index % 10]}`,
  cells: ['', '2026-02-01 a'],
}));

/** What a page says that cannot be so, or cannot be understood. */
export const contentFaults: readonly DrillCase[] = [
  {
    name: 'another treaty’s page',
    page: baselinePage('opsc', { statusAsAt: '2026-02-10' }),
    expected: heldBy(
      'is-the-instrument',
      'participants-kept',
      'acts-kept',
      'corrections-few',
      'changes-within-limit',
      'statements-kept',
    ),
  },
  {
    name: 'another treaty’s number over the same rows',
    page: edited(/IV-8/g, 'IV-9', edited(/(tcTreaty[^>]*>\s*)8\./, '$19.')),
    expected: heldBy('is-the-instrument'),
  },
  {
    name: 'unknown letter',
    page: pageWith({ rows: withCells('Palau', ['2011-09-20', '2026-02-06 x']) }),
    expected: heldBy('letters-known'),
  },
  {
    name: 'an act that does not bind',
    page: pageWith({
      columns: [
        'Participant',
        'Signature',
        'Ratification, Accession(a), Succession(d), Provisional application(n)',
      ],
      rows: withCells('Palau', ['2011-09-20', '2026-02-06 n']),
    }),
    expected: heldBy('consent-binds'),
  },
  {
    name: 'impossible date',
    page: edited(/20 Sep\t 2011/, '31 Sep\t 2011'),
    // Without the signature that cannot be read, the ratification has none.
    expected: heldBy('totals-reconcile', 'everything-understood', 'acts-kept', 'letter-fits-signature'),
  },
  {
    name: 'date in the future',
    page: pageWith({ rows: withCells('Palau', ['2011-09-20', '2026-02-11']) }),
    expected: heldBy('acts-not-after-as-at'),
  },
  {
    name: 'date before the treaty',
    page: pageWith({ rows: withCells('Palau', ['1926-02-05', '1926-02-06']) }),
    expected: heldBy('acts-not-before-adoption'),
  },
  {
    name: '30 % of rows gone',
    page: pageWith({ rows: everyThird, stated: totalsOfGoodPage }),
    expected: heldBy('totals-reconcile', 'participants-kept', 'changes-within-limit'),
  },
  {
    name: '30 % of rows gone, totals adjusted',
    page: pageWith({ rows: everyThird }),
    expected: heldBy('participants-kept', 'changes-within-limit'),
  },
  {
    name: 'one row gone',
    page: pageWith({ rows: without('Kenya'), stated: totalsOfGoodPage }),
    expected: heldBy('totals-reconcile', 'participants-kept'),
  },
  {
    name: 'one row gone, totals adjusted',
    page: pageWith({ rows: without('Kenya') }),
    expected: heldBy('participants-kept'),
  },
  {
    name: 'all reservations gone',
    page: pageWith({ declarations: [] }),
    expected: heldBy('statements-kept'),
  },
  {
    name: 'one date gone, totals adjusted',
    page: pageWith({ rows: withCells('Kenya', ['', '']) }),
    expected: heldBy('acts-kept'),
  },
  {
    name: 'one row twice',
    page: pageWith({ rows: (rows) => [...rows, rows[0]!] }),
    expected: heldBy('participants-resolve'),
  },
  {
    name: 'one State under two names',
    page: pageWith({ rows: withRows({ name: 'Czechia', cells: ['', '1993-02-22 d'] }) }),
    expected: heldBy('participants-resolve'),
  },
  {
    name: 'unknown participant',
    page: pageWith({ rows: withRows({ name: 'Atlantis', cells: ['', '2026-02-06 a'] }) }),
    expected: heldBy('participants-resolve'),
  },
  {
    name: 'unknown spelling of a name',
    page: edited('>Kenya<', '>Kenia<'),
    expected: heldBy('participants-resolve', 'participants-kept'),
  },
  {
    name: 'totals missing',
    page: pageWith({ stated: { signatories: null, parties: null } }),
    expected: heldBy('totals-reconcile'),
  },
  {
    name: 'number of parties missing',
    page: pageWith({ stated: { parties: null } }),
    expected: heldBy('totals-reconcile'),
  },
  {
    name: 'totals off by one',
    page: pageWith({ stated: { parties: 191 } }),
    expected: heldBy('totals-reconcile'),
  },
  {
    name: 'signatories off by one',
    page: pageWith({ stated: { signatories: 98 } }),
    expected: heldBy('totals-reconcile'),
  },
  {
    name: 'all rows bracketed',
    page: pageWith({ rows: bracketed(Infinity) }),
    expected: heldBy('brackets-explained', 'withdrawals-few', 'changes-within-limit'),
  },
  {
    name: 'thirty old dates printed otherwise',
    page: pageWith({ rows: inFirst(30, (signature) => [signature, '2012-09-09 a']) }),
    expected: heldBy('corrections-few', 'changes-within-limit'),
  },
  {
    name: 'three old dates printed otherwise',
    page: pageWith({ rows: inFirst(3, (signature) => [signature, '2012-09-09 a']) }),
    expected: heldBy('corrections-few'),
  },
  {
    name: 'thirty signatures in a week',
    page: pageWith({ rows: inFirst(30, (_signature, consent) => ['2026-02-05', consent]) }),
    expected: heldBy('letter-fits-signature', 'signature-before-consent', 'changes-within-limit'),
  },
  {
    name: 'thirty notices in a week',
    page: pageWith(
      withNotes(
        30,
        'On 5 February 2026, the Government gave notice of its denunciation of the Convention, with effect from 5 February 2027.',
      ),
    ),
    expected: heldBy('changes-within-limit'),
  },
  {
    name: 'six withdrawals at once',
    page: pageWith(withNotes(6, leftLastWeek, bracketed(6))),
    expected: heldBy('withdrawals-few'),
  },
  {
    name: 'one row bracketed, totals adjusted',
    page: pageWith({ rows: withCells('Kenya', ['', '[1984-03-09 a]']) }),
    expected: heldBy('brackets-explained'),
  },
  {
    name: 'the names of two States exchanged',
    page: pageWith({ rows: exchanged('Kenya', 'Kiribati') }),
    expected: heldBy('names-in-order'),
  },
  {
    name: 'the letter of an act left out',
    page: pageWith({ rows: withCells('Kenya', ['', '1984-03-09']) }),
    expected: heldBy('letter-fits-signature'),
  },
  {
    name: 'the days of a row exchanged',
    page: pageWith({ rows: withCells('Zambia', ['1985-06-21', '1980-07-17'], [7]) }),
    expected: heldBy('signature-before-consent'),
  },
  {
    name: 'a notice of withdrawal worded otherwise',
    page: unreadableNotice,
    expected: heldBy('notices-kept'),
  },
  {
    name: 'an older page',
    page: pageWith({ statusAsAt: '2026-02-02', rows: withCells('Palau', ['2011-09-20', '2026-02-01']) }),
    expected: heldBy('as-at-not-older'),
  },
  {
    name: 'a page of the day after tomorrow',
    page: pageWith({ statusAsAt: '2026-02-12' }),
    expected: heldBy('as-at-not-in-the-future'),
  },
  {
    name: 'a page of no day',
    page: edited(/STATUS AS AT : [^<]*/, ''),
    document: null,
    expected: heldBy('everything-understood'),
  },
  {
    name: 'a day that the document tells otherwise',
    document: documentOfPage(pageWith({ rows: withCells('Palau', ['2011-09-20', '2026-02-05']) })),
    expected: heldBy('editions-agree'),
  },
  {
    name: 'a letter that the document tells otherwise',
    document: documentOfPage(pageWith({ rows: withCells('Palau', ['2011-09-20', '2026-02-06 a']) })),
    expected: heldBy('editions-agree'),
  },
  {
    name: 'brackets that the document does not have, of the same day',
    page: pageWith({
      rows: withCells('Kenya', ['', '[1984-03-09 a]'], [100]),
      notes: { ...recordedNotes, 100: leftLastWeek },
    }),
    document: documentOfPage(pageWith()),
    expected: heldBy('editions-agree'),
  },
  {
    name: 'a page of 20,000 rows',
    page: pageWith({ rows: (rows) => [...rows, ...manyRows] }),
    expected: heldBy('participants-resolve'),
  },
];
