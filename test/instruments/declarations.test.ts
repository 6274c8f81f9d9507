import { describe, expect, it, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { instrumentOf } from '../../src/instruments/instrument-module.js';
import { pageAddress } from '../../src/treaty-collection/html/page-address.js';
import { targetOf } from '../depositary-server.js';
import { say } from '../in-words.js';

/** The table of the plan. */
const table = [
  {
    id: 'untoc',
    reference: 'XVIII-12',
    page: 'ViewDetails',
    cited: [3, 1, 'Resolution 55/25, annex I'],
    adopted: { place: 'New York', on: '2000-11-15' },
    consentBy: ['ratification', 'acceptance', 'approval', 'accession'],
    articles: ['article 36', 'article 38'],
    signature: { openUntil: '2002-12-12', article: 'article 36(1)', accessionArticle: 'article 36(4)' },
    inForceSince: '2003-09-29',
    openTo: 'Open to all States, and to regional economic integration organizations (article 36).',
    parent: null,
  },
  {
    id: 'trafficking-protocol',
    reference: 'XVIII-12-a',
    page: 'ViewDetails',
    cited: [3, 2, 'Resolution 55/25, annex II'],
    adopted: { place: 'New York', on: '2000-11-15' },
    consentBy: ['ratification', 'acceptance', 'approval', 'accession'],
    articles: ['article 16', 'article 17'],
    signature: { openUntil: '2002-12-12', article: 'article 16(1)', accessionArticle: 'article 16(4)' },
    inForceSince: '2003-12-25',
    openTo:
      'Open to all States, and to regional economic integration organizations (article 16); ' +
      'a party must be a party to the Convention too (UNTOC article 37).',
    parent: { id: 'untoc', partyRule: 'UNTOC article 37(2)', leavingRule: 'UNTOC article 40(3)' },
  },
  {
    id: 'opsc',
    reference: 'IV-11-c',
    page: 'ViewDetails',
    cited: [4, 3, 'United Nations, Treaty Series, vol. 2171, No. 27531'],
    adopted: { place: 'New York', on: '2000-05-25' },
    consentBy: ['ratification', 'accession'],
    articles: ['article 13', 'article 14'],
    signature: { openUntil: null, article: 'article 13(1)', accessionArticle: 'article 13(2)' },
    inForceSince: '2002-01-18',
    openTo: 'Open to parties and signatories of the Convention on the Rights of the Child (article 13).',
    parent: null,
  },
  {
    id: 'supplementary-slavery-convention',
    reference: 'XVIII-4',
    page: 'ViewDetailsIII',
    cited: [4, 4, 'United Nations, Treaty Series, vol. 266, No. 3822'],
    adopted: { place: 'Geneva', on: '1956-09-07' },
    consentBy: ['ratification', 'accession'],
    articles: ['article 11', 'article 13'],
    signature: { openUntil: '1957-07-01', article: 'article 11(1)', accessionArticle: 'article 11(2)' },
    inForceSince: '1957-04-30',
    openTo:
      'Open to Members of the United Nations or of a specialized agency, and to States invited by the General Assembly (article 11).',
    parent: null,
  },
  {
    id: 'cedaw',
    reference: 'IV-8',
    page: 'ViewDetails',
    cited: [4, 7, 'United Nations, Treaty Series, vol. 1249, No. 20378'],
    adopted: { place: 'New York', on: '1979-12-18' },
    consentBy: ['ratification', 'accession'],
    articles: ['article 25', 'article 27'],
    signature: { openUntil: null, article: 'article 25(1)', accessionArticle: 'article 25(4)' },
    inForceSince: '1981-09-03',
    openTo: 'Open to all States (article 25).',
    parent: null,
  },
];

describe('the cited instruments', () => {
  const declared = declaredInstruments();

  it('are these five', () => {
    expect(declared.map(({ id }) => id)).toEqual(table.map(({ id }) => id));
  });

  test.each(table)('$id is declared as the plan says', ({ id, cited, articles, openTo, ...expected }) => {
    const instrument = declared.find((one) => one.id === id)!;
    const [paragraph, note, source] = cited;
    expect(instrument).toMatchObject(expected);
    expect(instrument.citedIn).toEqual({ resolution: 'A/RES/61/180', paragraph, note, source });
    expect([instrument.consentArticle, instrument.entryIntoForce.article]).toEqual(articles);
    expect(instrument.openTo).toMatchObject({ article: articles[0] });
    expect(say(instrument.openTo.sentence)).toBe(openTo);
  });

  test.each(table)('$id has the address of its page', ({ id, reference }) => {
    const instrument = declared.find((one) => one.id === id)!;
    expect(pageAddress('https://treaties.un.org', instrument)).toBe(
      `https://treaties.un.org${targetOf(reference)}`,
    );
  });

  it('are at the addresses that the notes on the source give', () => {
    expect(targetOf('XVIII-12-a')).toBe(
      '/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=18&clang=_en',
    );
    expect(targetOf('XVIII-4')).toBe(
      '/Pages/ViewDetailsIII.aspx?src=TREATY&mtdsg_no=XVIII-4&chapter=18&Temp=mtdsg3&clang=_en',
    );
  });

  test.each([
    [
      'supplementary-slavery-convention',
      'Open for signature until 1 July 1957 (article 11(1)); a State that had not signed by then can only accede (article 11(2)).',
    ],
    [
      'cedaw',
      'Open for signature without limit of time (article 25(1)); a State may also accede without having signed (article 25(4)).',
    ],
  ])('%s says until when it can be signed', (id, sentence) => {
    expect(say(declared.find((one) => one.id === id)!.signature!.sentence)).toBe(sentence);
  });

  it('have short names that differ', () => {
    for (const key of ['label', 'shortTitle', 'title'] as const) {
      expect(new Set(declared.map((instrument) => instrument[key]))).toHaveProperty('size', table.length);
    }
  });
});

it('refuses a class that declares nothing', () => {
  class NothingModule {}
  expect(() => instrumentOf(NothingModule)).toThrow('NothingModule is not an instrument');
});
