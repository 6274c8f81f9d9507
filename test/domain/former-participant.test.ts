import { describe, expect, it, test } from 'vitest';
import {
  formerCountOn,
  formerDepositsOf,
  formerStandingAsOf,
  type FormerParticipant,
} from '../../src/domain/former-participant.js';
import { baselineRows, states } from '../participations.js';

const { former: formers } = states;
const formerOf = (id: string) => formers.find((one) => one.id === id)!;
const cedaw = { id: 'cedaw' };
const slavery = { id: 'supplementary-slavery-convention' };

describe('the standing of a former participant', () => {
  test.each([
    ['czechoslovakia', cedaw, '1980-07-16', 'none'],
    ['czechoslovakia', cedaw, '1980-07-17', 'signatory'],
    ['czechoslovakia', cedaw, '1982-02-16', 'party'],
    ['czechoslovakia', cedaw, '1992-12-31', 'party'],
    ['czechoslovakia', cedaw, '1993-01-01', 'none'],
    ['republic-of-china', slavery, '1971-10-24', 'party'],
    ['republic-of-china', slavery, '1971-10-25', 'none'],
    ['republic-of-viet-nam', slavery, '1976-07-01', 'signatory'],
    ['republic-of-china', cedaw, '1971-10-24', 'none'],
  ])('%s, %o on %s: %s', (id, instrument, day, standing) => {
    expect(formerStandingAsOf(formerOf(id), instrument, day)).toBe(standing);
  });
});

/** Signatures and consents on record by a day; a successor counts from the day of its succession. */
function countedOn(id: string, day: string): { signatories: number; parties: number } {
  const counted = {
    signatories: new Set<string>(),
    parties: new Set<string>(),
  };
  for (const { state, signature, consent } of baselineRows(id)) {
    const boundOn = consent?.code === 'd' ? states.successionOf(state)!.on! : consent?.date;
    if (signature && signature.date <= day) counted.signatories.add(state);
    if (boundOn !== undefined && boundOn <= day) counted.parties.add(state);
  }
  const former = formerCountOn({ id }, formers, day, (code, as) => counted[as].has(code));
  return {
    signatories: counted.signatories.size + former.signatories,
    parties: counted.parties.size + former.parties,
  };
}

// Totals that the United Nations published as of these days.
test.each([
  ['cedaw', '1985-07-01', 72],
  ['cedaw', '1996-12-31', 154],
  ['cedaw', '2001-12-01', 168],
  ['cedaw', '2006-12-20', 185],
  ['supplementary-slavery-convention', '2002-02-05', 119],
  ['untoc', '2005-03-04', 100],
  ['trafficking-protocol', '2005-03-08', 80],
])('%s on %s: %i parties, nobody twice', (id, day, parties) => {
  expect(countedOn(id, day).parties).toBe(parties);
});

describe('nobody is counted twice', () => {
  const actOf = (rowsOf: readonly string[]): readonly FormerParticipant[] => [
    {
      ...formerOf('united-arab-republic'),
      acts: [{ ...formerOf('united-arab-republic').acts[0]!, rowsOf }],
    },
  ];
  it.each([
    [[], 1],
    [['EGY'], 0],
    [['EGY', 'SYR'], -1],
  ])('rows of %j: %i', (rowsOf, parties) => {
    expect(formerCountOn(slavery, actOf(rowsOf), '1960-01-01', () => true).parties).toBe(parties);
    // From the day on which it ended its rows are those of States of their own.
    expect(formerCountOn(slavery, actOf(rowsOf), '1961-10-13', () => true).parties).toBe(0);
  });

  it('counts the United Arab Republic once while it was one State, and two States since', () => {
    const before = countedOn(slavery.id, '1961-10-12').parties;
    expect(countedOn(slavery.id, '1961-10-13').parties).toBe(before + 1);
  });

  it('counts the accession of Democratic Yemen in the row of Yemen only', () => {
    expect(formerCountOn(cedaw, [formerOf('democratic-yemen')], '1985-07-01', () => true)).toEqual({
      signatories: 0,
      parties: 0,
    });
  });
});

describe('deposits towards entry into force', () => {
  it('are those that no row shows', () => {
    expect(formerDepositsOf(cedaw, formers)).toEqual([
      { by: 'Czechoslovakia', on: '1982-02-16' },
      { by: 'German Democratic Republic', on: '1980-07-09' },
      { by: 'Yugoslavia', on: '1982-02-26' },
    ]);
    expect(formerDepositsOf(slavery, formers).map(({ by }) => by)).not.toContain('United Arab Republic');
    expect(formerDepositsOf({ id: 'untoc' }, formers)).toEqual([]);
  });

  it('are no successions', () => {
    const successor = {
      ...formerOf('yugoslavia'),
      acts: [{ ...formerOf('yugoslavia').acts[0]!, code: 'd' }],
    };
    expect(formerDepositsOf(slavery, [successor])).toEqual([]);
  });
});
