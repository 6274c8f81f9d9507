import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Participation } from '../../src/domain/act.js';
import { addSpan, type Day } from '../../src/domain/day.js';
import { isGap, standings, type Standing } from '../../src/domain/standing.js';
import { standingAsOf, standingHistory } from '../../src/domain/standing-history.js';
import { noWithdrawalClause } from '../../src/domain/withdrawal-clause.js';
import { anyDay, anyParticipation } from '../arbitrary-participations.js';
import { participationOf, type RowFacts } from '../participations.js';

/** The standing that one row gives, with nothing recorded before it. */
const standingOn = (participation: Participation | undefined, day: Day): Standing =>
  standingAsOf(participation && standingHistory([{ participation, asAt: null }], noWithdrawalClause), day);

const both: RowFacts = { signed: '2000-12-12', consented: '2005-06-01' };
const left: RowFacts = {
  signed: '[1999-02-26]',
  consented: '[2012-01-09 a]',
  withdrawal: { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10' },
};

describe('standing on a day', () => {
  test.each<[string, RowFacts, string, Standing]>([
    ['before any act', both, '2000-12-11', 'none'],
    ['on the day of signature', both, '2000-12-12', 'signatory'],
    ['the day before consent', both, '2005-05-31', 'signatory'],
    ['on the day of consent', both, '2005-06-01', 'party'],
    ['without an act', {}, '2026-01-01', 'none'],
    ['by accession alone', { consented: '2005-06-01 a' }, '2005-05-31', 'none'],
    ['by accession alone, that day', { consented: '2005-06-01 a' }, '2005-06-01', 'party'],
    ['after a signature alone', { signed: '2000-12-12' }, '2026-01-01', 'signatory'],
    ['between notice and effect of a withdrawal', left, '2026-01-09', 'party'],
    ['on the day of effect of a withdrawal', left, '2026-01-10', 'withdrawn'],
    ['between signature and consent of one that left later', left, '2005-01-01', 'signatory'],
    ['before every act of one that left later', left, '1999-02-25', 'none'],
    ['with brackets and no day of effect', { consented: '[2012-01-09]' }, '2020-01-01', 'withdrawn'],
    [
      'with brackets and no day of effect, before consent',
      { signed: '[1999-02-26]', consented: '[2012-01-09]' },
      '2005-01-01',
      'signatory',
    ],
    ['with a signature in brackets alone', { signed: '[1999-02-26]' }, '2005-01-01', 'none'],
    [
      'before the effect of the withdrawal of a signature',
      { signed: '[1999-02-26]', withdrawal: { effectiveOn: '2006-01-01' } },
      '2005-01-01',
      'signatory',
    ],
  ])('%s', (_title, facts, day, expected) => {
    expect(standingOn(participationOf('ALB', facts), day)).toBe(expected);
  });

  it('is none for a State that is not listed', () => {
    expect(standingOn(undefined, '2026-01-01')).toBe('none');
  });

  it('never depends on acts after it', () => {
    fc.assert(
      fc.property(anyParticipation, anyDay, (participation, day) => {
        expect(standingOn(participation, day)).toBe(standingOn(asSeenOn(participation, day), day));
      }),
    );
  });

  it('of a State that joins goes from none over signatory and party to withdrawn, or back to signatory', () => {
    fc.assert(
      fc.property(anyParticipation, anyDay, (participation, day) => {
        fc.pre(participation.consent !== null);
        // No record is dated here, so that nothing is left untold.
        const rank: Readonly<Record<Standing, number>> = {
          none: 0,
          signatory: 1,
          party: 2,
          withdrawn: 3,
          'cannot-be-told': NaN,
        };
        const [now, later] = [day, addSpan(day, { months: 7 })].map(
          (on) => rank[standingOn(participation, on)],
        );
        // Brackets around the consent alone leave the signature.
        const keepsSignature = participation.signature?.withdrawn === false;
        if (keepsSignature && now === rank.party) expect(later).toBeGreaterThanOrEqual(rank.signatory);
        else expect(later).toBeGreaterThanOrEqual(now!);
      }),
    );
  });

  it('is a gap unless the State is a party, or it cannot be told', () => {
    expect(standings.map(({ id }) => [id, isGap(id)])).toEqual([
      ['party', false],
      ['signatory', true],
      ['none', true],
      ['withdrawn', true],
      ['cannot-be-told', false],
    ]);
  });
});

/** The row as it was printed on a day: without later acts, and without brackets for a withdrawal still to take effect. */
function asSeenOn(row: Participation, day: string): Participation {
  const isStillIn = (row.withdrawal?.effectiveOn ?? '') > day;
  const seen = (act: Participation['consent']) =>
    act === null || act.date > day ? null : { ...act, withdrawn: act.withdrawn && !isStillIn };
  return {
    ...row,
    signature: seen(row.signature),
    consent: seen(row.consent),
    withdrawal: isStillIn ? null : row.withdrawal,
  };
}
