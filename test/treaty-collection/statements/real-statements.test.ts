import { beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/domain/statement.js';
import { parseStatusPage } from '../../../src/treaty-collection/html/parse-status-page.js';
import { readXmlDocument } from '../../../src/treaty-collection/xml/read-xml-document.js';
import { resolveName } from '../../participations.js';
import { realDocuments, realDocumentsArePresent } from '../../real-documents.js';
import { realPages, realPagesArePresent } from '../../real-pages.js';

const sections: ReadonlySet<string> = new Set([
  'declarations',
  'objections',
  'declarations-under-article',
  'notifications',
]);
const ofSections = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(({ section }) => sections.has(section));

/** How many statements of each kind, those under a name without a text left out. */
function counts(statements: readonly Statement[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { kind, lines, section } of ofSections(statements))
    if (lines.length > 0 || section === 'declarations-under-article') found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

describe.skipIf(!realPagesArePresent)('the statements of the real pages', () => {
  const read = new Map<string, readonly Statement[]>();
  beforeAll(() => {
    for (const reference of ['IV-8', 'IV-11-c'])
      read.set(
        reference,
        parseStatusPage(realPages()[reference]?.toString('utf8') ?? '', resolveName).statements,
      );
  });
  const of = (reference: string): readonly Statement[] => ofSections(read.get(reference) ?? []);

  it.each([
    ['IV-8', { reservation: 50, declaration: 20, 'partial-withdrawal': 1, objection: 200, unclassified: 7 }],
    ['IV-11-c', { reservation: 6, declaration: 13, objection: 15, unclassified: 1 }],
  ])('%s has so many of each kind', (reference, kinds) => {
    expect(counts(of(reference))).toEqual(kinds);
  });

  it('every objection tells its State, and nearly every one its day and about whom it is', () => {
    const objections = of('IV-8').filter(({ kind }) => kind === 'objection');
    expect(objections.filter(({ state }) => state === null)).toEqual([]);
    expect(objections.filter(({ about }) => about.length === 0)).toEqual([]);
    expect(objections.flatMap(({ about }) => about).filter(({ state }) => state === null)).toEqual([]);
    expect(objections.filter(({ madeOn }) => madeOn === null).map(({ name }) => name)).toEqual([
      'Germany',
      'Netherlands (Kingdom of the)',
    ]);
    const said = (isOpposed: boolean | null): number =>
      objections.filter(({ opposesEntryIntoForce }) => opposesEntryIntoForce === isOpposed).length;
    expect({ not: said(false), silent: said(null) }).toEqual({ not: 150, silent: 49 });
    expect(
      objections
        .filter(({ opposesEntryIntoForce }) => opposesEntryIntoForce)
        .map(({ state, about }) => [state, about[0]?.state]),
    ).toEqual([['SWE', 'MDV']]);
  });

  it('names no article that the treaty does not have', () => {
    const articles = (reference: string): readonly number[] =>
      [...new Set(of(reference).flatMap(({ articles: named }) => named.map((one) => parseInt(one, 10))))]
        .filter((one) => !Number.isNaN(one))
        .sort((a, b) => a - b);
    expect(articles('IV-8')).toEqual([1, 2, 4, 5, 7, 9, 10, 11, 13, 15, 16, 28, 29]);
    expect(articles('IV-11-c')).toEqual([2, 3, 4, 5, 7]);
  });

  it.each([
    ['DZA', 'reservation', '', '2 16 29 29(1)'],
    ['IND', 'declaration', 'signature ratification', '5(a) 16(1) 16(2)'],
    ['IRL', 'reservation', '', '16(1)(d) 16(1)(f) 11(1) 13(a) 11(1)(b) 11(1)(c) 11(1)(d)'],
    ['LBY', 'reservation', '', '2 16(c) 16(d)'],
    ['KOR', 'reservation', 'signature', '9'],
    ['MDV', 'reservation', 'later', '16(1)(a) 16(1)(c) 16(1)(d) 16(1)(f)'],
    ['VEN', 'reservation', 'ratification signature', '29(1)'],
    ['BGD', 'unclassified', '', '2 16(1)(c)'],
  ])('IV-8, %s: %s', (state, kind, madeUpon, articles) => {
    const found = of('IV-8').find((one) => one.state === state && one.section === 'declarations');
    expect([found?.kind, found?.madeUpon.join(' '), found?.articles.join(' ')]).toEqual([
      kind,
      madeUpon,
      articles,
    ]);
  });
});

describe.skipIf(!realDocumentsArePresent)('the statements of the real documents', () => {
  it('have so many of each kind', () => {
    const found = Object.entries(realDocuments()).map(([reference, bytes]) => [
      reference,
      counts(readXmlDocument(bytes, resolveName, null).statements),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'IV-5': { reservation: 8, declaration: 12, objection: 6, unclassified: 12 },
      'IV-11-c': { reservation: 6, declaration: 13, objection: 15, unclassified: 1 },
      'XVIII-4': { unclassified: 1 },
      'XVIII-12-a': {
        reservation: 32,
        declaration: 12,
        'reservation-and-declaration': 2,
        objection: 1,
        unclassified: 1,
      },
      'XVIII-12-b': {
        reservation: 19,
        declaration: 9,
        'reservation-and-declaration': 2,
        objection: 9,
        notification: 28,
        unclassified: 1,
      },
      'XVIII-12-c': {
        reservation: 16,
        declaration: 8,
        'interpretative-declaration': 1,
        'reservation-and-declaration': 2,
        objection: 1,
        notification: 25,
      },
      'XXVI-2': {
        reservation: 5,
        declaration: 7,
        'interpretative-declaration': 1,
        objection: 17,
        unclassified: 9,
      },
      // five of them made under article 18 (1), of which only the title of the section tells
      'XXVI-5': { declaration: 14, 'interpretative-declaration': 1, unclassified: 1 },
      'XXVI-6': { declaration: 3, 'interpretative-declaration': 1 },
    });
  });
});
