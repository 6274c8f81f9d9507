import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../src/treaty-collection/inspect-page.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import { splitRaised } from '../../src/treaty-collection/split-raised.js';
import { resolveName } from '../participations.js';
import { exampleNotes as notes, statusPageHtml, type StatusPageFixture } from './status-page-fixture.js';

const codes: Readonly<Record<string, string>> = { 'Kenya*': 'KEN', 'St. Lucia': 'LCA' };
const resolve = (name: string) => codes[name] ?? null;
const read = (fixture: StatusPageFixture) =>
  parseStatusPage(statusPageHtml({ notes, stated: { signatories: 0, parties: 1 }, ...fixture }), resolveName);
const withConsent = (cell: string) => read({ rows: [{ name: 'Albania', cells: ['', cell] }] });
const withName = (name: string) => read({ rows: [{ name, cells: ['', '2008-02-05 a'] }] });
const errors = ({ findings }: { findings: readonly { level: string; name: string; message: string }[] }) =>
  findings.filter(({ level }) => level === 'error').map(({ name, message }) => `${name}: ${message}`);

describe('a raised part of a text', () => {
  it.each<[string, string, readonly number[], readonly string[]]>([
    ['2008 <sup>a</sup>', '2008 a', [], ['a']],
    ['2008 <sup>a 3</sup>', '2008 a', [3], ['a']],
    ['2008 <sup>a, 3, 12</sup>', '2008 a', [3, 12], ['a']],
    ['2008<SUPERSCRIPT>12,13</SUPERSCRIPT>', '2008', [12, 13], []],
    ['2008 <sup>(4)</sup><sup>5-6</sup>', '2008', [4, 5, 6], []],
    ['2008 <sup>1a</sup>', '2008 1a', [], ['1a']],
    ['2008 <sup>*</sup>', '2008 *', [], ['*']],
    ['2008 <sup>\u200b4\u00a0</sup>', '2008', [4], []],
    ['2008 <sup> </sup>', '2008', [], []],
    ['2008 <sup>4', '2008 <sup>4', [], []],
  ])('%j', (written, text, marks, raised) => {
    const split = splitRaised(written, true);
    expect({ ...split, text: split.text.replaceAll(/ +/g, ' ').trim() }).toEqual({ text, marks, raised });
  });
});

describe('a letter that is raised in a cell of dates', () => {
  it.each([
    '5 Feb 2008 <SUP>a</SUP><br>',
    '5 Feb 2008<sup>a</sup>',
    '5 Feb 2008 <superscript>a</superscript>',
    '5 Feb 2008 <sup><b>&#97;</b></sup>',
    '5 Feb 2008 <sup><sup>a</sup></sup>',
    '5 Feb 2008 &lt;sup&gt;a&lt;/sup&gt;',
    '5 Feb 2008 <b>a</b>',
    '5 Feb 2008 <font size=1><i>a</i></font>',
  ])('is the letter of the act: %s', (cell) => {
    const page = withConsent(cell);
    expect(page.findings).toEqual([]);
    expect(page.participants[0]?.consent).toEqual({ date: '2008-02-05', code: 'a', withdrawn: false });
  });

  it.each([
    ["5 Feb 2008 <SUP>a <A href='#3'>3</A></SUP>", 'a'],
    ["5 Feb 2008 <SUP>a, <A href='#3'>3</A></SUP>", 'a'],
    ["5 Feb 2008 a<SUP><A href='#3'>3</A> </SUP>", 'a'],
    ['5 Feb 2008 <SUP>a<SUP>3</SUP></SUP>', 'a'],
    ['[5 Feb 2008 <SUP>a</SUP>]<SUP>3</SUP>', 'a'],
    ['5 Feb 2008 <SUP>3</SUP>', ''],
  ])('stands beside the number of a note: %s', (cell, code) => {
    const page = withConsent(cell);
    expect(errors(page).filter((error) => !error.startsWith('totals'))).toEqual([]);
    expect(page.participants[0]?.consent).toMatchObject({ date: '2008-02-05', code });
  });

  it.each([
    ['5 Feb 2008 <sup>b</sup>', /^unknown-letter: The letter "b" in the cell "5 Feb 2008 b"/],
    ['5 Feb 2008 <sup>*</sup>', /^unreadable-cell: The cell "5 Feb 2008 \*"/],
    ['5 Feb 2008 a<sup>†</sup>', /^unreadable-cell: The cell "5 Feb 2008 a †"/],
    ['5 Feb 2008 <sup>1a</sup>', /^unreadable-cell: The cell "5 Feb 2008 1a"/],
    ['5 Feb 2008 a<sup>a</sup>', /^unreadable-cell: The cell "5 Feb 2008 a a"/],
    ['<sup>a</sup>', /^unreadable-cell: The cell "a"/],
    ['5 Feb 2008 <sup>\u0430</sup>', /^unknown-letter: The letter "\u0430" \(with U\+0430, Cyrillic\)/],
    ['5 Feb 2008 <img alt="a">', /^foreign-element: Row 1 \("Albania"\) has <img> in a cell/],
    ['<s>5 Feb 2008 a</s>', /^foreign-element: Row 1 \("Albania"\) has <s> in a cell/],
  ])('or it is told: %s', (cell, error) =>
    expect(errors(withConsent(cell))).toContainEqual(expect.stringMatching(error)),
  );

  it('is no letter of a signature', () => {
    const page = read({
      rows: [{ name: 'Albania', cells: ['5 Feb 2008 <sup>a</sup>', ''] }],
      stated: { signatories: 1, parties: 0 },
    });
    expect(errors(page)).toEqual([expect.stringMatching(/^unknown-letter: The letter "a" .*"Signature"/)]);
  });
});

describe('a letter that is raised in a header', () => {
  const withHeader = (consent: string) =>
    read({
      columns: ['Participant<sup>1</sup>', 'Signature', consent],
      rows: [{ name: 'Albania', cells: ['', '2008-02-05 a'] }],
    });

  it('is that of its act', () => {
    const page = withHeader('Ratification, Accession<sup>(a), 2</sup>, Succession<sup>(d)</sup>');
    expect(page.findings).toEqual([]);
    expect(page.columns[2]).toBe('Ratification, Accession(a), Succession(d)');
    expect([...page.legend.keys()]).toEqual(['', 'a', 'd']);
  });

  it.each(['a', '*', '[a]', '(a'])('or it is told: %s', (word) =>
    expect(errors(withHeader(`Ratification, Accession<sup>${word}</sup>`))).toContainEqual(
      expect.stringContaining(`legend-not-understood: "${word}" is raised in the column`),
    ),
  );
});

describe('a part of a name that is raised', () => {
  it.each([
    ["Belgium <SUP><A href='#2'>2</A>, <A href='#3'>3</A> </SUP>", 'Belgium', [2, 3]],
    ['Belgium<superscript>2</superscript>', 'Belgium', [2]],
    ['Belgium &lt;superscript&gt;2&lt;/superscript&gt;', 'Belgium', [2]],
    ['Belgium &lt;sup class="x"&gt;2, 3&lt;/sup&gt;', 'Belgium', [2, 3]],
  ])('is the number of a note: %s', (cell, name, marks) => {
    const page = withName(cell);
    expect(page.findings).toEqual([]);
    expect(page.participants[0]).toMatchObject({ name, notes: marks });
  });

  it.each([
    ['Kenya<sup>†</sup>', 'Kenya†', '"†" raised in the name "Kenya†"'],
    ['Kenya<sup>a, 3</sup>', 'Kenyaa', '"a" raised in the name "Kenyaa"'],
    ['Kenya &lt;sup&gt;b&lt;/sup&gt;', 'Kenya b', '"b" raised in the name "Kenya b"'],
  ])('is told: %s', (cell, name, message) => {
    const page = withName(cell);
    expect(page.participants[0]?.name).toBe(name);
    expect(errors(page)).toEqual([expect.stringContaining(message)]);
    expect(errors(inspectPage(page, resolve))).toEqual(errors(page));
    expect(errors(normalizePage(page, resolve))).toHaveLength(2);
  });

  it.each(['Kenya<sup>*</sup>', 'S<sup>t</sup>. Lucia'])(
    'is believed where a State has that name: %s',
    (cell) => {
      const page = withName(cell);
      expect(errors(page)).toHaveLength(1);
      expect(errors(inspectPage(page, resolve))).toEqual([]);
      expect(errors(normalizePage(page, resolve))).toEqual([]);
    },
  );
});
