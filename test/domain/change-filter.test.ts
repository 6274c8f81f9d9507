import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../src/domain/change.js';
import { isWanted, toldKinds, type ChangeFilter } from '../../src/domain/change-filter.js';

const filter = (facts: Partial<ChangeFilter>): ChangeFilter => ({
  instruments: [],
  states: [],
  groups: [],
  kinds: [],
  ...facts,
});
const joined = { kind: 'consented', instrument: 'cedaw', state: 'KEN' } as const;

describe('a change is wanted', () => {
  it.each<[what: string, facts: Partial<ChangeFilter>, expected: boolean]>([
    ['by whoever wants all', {}, true],
    ['by instrument', { instruments: ['opsc', 'cedaw'] }, true],
    ['by another instrument', { instruments: ['opsc'] }, false],
    ['by State', { states: ['GHA', 'KEN'] }, true],
    ['by another State', { states: ['GHA'] }, false],
    ['by group', { groups: ['african'] }, true],
    ['by another group', { groups: ['weog'] }, false],
    ['by State or group', { states: ['KEN'], groups: ['weog'] }, true],
    ['by group or State', { states: ['GHA'], groups: ['african'] }, true],
    ['by kind', { kinds: ['consented'] }, true],
    ['by another kind', { kinds: ['signed'] }, false],
    ['by all of them', { instruments: ['cedaw'], states: ['KEN'], kinds: ['consented'] }, true],
    ['by not all of them', { instruments: ['cedaw'], states: ['KEN'], kinds: ['signed'] }, false],
  ])('%s', (_, facts, expected) => {
    expect(isWanted(filter(facts), joined, ['african', 'au'])).toBe(expected);
  });

  it('whatever its kind, unless the tracker alone learned something', () => {
    const untold = changeKinds.filter(({ kind }) => !isWanted(filter({}), { ...joined, kind }, []));
    expect(untold.map(({ kind }) => kind)).toEqual(['read-better']);
    expect(isWanted(filter({ kinds: ['read-better'] }), { ...joined, kind: 'read-better' }, [])).toBe(false);
    expect(toldKinds).toHaveLength(changeKinds.length - 1);
  });
});
