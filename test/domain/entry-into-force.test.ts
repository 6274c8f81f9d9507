import { describe, expect, it, test } from 'vitest';
import { consentByLetter } from '../../src/domain/consent.js';
import {
  afterDeposits,
  type BindingDay,
  type EntryIntoForceContext,
} from '../../src/domain/entry-into-force.js';
import type { Instrument } from '../../src/domain/instrument.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { baselineRow, baselineRows } from '../participations.js';

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

/** The day on which an instrument binds a State, from the committed tables. */
function bindingDayOf(id: string, state: string, context: EntryIntoForceContext): BindingDay {
  const { date, code } = baselineRow(id, state).consent!;
  const mode = consentByLetter(code)!.mode;
  return instrumentOf(id).entryIntoForce.bindingDay({ boundOn: date, mode }, context);
}

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
    const generalDay = instrumentOf('untoc').entryIntoForce.generalDay(depositsOf('untoc'));
    const parentInForceOn = bindingDayOf('untoc', state, { generalDay }).inForceOn;
    const context = { generalDay: '2003-12-25', parentInForceOn };
    expect(bindingDayOf('trafficking-protocol', state, context).inForceOn).toBe(inForceOn);
  });
});

describe('the rule of an instrument', () => {
  test.each([
    ['untoc', '2010-05-31', '2010-06-30', '30 days after the deposit of 31 May 2010 (article 38)'],
    ['untoc', '2003-09-01', '2003-10-01', '30 days after the deposit of 1 September 2003 (article 38)'],
    ['untoc', '2003-08-29', '2003-09-29', 'the day of general entry into force (article 38)'],
    [
      'trafficking-protocol',
      '2010-05-31',
      '2010-06-30',
      '30 days after the deposit of 31 May 2010 (article 17)',
    ],
    ['opsc', '2010-01-31', '2010-02-28', 'one month after the deposit of 31 January 2010 (article 14)'],
    ['opsc', '2001-06-01', '2002-01-18', 'the day of general entry into force (article 14)'],
    ['cedaw', '2010-05-31', '2010-06-30', '30 days after the deposit of 31 May 2010 (article 27)'],
    [
      'supplementary-slavery-convention',
      '2010-05-31',
      '2010-05-31',
      'on the day of the deposit of 31 May 2010 (article 13)',
    ],
  ])('%s binds the State of %s from %s: %s', (id, boundOn, inForceOn, because) => {
    const { entryIntoForce, inForceSince } = instrumentOf(id);
    const found = entryIntoForce.bindingDay({ boundOn, mode: 'accession' }, { generalDay: inForceSince });
    expect(found).toEqual({ inForceOn, because });
  });

  test.each([
    [
      'untoc',
      'In force 90 days after the deposit of the fortieth instrument; for each later State 30 days after its own deposit (article 38).',
    ],
    [
      'opsc',
      'In force three months after the deposit of the tenth instrument; for each later State one month after its own deposit (article 14).',
    ],
    [
      'cedaw',
      'In force 30 days after the deposit of the twentieth instrument; for each later State 30 days after its own deposit (article 27).',
    ],
    [
      'supplementary-slavery-convention',
      'In force on the day of the deposit of the second instrument; for each later State on the day of its own deposit (article 13).',
    ],
  ])('%s says itself', (id, sentence) => {
    expect(instrumentOf(id).entryIntoForce.sentence).toBe(sentence);
  });
});

describe('what is computed with care', () => {
  const rule = afterDeposits(2, { days: 30 }).thenAfterOwn({ days: 30 }, 'article 9');
  const deposit = { boundOn: '2010-01-01', mode: 'ratification' };

  it('is not computed for a succession', () => {
    const { inForceOn, because } = rule.bindingDay(
      { ...deposit, mode: 'succession' },
      { generalDay: '2000-01-01' },
    );
    expect(inForceOn).toBeNull();
    expect(because).toMatch(/^Not computed: a successor State/);
  });

  it('is not computed before general entry into force', () => {
    expect(rule.bindingDay(deposit, { generalDay: null })).toEqual({
      inForceOn: null,
      because: 'Not computed: the instrument is not yet in force (article 9).',
    });
  });

  it('is not before the day the parent binds the State', () => {
    const context = { generalDay: '2000-01-01', parentInForceOn: '2012-06-01' };
    expect(rule.bindingDay(deposit, context)).toEqual({
      inForceOn: '2012-06-01',
      because: 'the day its parent convention came to bind the State, the later (article 9)',
    });
    expect(rule.bindingDay(deposit, { ...context, parentInForceOn: '2005-06-01' }).inForceOn).toBe(
      '2010-01-31',
    );
  });
});
