import { describe, expect, it, test } from 'vitest';
import { couldJoin } from '../../src/domain/could-join.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { states } from '../participations.js';

const couldJoinOn = (id: string, code: string, day: string, hadActed = false): boolean =>
  couldJoin(
    declaredInstruments().find((one) => one.id === id)!,
    states.byCode(code)!,
    day,
    hadActed,
  );

describe('who could join on a day', () => {
  test.each([
    ['cedaw', 'USA', '1979-12-17', false, 'a Member before the adoption'],
    ['cedaw', 'USA', '1979-12-18', true, 'a Member from the day of adoption'],
    ['cedaw', 'SSD', '2011-07-13', false, 'a State before its membership'],
    ['cedaw', 'SSD', '2011-07-14', true, 'a State from its membership'],
    ['cedaw', 'VAT', '1980-01-01', true, 'the Holy See'],
    ['cedaw', 'EUE', '2026-02-03', false, 'the European Union where it may not join'],
    ['opsc', 'EUE', '2026-02-03', false, 'the European Union where it may not join'],
    ['supplementary-slavery-convention', 'EUE', '2026-02-03', false, 'the European Union likewise'],
    ['untoc', 'EUE', '2026-02-03', true, 'the European Union where it may'],
    ['trafficking-protocol', 'EUE', '2026-02-03', true, 'the European Union where it may'],
  ])('%s, %s on %s: %s (%s)', (id, code, day, expected) => {
    expect(couldJoinOn(id, code, day)).toBe(expected);
  });

  it('includes whoever had acted by then, whatever its membership', () => {
    expect(couldJoinOn('cedaw', 'SSD', '2011-07-13', true)).toBe(true);
    expect(couldJoinOn('cedaw', 'SSD', '1979-12-17', true)).toBe(false);
  });

  it.each([
    ['untoc', 198],
    ['trafficking-protocol', 198],
    ['opsc', 197],
    ['supplementary-slavery-convention', 197],
    ['cedaw', 197],
  ])('today, for %s: %i', (id, count) => {
    expect(states.all.filter(({ code }) => couldJoinOn(id, code, '2026-02-03'))).toHaveLength(count);
  });
});
