import { decodeHTML } from 'entities';
import { describe, expect, it } from 'vitest';
import { compareTotals, countTotals } from '../../src/treaty-collection/count-totals.js';
import { foldSpace } from '../../src/treaty-collection/element-text.js';
import { deepestNesting, nestingDepth } from '../../src/treaty-collection/html/nesting-depth.js';
import { quote } from '../../src/treaty-collection/page-findings.js';
import { parseActCell } from '../../src/treaty-collection/parse-act-cell.js';
import { parseStatusAsAt } from '../../src/treaty-collection/html/parse-header-facts.js';
import { legendOf, parseLegend } from '../../src/treaty-collection/parse-legend.js';
import { parsePrintedDate } from '../../src/treaty-collection/parse-printed-date.js';
import { parseReference } from '../../src/treaty-collection/parse-reference.js';
import { parseStatedTotals } from '../../src/treaty-collection/parse-stated-totals.js';

describe('a printed date', () => {
  it.each([
    ['19 Sep 2002', '2002-09-19'],
    ['9 Jan 2012', '2012-01-09'],
    ['3 July 2025', '2025-07-03'],
    ['1 Sept. 1999', '1999-09-01'],
    ['29 Feb 2000', '2000-02-29'],
    ['29 Feb 2001', null],
    ['31 Apr 2001', null],
    ['0 Jan 2001', null],
    ['12 Mai 2001', null],
    ['12 Marzo 2001', null],
    ['03-02-2026', null],
    ['2002', null],
    ['', null],
  ])('%j is %j', (text, day) => expect(parsePrintedDate(text)).toBe(day));
});

describe('a cell of acts', () => {
  const act = (date: string, code = '', withdrawn = false) => ({ date, code, withdrawn });
  it.each([
    ['', []],
    ['19 Sep\t 2002 a', [act('2002-09-19', 'a')]],
    ['\u00a05 Feb\t 2008 AA', [act('2008-02-05', 'AA')]],
    ['11 Sep 2002', [act('2002-09-11')]],
    ['11 Sep 2002 A', [act('2002-09-11', 'A')]],
    ['[26 Feb\t 1999 ]', [act('1999-02-26', '', true)]],
    ['[ \u00a09 Jan\t 2012 a]', [act('2012-01-09', 'a', true)]],
    ['[1 Jan 1990 a] 5 Jan 2000 a', [act('1990-01-01', 'a', true), act('2000-01-05', 'a')]],
    ['5 Feb 2008 \u0430', [act('2008-02-05', '\u0430')]],
  ])('%j', (text, acts) => expect(parseActCell(foldSpace(text))).toEqual({ kind: 'acts', acts }));

  it.each([
    '[26 Feb 1999',
    '26 Feb 1999 ]',
    'x',
    '26 Feb',
    '26 Feb 1999 ratified',
    '26 Feb 19990',
    '1999',
    '26 Feb 1999 (a)',
  ])('%j is not read in part', (text) => expect(parseActCell(text)).toEqual({ kind: 'unreadable-cell' }));

  it.each(['31 Feb 1999', '[99 Jan 2000 a]'])('%j is an impossible date', (text) =>
    expect(parseActCell(text)).toEqual({ kind: 'impossible-date' }),
  );

  it.each([
    ['12 Xyz 2000', 'Xyz'],
    ['24 Mai 2003', 'Mai'],
    ['[5 déc. 2003 a]', 'déc.'],
    ['24 мая 2003', 'мая'],
    ['5 Sepa 2003', 'Sepa'],
    ['5 Jan 2000 a 24 août 2003', 'août'],
  ])('%j has a month that is not known', (text, month) =>
    expect(parseActCell(text)).toEqual({ kind: 'unknown-month', month }),
  );
});

describe('a legend', () => {
  const read = (header: string) => Object.fromEntries(legendOf(parseLegend(header)));
  it.each([
    ['Ratification, Accession(a), Succession(d)', { '': 'ratification', a: 'accession', d: 'succession' }],
    ['Accession(a), Succession(d), Ratification', { '': 'ratification', a: 'accession', d: 'succession' }],
    ['Signature, Succession to signature(d)', { '': 'signature', d: 'succession-to-signature' }],
    [
      'Acceptance(A), Approval (AA), Formal confirmation(c)',
      { A: 'acceptance', AA: 'approval', c: 'formal-confirmation' },
    ],
    ['Definitive signature(s), Acceptance(A)', { s: 'definitive-signature', A: 'acceptance' }],
    ['Consent to be bound(P)', { P: 'consent-to-be-bound' }],
    ['Provisional application(n)', { n: 'provisional-application' }],
    ['Accession', { '': 'accession' }],
    [
      'Ratification of the Convention as amended, Accession to the Convention as amended(a)',
      { '': 'ratification', a: 'accession' },
    ],
    ['Undertaking(u)', { u: 'undertaking' }],
    ['', {}],
  ])('%s', (header, legend) => expect(read(header)).toEqual(legend));
});

describe('the stated totals', () => {
  it.each([
    ['Signatories : 99. Parties : 189', 99, 189],
    ['Signatories : 35. Parties : 116. 1, 2, 3', 35, 116],
    ['Parties : 186. 1', null, 186],
    ['Parties : 3 Parties : 4', null, null],
    ['Not yet', null, null],
  ])('%j', (text, signatories, parties) => expect(parseStatedTotals(text)).toEqual({ signatories, parties }));

  const at = (withdrawn: boolean) => ({ date: '2000-01-01', code: '', withdrawn });
  it('are counted without what stands in brackets', () => {
    const rows = [
      { signature: at(false), consent: at(false) },
      { signature: at(true), consent: at(true) },
      { signature: at(false), consent: null },
    ];
    expect(countTotals(rows, true)).toEqual({ signatories: 2, parties: 1 });
    expect(countTotals(rows, false)).toEqual({ signatories: null, parties: 1 });
  });

  it.each([
    [{ signatories: 2, parties: 1 }, { signatories: 2, parties: 1 }, []],
    [{ signatories: 2, parties: 1 }, { signatories: 2, parties: 0 }, ['totals-differ']],
    [{ signatories: 3, parties: 1 }, { signatories: null, parties: 1 }, ['totals-differ']],
    [{ signatories: null, parties: null }, { signatories: null, parties: 0 }, ['totals-missing']],
    [{ signatories: null, parties: 1 }, { signatories: 4, parties: 1 }, ['totals-missing']],
    [{ signatories: 4, parties: null }, { signatories: 4, parties: 0 }, ['total-not-printed']],
  ])('%j against %j', (stated, counted, names) =>
    expect(compareTotals(stated, counted).map(({ name }) => name)).toEqual(names),
  );
});

describe('the reference', () => {
  const link = (file: string) => `/doc/Publication/MTDSG/Volume%20II/Chapter%20X/${file}.en.xml`;
  it.each([
    ['CHAPTER IV', '11. c Optional Protocol', 'IV-11-c', 'IV-11-c', 'Optional Protocol'],
    ['CHAPTER XVIII', '12. Convention', 'xviii-12', 'XVIII-12', 'Convention'],
    ['CHAPTER IV', '8. b) Optional Protocol', 'IV-8-B', 'IV-8-b', 'Optional Protocol'],
    ['CHAPTER XIX', '46 . Timber Agreement, 2006', 'XIX-46', 'XIX-46', 'Timber Agreement, 2006'],
    ['CHAPTER XI', '16. 13 Motor vehicles', 'XI-B-16-13', 'XI-B-16-13', 'Motor vehicles'],
    ['CHAPTER XI', '16. 13 Motor vehicles', 'XI-B-16', 'XI-B-16', '13 Motor vehicles'],
    ['CHAPTER XI', '16. Agreement', null, 'XI-16', 'Agreement'],
    ['', 'Agreement', 'XI-A-1', 'XI-A-1', 'Agreement'],
    ['CHAPTER XI', 'A. 17. International Convention', 'XI-A-17', 'XI-A-17', 'International Convention'],
    ['CHAPTER XIX', '4 Agreement', 'XIX-4', 'XIX-4', 'Agreement'],
    ['CHAPTER XIX', '1961 Convention', null, null, '1961 Convention'],
    ['CHAPTER IV', '8. Convention', 'IV-9', null, 'Convention'],
    ['CHAPTER IV', '11. c Optional Protocol', 'IV-11-b', null, 'Optional Protocol'],
    ['', '', null, null, null],
  ])('%s, %s, linked as %s', (chapter, block, file, reference, title) => {
    const read = parseReference([chapter], block, file === null ? [] : [link(file)]);
    expect([read.reference, read.title]).toEqual([reference, title]);
    expect(read.findings.some(({ level }) => level === 'error')).toBe(reference === null);
  });

  it('takes the letter of the section from the heading', () => {
    const read = parseReference(['CHAPTER XI', 'TRANSPORT', 'B', 'Road traffic'], '16. Agreement', [
      link('XI-B-16'),
    ]);
    expect(read).toEqual({ reference: 'XI-B-16', title: 'Agreement', findings: [] });
  });
});

describe('the day of the page', () => {
  it.each([
    ['STATUS AS AT : 03-02-2026 10:16:18 EDT', '2026-02-03'],
    ['STATUS AS AT : 24-04-2014 05:03:02 EDT', '2014-04-24'],
    ['STATUS AS AT : 31-02-2026', null],
    ['03-02-2026', null],
  ])('%j', (text, day) => expect(parseStatusAsAt(text)).toBe(day));
});

describe('a text of the page', () => {
  it.each([
    ["Côte d'Ivoire", `"Côte d'Ivoire"`],
    ['Côte d’Ivoire †', '"Côte d’Ivoire †"'],
    ['Guinea\u2011Bissau', '"Guinea\u2011Bissau" (with U+2011 NON-BREAKING HYPHEN)'],
    ['Ken\u200dya', '"Ken\u200dya" (with U+200D ZERO WIDTH JOINER)'],
    ['Ke\0nya', '"Ke\0nya" (with U+0000 NULL)'],
    ['\u0430', '"\u0430" (with U+0430, Cyrillic)'],
    ['\uff41', '"\uff41" (with U+FF41, a form of a)'],
    ['\u2064', '"\u2064" (with U+2064)'],
    ['Кения', '"Кения" (with U+041A, Cyrillic, U+0435, Cyrillic, U+043D, Cyrillic)'],
    ['a'.repeat(90), `"${'a'.repeat(80)}…"`],
  ])('is quoted with what cannot be seen in it: %j', (text, quoted) => expect(quote(text)).toBe(quoted));
});

describe('small things', () => {
  it.each([
    ['&nbsp;5 Feb', '\u00a05 Feb'],
    ['C&#244;te d&#x27;Ivoire', "Côte d'Ivoire"],
    ['it&#146;s T&uuml;rkiye', 'it’s Türkiye'],
    ['a & b &nosuchname; &', 'a & b &nosuchname; &'],
    ['&#0;&#xFFFFFF;', '\ufffd\ufffd'],
  ])('the entities of %j are decoded', (text, decoded) => expect(decodeHTML(text)).toBe(decoded));

  it('counts how deep tags are nested', () => {
    expect(nestingDepth('<p>a<br><b>c</b></p><i></i>')).toBe(2);
    expect(nestingDepth('<b>'.repeat(1_000_000))).toBe(deepestNesting + 1);
  });
});
