import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../src/treaty-collection/inspect-page.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import {
  exampleNotes as notes,
  exampleRows as rows,
  statusPageHtml,
  type StatusPageFixture,
} from './status-page-fixture.js';

const read = (fixture: StatusPageFixture = {}) =>
  parseStatusPage(statusPageHtml({ rows, notes, ...fixture }));
const act = (date: string, code = '', withdrawn = false) => ({ date, code, withdrawn });

describe('a normalized page', () => {
  const codes = new Map([
    ['Albania', 'ALB'],
    ['Belgium', 'BEL'],
    ["Côte d'Ivoire", 'CIV'],
    ['Finland', 'FIN'],
    ['Netherlands (Kingdom of the)', 'NLD'],
    ['Netherlands', 'NLD'],
  ]);
  const resolve = (name: string) => codes.get(name) ?? null;

  it('has the States', () => {
    const page = normalizePage(read(), resolve);
    expect(page.findings).toEqual([]);
    expect(page.participations.map(({ state, name }) => [state, name])).toEqual(
      [...codes].slice(0, 5).map(([name, code]) => [code, name]),
    );
    expect(page).not.toHaveProperty('participants');
  });

  it('leaves out and tells a name that is not known, and a State in two rows', () => {
    const page = normalizePage(
      read({
        rows: [
          ...rows,
          { name: 'Atlantis', cells: ['', '2000-01-01 a'] },
          { name: 'Netherlands', cells: ['', '2000-01-01 a'] },
        ],
      }),
      resolve,
    );
    expect(page.findings.map(({ level, name, message }) => [level, name, message])).toEqual([
      ['error', 'unknown-participant', 'No State is known by the name "Atlantis".'],
      [
        'error',
        'state-twice',
        '"Netherlands (Kingdom of the)" and "Netherlands" are one State, NLD, in two rows.',
      ],
    ]);
    expect(page.participations).toHaveLength(5);
  });

  it('has one fingerprint on any day and for any order of rows and prose', () => {
    const { fingerprint } = normalizePage(read(), resolve);
    const same = (fixture: StatusPageFixture) =>
      normalizePage(read(fixture), resolve).fingerprint === fingerprint;
    expect(fingerprint).toMatch(/^[\da-f]{64}$/);
    expect(
      same({ statusAsAt: '2026-02-04', viewState: 'other', entryIntoForce: 'later', title: 'Other' }),
    ).toBe(true);
    expect(same({ rows: [...rows].reverse() })).toBe(true);
    expect(same({ rows: rows.slice(1) })).toBe(false);
    expect(same({ declarations: ['Belgium'] })).toBe(false);
    expect(same({ stated: { parties: 4 } })).toBe(false);
    expect(same({ reference: 'IV-9' })).toBe(false);
    expect(
      same({
        columns: ['Participant', 'Signature', 'Ratification, Accession(a), Succession(d), Approval(AA)'],
      }),
    ).toBe(false);
    expect(
      same({
        rows: rows.map((row) => (row.name === 'Albania' ? { ...row, cells: ['', '2008-02-05'] } : row)),
      }),
    ).toBe(false);
  });

  it('is inspected as JSON', () => {
    const { statements, ...inspected } = JSON.parse(
      JSON.stringify(
        inspectPage(read({ rows: rows.slice(2, 4), declarations: ['Finland'] }), (name) =>
          name === 'Finland' ? 'FIN' : null,
        ),
      ),
    ) as ReturnType<typeof inspectPage>;
    expect(statements.find(({ section }) => section === 'declarations')).toEqual({
      section: 'declarations',
      name: 'Finland',
      state: null,
      note: null,
      kind: 'declaration',
      madeOn: null,
      articles: [],
      length: 'Declaration:\nIt declares.'.length,
    });
    expect(inspected).toEqual({
      reference: 'IV-8',
      title: 'Convention on the Keeping of Lighthouses',
      statusAsAt: '2026-02-03',
      stated: { signatories: 1, parties: 0 },
      counted: { signatories: 1, parties: 0 },
      participants: [
        {
          name: "Côte d'Ivoire",
          state: null,
          signature: act('2001-01-10'),
          consent: null,
          withdrawn: false,
          notes: [],
        },
        {
          name: 'Finland',
          state: 'FIN',
          signature: act('1999-02-26', '', true),
          consent: act('2012-01-09', 'a', true),
          withdrawn: true,
          withdrawal: { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10', notification: 'C.N.372.2025' },
          notes: [3],
        },
      ],
      findings: [
        {
          level: 'warning',
          name: 'unknown-participant',
          message: 'No State is known by the name "Côte d\'Ivoire".',
        },
      ],
    });
    const four = inspectPage(
      read({
        columns: ['Participant', 'Provisional application(n)', 'Ratification'],
        rows: [{ name: 'Chad', cells: ['2001-01-10 n', ''] }],
      }),
      () => 'TCD',
    );
    expect(four.participants[0]?.other).toEqual([
      { column: 'Provisional application(n)', date: '2001-01-10', code: 'n' },
    ]);
  });
});
