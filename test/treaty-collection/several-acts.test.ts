import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../src/treaty-collection/inspect-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { resolveName } from '../participations.js';
import { statusDocument } from './status-document-fixture.js';
import { statusPageHtml, type StatusPageFixture } from './status-page-fixture.js';

const asAt = '2026-02-03';
const readers: readonly (readonly [
  string,
  (fixture: StatusPageFixture) => ReturnType<typeof readStatusPage>,
])[] = [
  ['a page', (fixture) => readStatusPage(Buffer.from(statusPageHtml(fixture)), resolveName)],
  ['a document', (fixture) => readStatusPage(statusDocument(fixture), resolveName, 'xml', asAt)],
];

const provisional = [
  'Participant',
  'Signature',
  'Ratification, Acceptance(A), Accession(a), Provisional application(n)',
];
const definitive = ['Participant', 'Signature, Definitive signature(s)', 'Ratification, Accession(a)'];
const succeeded = ['Participant', 'Signature, Succession to signature(d)', 'Ratification, Succession(d)'];
const notified = ['Participant', 'Ratification, Notification of provisional application(n)'];
const further = ['Participant', 'Signature', 'Provisional application(n), Notification(x)', 'Ratification'];

describe.each(readers)('several dates in a cell of %s', (_, read) => {
  it.each([
    [
      'the one that binds is the consent',
      provisional,
      ['', '1 Jan 1994 n, 5 Mar 1996'],
      { consent: { date: '1996-03-05', code: '', withdrawn: false }, other: [['1994-01-01', 'n']] },
    ],
    [
      'whichever comes first',
      provisional,
      ['', '5 Mar 1996 a<br>1 Jan 1994 n'],
      { consent: { date: '1996-03-05', code: 'a', withdrawn: false }, other: [['1994-01-01', 'n']] },
    ],
    [
      'in brackets or not',
      provisional,
      ['', '[1 Jan 1994 n]; [5 Mar 1996 A]'],
      { consent: { date: '1996-03-05', code: 'A', withdrawn: true }, other: [['1994-01-01', 'n']] },
    ],
    [
      'three, of which one binds',
      provisional,
      ['', '1 Jan 1994 n, 2 Jan 1995 n, 5 Mar 1996'],
      {
        consent: { date: '1996-03-05', code: '', withdrawn: false },
        other: [
          ['1994-01-01', 'n'],
          ['1995-01-02', 'n'],
        ],
      },
    ],
    [
      'notified',
      notified,
      ['1 Jan 1994 n, 5 Mar 1996'],
      { consent: { date: '1996-03-05', code: '', withdrawn: false }, other: [['1994-01-01', 'n']] },
    ],
    [
      'a signature that binds is the one that counts',
      definitive,
      ['1 Jan 1994, 5 Mar 1996 s', ''],
      {
        signature: { date: '1996-03-05', code: 's', withdrawn: false },
        consent: null,
        other: [['1994-01-01', '']],
      },
    ],
    [
      'a signature, and one that was succeeded to',
      succeeded,
      ['1 Jan 1966, 5 Mar 1993 d', ''],
      {
        signature: { date: '1966-01-01', code: '', withdrawn: false },
        consent: null,
        other: [['1993-03-05', 'd']],
      },
    ],
    [
      'all of a further column',
      further,
      ['', '1 Jan 1994 n, 5 Mar 1996 x', ''],
      {
        consent: null,
        other: [
          ['1994-01-01', 'n'],
          ['1996-03-05', 'x'],
        ],
      },
    ],
  ])('%s', (_name, columns, cells, expected) => {
    const isParty = expected.consent !== null && !expected.consent.withdrawn;
    const page = read({
      columns,
      rows: [{ name: 'Albania', cells }],
      stated: {
        ...(columns.length > 2 && { signatories: 'signature' in expected ? 1 : 0 }),
        parties: isParty ? 1 : 0,
      },
    });
    expect(page.findings.filter(({ level }) => level === 'error')).toEqual([]);
    const [albania] = inspectPage(page, resolveName).participants;
    const { other, ...acts } = expected;
    expect(albania).toMatchObject(acts);
    expect(albania?.other?.map(({ date, code }) => [date, code])).toEqual(other);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['two that bind', provisional, ['', '1 Jan 1994 a, 5 Mar 1996']],
    ['two that bind, one of them over', provisional, ['', '[1 Jan 1994 a] 5 Mar 1996 a']],
    ['two that do not bind', provisional, ['', '1 Jan 1994 n, 5 Mar 1996 n']],
    ['two signatures', definitive, ['1 Jan 1994, 5 Mar 1996', '']],
    ['two that succeed', succeeded, ['1 Jan 1994 d, 5 Mar 1996 d', '']],
    ['a letter that is not in the header', provisional, ['', '1 Jan 1994 x, 5 Mar 1996']],
    [
      'an act that nobody knows',
      ['Participant', 'Ratification, Undertaking(u)'],
      ['1 Jan 1994 u, 5 Mar 1996'],
    ],
  ])('is not believed: %s', (_name, columns, cells) => {
    const { findings } = read({ columns, rows: [{ name: 'Albania', cells }] });
    expect(findings.filter(({ level }) => level === 'error').map(({ name }) => name)).toContain(
      'several-dates',
    );
  });

  it('is a table without signatures that has a further column', () => {
    const page = read({
      columns: ['Participant', 'Notification(n)', 'Accession(a), Ratification'],
      rows: [
        { name: 'Albania', cells: ['1994-01-01 n', ''] },
        { name: 'Benin', cells: ['', '1996-03-05 a'] },
      ],
    });
    expect(page.counted).toEqual({ signatories: null, parties: 1 });
    expect(page.stated).toEqual({ signatories: null, parties: 1 });
    expect(page.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(
      inspectPage(page, resolveName).participants.map(({ consent, other }) => [consent?.date, other]),
    ).toEqual([
      [undefined, [{ column: 'Notification(n)', date: '1994-01-01', code: 'n' }]],
      ['1996-03-05', []],
    ]);
  });
});

it('states no signatories of a treaty without signature, though a document writes a nought', () => {
  const columns = ['Participant', 'Accession(a), Ratification'];
  const rows = [{ name: 'Benin', cells: ['1996-03-05 a'] }];
  const page = readStatusPage(
    statusDocument({ columns, rows, stated: { signatories: 0 } }),
    resolveName,
    'xml',
    asAt,
  );
  expect(page.findings).toEqual([]);
  expect(page.stated).toEqual({ signatories: null, parties: 1 });
});
