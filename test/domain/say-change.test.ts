import { describe, expect, it } from 'vitest';
import { printedRow } from '../../src/domain/change.js';
import { sayChange } from '../../src/domain/say-change.js';
import { participationOf, type RowFacts } from '../participations.js';

const row = (facts: RowFacts) => printedRow(participationOf('POL', { consented: '2005-02-04', ...facts }));
const withdrawal = { notifiedOn: '2026-01-20', effectiveOn: '2027-01-20' };

describe('a change of what is told of a withdrawal, in a sentence', () => {
  const say = (kind: 'gave-notice' | 'notice-withdrawn' | 'corrected', before: RowFacts, after: RowFacts) =>
    sayChange(
      {
        kind,
        before: row(before),
        after: row(after),
        happenedOn: kind === 'gave-notice' ? (after.withdrawal?.notifiedOn ?? null) : null,
      },
      'Poland',
      'OPSC',
    );

  it.each([
    [
      'gave-notice' as const,
      {},
      { withdrawal },
      'Poland gave notice of its withdrawal from OPSC on 20 January 2026, with effect from 20 January 2027',
    ],
    [
      'gave-notice' as const,
      {},
      { withdrawal: { notifiedOn: '2026-01-20' } },
      'Poland gave notice of its withdrawal from OPSC on 20 January 2026',
    ],
    [
      'notice-withdrawn' as const,
      { withdrawal },
      {},
      'Poland remains a party to OPSC: its notice of withdrawal is no longer printed',
    ],
    [
      'corrected' as const,
      { withdrawal: { notifiedOn: '2026-01-20' } },
      { withdrawal },
      'The record of Poland under OPSC was corrected: the day of effect of the withdrawal is now 20 January 2027, before not told',
    ],
    [
      'corrected' as const,
      { consented: '[2005-02-04]', withdrawal },
      { consented: '[2005-02-04]', withdrawal: { notifiedOn: '2026-01-21', effectiveOn: '2027-01-21' } },
      'The record of Poland under OPSC was corrected: the day of the notice of withdrawal is now 21 January 2026, before 20 January 2026, and the day of effect of the withdrawal is now 21 January 2027, before 20 January 2027',
    ],
  ])('%s', (kind, before, after, sentence) => expect(say(kind, before, after)).toBe(sentence));
});
