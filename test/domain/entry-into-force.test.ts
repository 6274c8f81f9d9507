import { describe, expect, it, test } from 'vitest';
import { afterDeposits, type BindingDay } from '../../src/domain/entry-into-force.js';
import type { Instrument } from '../../src/domain/instrument.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { baselineRow, baselineRows } from '../participations.js';
import { inWords, say } from '../in-words.js';

const instruments = declaredInstruments();
const instrumentOf = (id: string): Instrument => instruments.find((one) => one.id === id)!;

/** Deposits of States that are no more: the page tells of them in its end notes only. */
const depositsOfPredecessors: Readonly<Record<string, readonly string[]>> = {
  // The German Democratic Republic.
  cedaw: ['1980-07-09'],
};

/**
 * The days on which States deposited the instruments that count for general entry into force: a regional
 * organization's is not counted (UNTOC article 38, its protocol article 17).
 */
function depositsOf(id: string): readonly string[] {
  const deposits = baselineRows(id)
    .filter(({ state }) => state !== 'EUE')
    .flatMap(({ consent }) => (consent && consent.code !== 'd' ? consent.date : []));
  return [...deposits, ...(depositsOfPredecessors[id] ?? [])];
}

/** The day on which an instrument binds a State by a deposit, with no regard to its parent. */
function bindingDayOf(id: string, boundOn: string): BindingDay {
  const { entryIntoForce, inForceSince } = instrumentOf(id);
  return entryIntoForce.bindingDay({ boundOn, mode: 'ratification' }, { generalDay: inForceSince });
}

/** The same for a State of the committed tables. */
const bindingDayFor = (id: string, state: string): BindingDay =>
  bindingDayOf(id, baselineRow(id, state).consent!.date);

describe('general entry into force, from the deposits of the committed tables', () => {
  test.each(instruments.map(({ id, inForceSince }) => [id, inForceSince] as const))(
    '%s: %s',
    (id, inForceSince) => {
      expect(instrumentOf(id).entryIntoForce.generalDay(depositsOf(id))).toBe(inForceSince);
    },
  );

  it('waits for the parent instrument', () => {
    const { entryIntoForce } = instrumentOf('trafficking-protocol');
    const deposits = depositsOf('trafficking-protocol');
    expect(entryIntoForce.generalDay(deposits, '2003-09-29')).toBe('2003-12-25');
    expect(entryIntoForce.generalDay(deposits, '2004-05-01')).toBe('2004-05-01');
    expect(entryIntoForce.generalDay(deposits, null)).toBeNull();
  });

  it('is not there while there are too few deposits, and does not depend on their order', () => {
    const { generalDay } = afterDeposits(3, { days: 30 }).thenAfterOwn({ days: 30 }, 'article 1');
    expect(generalDay(['2000-01-01', '2000-01-02'])).toBeNull();
    expect(generalDay(['2000-03-01', '2000-01-01', '2000-02-01', '2000-12-01'])).toBe('2000-03-31');
  });
});

describe('computed entry into force of the trafficking protocol', () => {
  test.each([
    ['DZA', '2004-04-08'],
    ['AGO', '2014-10-19'],
    ['AUS', '2005-10-14'],
    ['BEL', '2004-09-10'],
    ['KHM', '2007-08-01'],
    ['CAN', '2003-12-25'],
    ['CHL', '2004-12-29'],
    ['CHN', '2010-03-10'],
    ['CUB', '2013-07-20'],
    ['AND', '2022-10-21'],
    ['BRA', '2004-02-28'],
    ['CYP', '2003-12-25'],
  ])('%s: %s', (state, inForceOn) => {
    expect(bindingDayFor('trafficking-protocol', state).inForceOn).toBe(inForceOn);
    expect(bindingDayFor('untoc', state).inForceOn! <= inForceOn).toBe(true);
  });
});

describe('States around general entry into force', () => {
  test.each([
    // Before it, and so from it, though a month after their deposits would end later: article 14(2) is for others.
    ['opsc', 'VNM', '2001-12-20', '2002-01-18'],
    ['opsc', 'ESP', '2001-12-18', '2002-01-18'],
    ['opsc', 'BGD', '2000-09-06', '2002-01-18'],
    ['opsc', 'ROU', '2001-10-18', '2002-01-18'],
    ['opsc', 'BLR', '2002-01-23', '2002-02-23'],
    // The last day of a month that is too short.
    ['opsc', 'BEN', '2005-01-31', '2005-02-28'],
    // Later than the fortieth deposit, of Armenia: the thirtieth day after their own, or the general day, the later.
    ['untoc', 'MCO', '2001-06-05', '2003-09-29'],
    ['untoc', 'ARM', '2003-07-01', '2003-09-29'],
    ['untoc', 'CRI', '2003-07-24', '2003-09-29'],
    ['untoc', 'CHN', '2003-09-23', '2003-10-23'],
    ['untoc', 'JAM', '2003-09-29', '2003-10-29'],
    ['trafficking-protocol', 'RWA', '2003-09-26', '2003-12-25'],
    ['trafficking-protocol', 'AZE', '2003-10-30', '2003-12-25'],
    // Later than the twentieth deposit, of Saint Vincent, and before general entry into force.
    ['cedaw', 'SWE', '1980-07-02', '1981-09-03'],
    ['cedaw', 'VCT', '1981-08-04', '1981-09-03'],
    ['cedaw', 'PHL', '1981-08-05', '1981-09-04'],
    ['cedaw', 'LAO', '1981-08-14', '1981-09-13'],
    ['cedaw', 'BTN', '1981-08-31', '1981-09-30'],
    ['supplementary-slavery-convention', 'RUS', '1957-04-12', '1957-04-30'],
    ['supplementary-slavery-convention', 'GBR', '1957-04-30', '1957-04-30'],
    ['supplementary-slavery-convention', 'BLR', '1957-06-05', '1957-06-05'],
  ])('%s binds %s, whose deposit is of %s, from %s', (id, state, deposit, inForceOn) => {
    expect(baselineRow(id, state).consent?.date).toBe(deposit);
    expect(bindingDayFor(id, state).inForceOn).toBe(inForceOn);
  });
});

describe('the rule of an instrument', () => {
  test.each([
    ['untoc', '2010-05-31', '2010-06-30', '30 days after the deposit of 31 May 2010 (article 38(2))'],
    ['untoc', '2003-09-01', '2003-10-01', '30 days after the deposit of 1 September 2003 (article 38(2))'],
    [
      'untoc',
      '2003-08-29',
      '2003-09-29',
      'the day of general entry into force, later than 30 days after the deposit of 29 August 2003 (article 38(1) and (2))',
    ],
    ['untoc', '2003-07-01', '2003-09-29', 'the day of general entry into force (article 38(1))'],
    [
      'trafficking-protocol',
      '2010-05-31',
      '2010-06-30',
      '30 days after the deposit of 31 May 2010 (article 17(2))',
    ],
    ['opsc', '2010-01-31', '2010-02-28', 'one month after the deposit of 31 January 2010 (article 14(2))'],
    ['opsc', '2002-01-18', '2002-02-18', 'one month after the deposit of 18 January 2002 (article 14(2))'],
    ['opsc', '2001-06-01', '2002-01-18', 'the day of general entry into force (article 14(1))'],
    [
      'opsc',
      '2001-12-20',
      '2002-01-18',
      'the day of general entry into force (article 14(1)); one month after its own deposit is for States that join after that day (article 14(2))',
    ],
    ['cedaw', '2010-05-31', '2010-06-30', '30 days after the deposit of 31 May 2010 (article 27(2))'],
    ['cedaw', '1981-08-05', '1981-09-04', '30 days after the deposit of 5 August 1981 (article 27(2))'],
    [
      'supplementary-slavery-convention',
      '2010-05-31',
      '2010-05-31',
      'on the day of the deposit of 31 May 2010 (article 13(2))',
    ],
  ])('%s binds the State of %s from %s: %s', (id, boundOn, inForceOn, because) => {
    expect(inWords(bindingDayOf(id, boundOn))).toEqual({ inForceOn, because });
  });

  test.each([
    [
      'untoc',
      'In force 90 days after the deposit of the fortieth instrument (article 38(1)); for each State that joins after that deposit, 30 days after its own, if that is later (article 38(2)).',
    ],
    [
      'opsc',
      'In force three months after the deposit of the tenth instrument (article 14(1)); for each State that joins after that day, one month after its own deposit (article 14(2)).',
    ],
    [
      'cedaw',
      'In force 30 days after the deposit of the twentieth instrument (article 27(1)); for each State that joins after that deposit, 30 days after its own, if that is later (article 27(2)).',
    ],
    [
      'supplementary-slavery-convention',
      'In force on the day of the deposit of the second instrument (article 13(1)); for each State that joins after that day, on the day of its own deposit (article 13(2)).',
    ],
  ])('%s says itself', (id, sentence) => {
    expect(say(instrumentOf(id).entryIntoForce.sentence)).toBe(sentence);
  });
});

describe('what is computed with care', () => {
  const rule = afterDeposits(2, { days: 30 }).thenAfterOwn({ days: 30 }, 'article 9');
  const deposit = { boundOn: '2010-01-01', mode: 'ratification' };

  const notification = { boundOn: '1992-10-12', mode: 'succession' };
  const rules =
    'articles 23(1) and 34(1) of the Vienna Convention on Succession of States in respect of Treaties';

  it.each([undefined, null])('is not computed for a succession whose day is %s', (successionOn) => {
    const { inForceOn, because } = inWords(
      rule.bindingDay(
        { ...notification, ...(successionOn === undefined ? {} : { successionOn }) },
        { generalDay: '1990-01-01' },
      ),
    );
    expect(inForceOn).toBeNull();
    expect(because).toMatch(/^Not computed: a successor State/);
  });

  it('is that of the succession of States, or of general entry into force, the later', () => {
    const successor = { ...notification, successionOn: '1991-10-08' };
    expect(inWords(rule.bindingDay(successor, { generalDay: '1957-04-30' }))).toEqual({
      inForceOn: '1991-10-08',
      because: `a successor State is bound from the succession of States, on 8 October 1991, not from its notification (${rules})`,
    });
    expect(inWords(rule.bindingDay(successor, { generalDay: '1992-01-01' }))).toEqual({
      inForceOn: '1992-01-01',
      because: `the day of general entry into force, later than the succession of States on 8 October 1991 (${rules})`,
    });
    expect(rule.bindingDay(successor, { generalDay: null }).inForceOn).toBeNull();
  });

  it('is not computed before general entry into force', () => {
    expect(inWords(rule.bindingDay(deposit, { generalDay: null }))).toEqual({
      inForceOn: null,
      because: 'Not computed: the instrument is not yet in force (article 9).',
    });
  });

  it('never binds a State before general entry into force', () => {
    for (const laterThan of ['deciding-deposit', 'entry-into-force'] as const) {
      const { bindingDay } = afterDeposits(2, { days: 90 }).thenAfterOwn(
        { days: 30 },
        'article 9',
        laterThan,
      );
      for (const boundOn of ['2009-10-02', '2009-10-03', '2009-12-01', '2009-12-31']) {
        const day = bindingDay({ boundOn, mode: 'accession' }, { generalDay: '2010-01-01' }).inForceOn!;
        expect(day >= '2010-01-01').toBe(true);
      }
    }
  });
});
