import { describe, expect, it } from 'vitest';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import {
  exampleNotes as notes,
  exampleRows as rows,
  idPrefixes,
  statusPageHtml,
  type StatusPageFixture,
} from './status-page-fixture.js';

const read = (fixture: StatusPageFixture = {}) =>
  parseStatusPage(statusPageHtml({ rows, notes, ...fixture }));
const names = (page: ReturnType<typeof parseStatusPage>, level?: string) =>
  page.findings.filter((finding) => level === undefined || finding.level === level).map(({ name }) => name);
const act = (date: string, code = '', withdrawn = false) => ({ date, code, withdrawn });

describe('a status page', () => {
  it('is read whole', () => {
    const page = read({ declarations: ['Belgium'] });
    expect(page.findings).toEqual([]);
    expect(page).toMatchObject({
      reference: 'IV-8',
      title: 'Convention on the Keeping of Lighthouses',
      chapter: 'HUMAN RIGHTS',
      concluded: 'New York, 18 December 1979',
      entryIntoForce: '3 September 1981, in accordance with article 27(1).',
      registration: '3 September 1981, No. 20378',
      statusAsAt: '2026-02-03',
      stated: { signatories: 3, parties: 3 },
      counted: { signatories: 3, parties: 3 },
      columns: ['Participant', 'Signature', 'Ratification, Accession(a), Succession(d)'],
    });
    expect(page.participants).toEqual([
      {
        name: 'Albania',
        signature: null,
        consent: act('2008-02-05', 'a'),
        other: [],
        withdrawal: null,
        notes: [],
        declared: false,
      },
      {
        name: 'Belgium',
        signature: act('2000-09-06'),
        consent: act('2006-03-17'),
        other: [],
        withdrawal: null,
        notes: [2],
        declared: true,
      },
      {
        name: "Côte d'Ivoire",
        signature: act('2001-01-10'),
        consent: null,
        other: [],
        withdrawal: null,
        notes: [],
        declared: false,
      },
      {
        name: 'Finland',
        signature: act('1999-02-26', '', true),
        consent: act('2012-01-09', 'a', true),
        other: [],
        withdrawal: { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10', notification: 'C.N.372.2025' },
        notes: [3],
        declared: false,
      },
      {
        name: 'Netherlands (Kingdom of the)',
        signature: act('2000-09-07'),
        consent: act('2005-08-23', 'd'),
        other: [],
        withdrawal: null,
        notes: [2, 4],
        declared: false,
      },
    ]);
    expect(page.endNotes.get(4)).toBe('For the Kingdom in Europe.');
    expect(page.endNotes.get(2)).toBe('See note 1 under “Belgium”. Participant Czechoslovakia');
  });

  it('is the same value each time, with the ids of before 2016 too', () => {
    expect(read()).toEqual(read());
    expect(read({ idPrefix: idPrefixes.until2016 })).toEqual(read());
  });

  it.each<[string, StatusPageFixture]>([
    ['a subdivided number', { reference: 'XXVII-2-a' }],
    ['a section', { reference: 'XI-B-16-13' }],
    ['a number with a dot apart', { reference: 'XIX-46', numbering: '46 .' }],
    [
      'footnotes in the header',
      {
        columns: [
          "Participant <SUP><A href='#1'>1</A>, <A href='#2'>2</A> </SUP>",
          'Signature',
          'Ratification, Accession(a)<SUP>2</SUP>, Succession(d)',
        ],
      },
    ],
    [
      'another order of the legend',
      { columns: ['Participant', 'Signature', 'Accession(a), Succession(d), Ratification'] },
    ],
    ['no rows', { rows: [] }],
    ['a title that begins with a small word', { title: 'a title' }],
  ])('with %s has no error', (_, fixture) => {
    const page = read(fixture);
    expect(names(page, 'error')).toEqual([]);
    expect(page.reference).toBe(fixture.reference ?? 'IV-8');
  });

  it('may have no signature column', () => {
    const page = read({
      columns: ['Participant', 'Acceptance(A), Consent to be bound(P), Definitive signature(s)'],
      rows: [
        { name: 'Albania', cells: ['2008-02-05 A'] },
        { name: 'Benin', cells: ['2009-02-05 P'] },
        { name: 'Chad', cells: ['2010-02-05 s'] },
        { name: 'Fiji', cells: ['2011-02-05'] },
      ],
    });
    expect(names(page)).toEqual(['act-without-letter']);
    expect(page.stated).toEqual({ signatories: null, parties: 4 });
    expect(page.counted).toEqual({ signatories: null, parties: 4 });
    expect(page.participants.map(({ consent }) => consent?.code)).toEqual(['A', 'P', 's', '']);
    expect(page.participants.every(({ signature }) => signature === null)).toBe(true);
  });

  it('may have further columns, and each has its own legend', () => {
    const page = read({
      columns: [
        'Participant',
        'Signature, Succession to signature(d)',
        'Provisional application(n)',
        'Ratification, Acceptance(A), Succession(d)',
      ],
      rows: [
        { name: 'Albania', cells: ['2006-04-03 d', '2008-02-05 n', ''] },
        { name: 'Benin', cells: ['2006-04-04', '2008-02-05 n', '2009-01-01 d'] },
      ],
    });
    expect(page.findings).toEqual([]);
    expect(
      page.participants.map(({ signature, consent, other }) => [signature?.code, consent?.code, other]),
    ).toEqual([
      ['d', undefined, [{ column: 'Provisional application(n)', date: '2008-02-05', code: 'n' }]],
      ['', 'd', [{ column: 'Provisional application(n)', date: '2008-02-05', code: 'n' }]],
    ]);
    expect(page.legend).toEqual(
      new Map([
        ['', 'ratification'],
        ['A', 'acceptance'],
        ['d', 'succession'],
      ]),
    );
  });

  it.each<[string, StatusPageFixture]>([
    ['unknown-letter', { rows: [{ name: 'Albania', cells: ['', '2008-02-05 x'] }] }],
    ['unknown-letter', { rows: [{ name: 'Albania', cells: ['', '2008-02-05 A'] }] }],
    ['unknown-letter', { rows: [{ name: 'Albania', cells: ['2008-02-05 d', ''] }] }],
    ['unknown-letter', { rows: [{ name: 'Albania', cells: ['', '5 Feb 2008 \u0430<br>'] }] }],
    ['unknown-letter', { rows: [{ name: 'Albania', cells: ['', '5 Feb 2008 \uff41<br>'] }] }],
    ['unknown-month', { rows: [{ name: 'Albania', cells: ['', '24 Mai 2003 a<br>'] }] }],
    ['impossible-date', { rows: [{ name: 'Albania', cells: ['', '31 Feb	 2008 a<br>'] }] }],
    ['unreadable-cell', { rows: [{ name: 'Albania', cells: ['', 'see note'] }] }],
    ['several-dates', { rows: [{ name: 'Albania', cells: ['', '5 Feb 2008 a<br>6 Feb 2009 a'] }] }],
    ['wrong-number-of-cells', { rows: [{ name: 'Albania', cells: ['2008-02-05'] }] }],
    ['wrong-number-of-cells', { rows: [{ name: 'Albania', cells: ['', '', '2008-02-05'] }] }],
    ['no-name', { rows: [{ name: '&nbsp;', cells: ['', '2008-02-05'] }] }],
    ['unreadable-name', { rows: [{ name: 'Alb="ania', cells: ['', '2008-02-05 a'] }] }],
    ['participant-twice', { rows: [...rows, ...rows.slice(0, 1)] }],
    ['date-after-status', { rows: [{ name: 'Albania', cells: ['', '2026-02-05'] }] }],
    ['totals-differ', { stated: { parties: 4 } }],
    ['totals-differ', { stated: { signatories: 4 } }],
    ['totals-missing', { stated: { parties: null, signatories: null } }],
    ['totals-missing', { stated: { signatories: null } }],
    ['status-as-at-unreadable', { statusAsAt: '2026-02-30' }],
    ['reference-disagrees', { numbering: '9.' }],
    ['columns-not-as-expected', { columns: ['Participant', 'Ratification', 'Signature'] }],
    ['columns-not-as-expected', { columns: ['Participant', 'Signature', 'Remarks'] }],
    ['columns-not-as-expected', { columns: ['Signature', 'Participant', 'Ratification'] }],
    ['columns-not-as-expected', { columns: ['Participant', 'Signature', 'Signature'] }],
    [
      'legend-not-understood',
      { columns: ['Participant', 'Signature', 'Ratification, Accession(a), Approval(a)'] },
    ],
    [
      'legend-not-understood',
      { columns: ['Participant', 'Signature', 'Ratification, Accession(d), Succession(a)'] },
    ],
    [
      'legend-not-understood',
      { columns: ['Participant', 'Signature', 'Ratification, Accession((a), Succession(d)'] },
    ],
  ])('is not believed: %s, %j', (name, fixture) => expect(names(read(fixture), 'error')).toContain(name));

  it.each<[string, StatusPageFixture]>([
    ['signature-after-consent', { rows: [{ name: 'Albania', cells: ['2009-01-01', '2008-01-01 a'] }] }],
    ['end-note-missing', { rows: [{ name: 'Albania', cells: ['', '2008-01-01 a'], notes: [77] }] }],
    ['row-without-date', { rows: [{ name: 'Albania', cells: ['', ''] }] }],
    [
      'total-not-printed',
      { rows: [{ name: 'Albania', cells: ['2008-01-01', ''] }], stated: { parties: null } },
    ],
    [
      'unknown-act',
      { columns: ['Participant', 'Signature', 'Ratification, Undertaking(u), Accession(a), Succession(d)'] },
    ],
    [
      'binding-signature',
      {
        columns: ['Participant', 'Signature, Definitive signature(s)', 'Ratification'],
        rows: [{ name: 'Albania', cells: ['2008-01-01 s', ''] }],
      },
    ],
    [
      'binding-act-in-another-column',
      {
        columns: ['Participant', 'Ratification', 'Accession(a)'],
        rows: [{ name: 'Chad', cells: ['', '2000-01-01 a'] }],
      },
    ],
    [
      'legend-ambiguous',
      { columns: ['Participant', 'Signature', 'Ratification, Acceptance, Accession(a), Succession(d)'] },
    ],
    [
      'unknown-act',
      {
        columns: ['Participant', 'Signature', 'Participation(p), Ratification, Accession(a), Succession(d)'],
      },
    ],
  ])('is believed, with a warning: %s', (name, fixture) => {
    const page = read(fixture);
    expect(names(page, 'error')).toEqual([]);
    expect(names(page, 'warning')).toContain(name);
  });

  it('takes marks that are not raised, and brackets around a name', () => {
    const page = read({
      rows: [
        { name: 'Belgium 2, 4', cells: ['2000-01-01', '2001-01-01'] },
        { name: '[Finland]', cells: ['', '2001-01-01 a'], notes: [3] },
      ],
      stated: { signatories: 1, parties: 1 },
    });
    expect(page.findings).toEqual([]);
    expect(
      page.participants.map(({ name, notes: marks, consent }) => [name, marks, consent?.withdrawn]),
    ).toEqual([
      ['Belgium', [2, 4], false],
      ['Finland', [3], true],
    ]);
  });

  it.each([
    [
      '2008-02-05 x',
      'The letter "x" in the cell "5 Feb 2008 x" (row 1, Albania, column "Ratification, Accession(a), Succession(d)") is not in the header.',
    ],
    [
      '5 Feb 2008 \u0430',
      /^The letter "\u0430" \(with U\+0430, Cyrillic\) in the cell .* is not in the header\.$/,
    ],
    [
      '24 Mai 2003',
      /^The cell "24 Mai 2003" \(row 1, .*\) holds a month word that is not known, "Mai"; an English one was expected\.$/,
    ],
  ])('says in which cell something is wrong: %s', (cell, message) => {
    const [finding] = read({ rows: [{ name: 'Albania', cells: ['', cell] }] }).findings;
    expect(finding?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });
});
