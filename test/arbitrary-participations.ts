import fc from 'fast-check';
import type { Act, Participation } from '../src/domain/act.js';
import { consents } from '../src/domain/consent.js';

/** Any day since the adoption of the oldest instrument. */
export const anyDay: fc.Arbitrary<string> = fc
  .date({
    min: new Date('1956-09-07T00:00:00Z'),
    max: new Date('2026-02-03T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const letters = consents.filter(({ binds }) => binds).map(({ letter }) => letter);

/**
 * Any row that a page can print: a State signs before it consents, and where it has left, both its cells are in
 * brackets and the notice and its effect come last. A party may have given notice only.
 */
export const anyParticipation: fc.Arbitrary<Participation> = fc
  .record({
    state: fc.constantFrom('ALB', 'BEL', 'CIV', 'DZA', 'FIN', 'KEN', 'PLW', 'SDN', 'TON', 'USA'),
    name: fc.string({ minLength: 1, maxLength: 12 }),
    days: fc.array(anyDay, { minLength: 4, maxLength: 4 }).map((days) => days.toSorted()),
    signs: fc.boolean(),
    consents: fc.boolean(),
    leaves: fc.boolean(),
    givesNotice: fc.boolean(),
    code: fc.constantFrom(...letters),
    notes: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    declared: fc.constantFrom(true, false, null),
  })
  .map(({ state, name, days, signs, consents: joins, leaves, givesNotice, code, notes, declared }) => {
    const [signedOn, boundOn, notifiedOn, effectiveOn] = days as [string, string, string, string];
    const act = (date: string, letter: string): Act => ({ date, code: letter, withdrawn: leaves });
    const isTold = leaves ? signs || joins : givesNotice && joins;
    return {
      state,
      name,
      signature: signs ? act(signedOn, '') : null,
      consent: joins ? act(boundOn, code) : null,
      withdrawal: isTold ? { notifiedOn, effectiveOn, notification: null } : null,
      notes,
      declared,
    };
  });

/** Any table: one row for each State. */
export const anyTable: fc.Arbitrary<readonly Participation[]> = fc.uniqueArray(anyParticipation, {
  maxLength: 10,
  selector: ({ state }) => state,
});
