import { describe, expect, it, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';

const instruments = declaredInstruments();

/** What each instrument says of deposit, read from its text: by which article what is asked, and when. */
const facts = {
  untoc: {
    ratify: 'article 36(3)',
    accede: 'article 36(4)',
    notified: [
      ['central-authority', 'article 18(13)', 'with-deposit'],
      ['languages', 'article 18(14)', 'with-deposit'],
      ['extradition-basis', 'article 16(5)(a)', 'with-deposit'],
      ['organized-group-required', 'article 5(3)', 'with-deposit'],
      ['prevention-authorities', 'article 31(6)', 'as-party'],
      ['laundering-laws', 'article 6(2)(d)', 'as-party'],
      ['confiscation-laws', 'article 13(5)', 'as-party'],
    ],
    reservations: ['not-bound-by-disputes article 35(3)', 'not-mentioned'],
    reports: ['article 32(5)'],
    competence: ['article 36(3)', 'article 36(4)'],
  },
  'trafficking-protocol': {
    ratify: 'article 16(3)',
    accede: 'article 16(4)',
    notified: [],
    reservations: ['not-bound-by-disputes article 15(3)', 'not-mentioned'],
    reports: [],
    competence: ['article 16(3)', 'article 16(4)'],
  },
  opsc: {
    ratify: 'article 13(2)',
    accede: 'article 13(2)',
    notified: [],
    reservations: ['not-mentioned'],
    reports: ['article 12(1)', 'article 12(2)'],
    competence: [],
  },
  'supplementary-slavery-convention': {
    ratify: 'article 11(1)',
    accede: 'article 11(2)',
    notified: [
      ['territories', 'article 12(1)', 'with-deposit'],
      ['slavery-laws', 'article 8(2)', 'as-party'],
    ],
    reservations: ['refused article 9'],
    reports: [],
    competence: [],
  },
  cedaw: {
    ratify: 'article 25(3)',
    accede: 'article 25(4)',
    notified: [],
    reservations: ['compatible article 28', 'not-bound-by-disputes article 29(2)'],
    reports: ['article 18(1)(a)', 'article 18(1)(b)'],
    competence: [],
  },
} as const;

test.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  'what whoever deposits under %s must know stands in it with its article',
  (id, { deposit, signature }) => {
    expect({
      ratify: deposit?.ratificationArticle,
      accede: signature?.accessionArticle,
      notified: deposit?.notifications.map(({ notified, article, when }) => [notified, article, when]),
      reservations: deposit?.reservations.map((one) =>
        'article' in one ? `${one.kind} ${one.article}` : one.kind,
      ),
      reports: deposit?.reports.flatMap(({ article, next }) => [article, next?.article ?? []].flat()),
      competence: deposit?.competence ? [deposit.competence.ratification, deposit.competence.accession] : [],
    }).toEqual(facts[id as keyof typeof facts]);
  },
);

describe('the first report', () => {
  it('is due so long after entry into force', () => {
    const spans = instruments.flatMap(({ id, deposit }) =>
      (deposit?.reports ?? []).map(({ within }) => [id, within]),
    );
    expect(spans).toEqual([
      ['untoc', null],
      ['opsc', { years: 2 }],
      ['cedaw', { years: 1 }],
    ]);
  });
});
