import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import { resolveName } from '../participations.js';

const shared = new URL('../../../shared/', import.meta.url);
const pages = new URL('pages/', shared);
const present = existsSync(pages);
if (!present)
  process.stderr.write(
    'The real pages (../shared/pages) are absent: the suite that reads them is skipped.\n',
  );

const load = (reference: string) =>
  parseStatusPage(readFileSync(new URL(`${reference}.html`, pages), 'utf8'), resolveName);

describe.skipIf(!present)('the real pages', () => {
  it.each([
    ['IV-8', 'Convention on the Elimination of All Forms of Discrimination against Women', 191, 99, 189],
    [
      'IV-11-c',
      'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
      186,
      122,
      178,
    ],
    ['IV-11', 'Convention on the Rights of the Child', 197, 140, 196],
    ['IV-5', 'Optional Protocol to the International Covenant on Civil and Political Rights', 122, 35, 116],
    [
      'XXVI-5',
      'Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of Anti-Personnel Mines and on their Destruction',
      166,
      132,
      162,
    ],
    ['XXVI-2', /^Convention on Prohibitions or Restrictions/, 132, 50, 128],
  ])('%s: %s', (reference, title, participants, signatories, parties) => {
    const page = load(reference);
    expect(page.findings).toEqual([]);
    expect(page.reference).toBe(reference);
    expect(page.title).toMatch(title);
    expect(page.statusAsAt).toBe('2026-02-03');
    expect(page.participants).toHaveLength(participants);
    expect(page.stated).toEqual({ signatories, parties });
    expect(page.counted).toEqual({ signatories, parties });
    expect(load(reference)).toEqual(page);
  });

  it.each([
    ['IV-8', 'cedaw'],
    ['IV-11-c', 'opsc'],
  ])('%s has exactly the rows of the facts', (reference, instrument) => {
    const facts = readFileSync(new URL(`facts/${instrument}.2026-02-03.csv`, shared), 'utf8');
    const quoted = (name: string): string => (name.includes(',') ? `"${name}"` : name);
    const lines = load(reference).participants.map(({ name, signature, consent }) =>
      [quoted(name), signature?.date, consent?.date, consent?.code].map((part) => part ?? '').join(','),
    );
    expect(['participant,signature,consent,code', ...lines]).toEqual(facts.trim().split(/\r?\n/));
  });

  it.each([
    [
      'XXVI-5',
      [
        ['Estonia', '2025-06-27', '2025-12-27', 'C.N.360.2025'],
        ['Finland', '2025-07-10', '2026-01-10', 'C.N.372.2025'],
        ['Latvia', '2025-06-27', '2025-12-27', 'C.N.361.2025'],
        ['Lithuania', '2025-06-27', '2025-12-27', 'C.N.362.2025'],
        // no brackets: the notice has not taken effect on the day of the page
        ['Poland', '2025-08-20', '2026-02-20', 'C.N.421.2025'],
      ],
    ],
    [
      'IV-5',
      [
        ['Belarus', '2022-11-08', '2023-02-08', 'C.N.400.2022'],
        ['Jamaica', '1997-10-23', null, null],
        ['Trinidad and Tobago', '2000-03-27', '2000-06-27', null],
      ],
    ],
    ['IV-8', []],
  ])('%s: who has withdrawn or given notice, and when', (reference, withdrawals) => {
    const read = load(reference).participants.flatMap(({ name, withdrawal, consent }) =>
      withdrawal || consent?.withdrawn
        ? [[name, withdrawal?.notifiedOn, withdrawal?.effectiveOn, withdrawal?.notification]]
        : [],
    );
    expect(read).toEqual(withdrawals);
  });

  it('reads past the tables in notes and the special table', () => {
    const cedaw = load('IV-8');
    expect(cedaw.participants.map(({ name }) => name)).not.toContain('Czechoslovakia');
    expect(cedaw.endNotes.size).toBe(85);
    expect(cedaw.participants.find(({ name }) => name === 'China')).toMatchObject({
      notes: [12, 13],
      declared: true,
    });
    expect([...load('IV-5').legend]).toEqual([
      ['', 'ratification'],
      ['a', 'accession'],
      ['d', 'succession'],
    ]);
  });
});
