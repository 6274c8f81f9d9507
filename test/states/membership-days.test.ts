import { describe, expect, test } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { brokenData, complaint, entry, type Entry, type Files } from './broken-data.js';

const group = (id: string, change: Entry) => (files: Files) => Object.assign(entry(files.groups, id), change);

describe('days of membership', () => {
  const days = { daysSince: '1990-01-01', asOf: '2020-01-01' };
  const members = (...times: readonly unknown[]) => group('eu', { ...days, members: times });
  const french = (...times: readonly Entry[]) => members(...times.map((time) => ({ code: 'FRA', ...time })));
  test.each<[string, (files: Files) => void, string]>([
    [
      'a State that is not known',
      members({ code: 'XYZ', until: '1995-01-01' }),
      'groups.json: eu: expected members that states.json has, found "XYZ"',
    ],
    [
      'an end before the beginning',
      french({ from: '1995-01-01', until: '1994-01-01' }),
      'groups.json: eu: FRA: expected a time as a member that ends after it begins, found from 1995-01-01 until 1994-01-01',
    ],
    [
      'a day alone',
      french({ from: '1995-01-01', until: '1995-01-01' }),
      'eu: FRA: expected a time as a member that ends after it begins',
    ],
    [
      'two times that overlap',
      french({ until: '1996-01-01' }, { from: '1995-01-01', until: '2000-01-01' }),
      'groups.json: eu: FRA: expected times of one member with days between them, found from 1995-01-01 until 2000-01-01',
    ],
    [
      'two times that meet',
      french({ until: '1995-01-01' }, { from: '1995-01-01' }),
      'eu: FRA: expected times of one member with days between them, found from 1995-01-01 until null',
    ],
    [
      'a time within one that has no end',
      french({ from: '1991-01-01' }, { from: '1995-01-01', until: '2000-01-01' }),
      'eu: FRA: expected times of one member with days between them, found from 1995-01-01 until 2000-01-01',
    ],
    [
      'two times without an end',
      french({}, { from: '1995-01-01' }),
      'eu: expected each member once in a group',
    ],
    [
      'a first day after the day of the list',
      french({ from: '2020-01-02' }),
      'groups.json: eu: FRA: expected days of membership that are not after "asOf", found from 2020-01-02 until null',
    ],
    [
      'a last day after the day of the list',
      french({ until: '2020-01-02' }),
      'eu: FRA: expected days of membership that are not after "asOf"',
    ],
    [
      'a time that had ended before days are told',
      french({ until: '1990-01-01' }),
      'eu: FRA: expected days of membership only beside "daysSince", and no time that ended by then, found from null until 1990-01-01',
    ],
    [
      'days where none are said to be complete',
      group('pif', { members: [{ code: 'FJI', from: '1971-08-05' }] }),
      'pif: FJI: expected days of membership only beside "daysSince"',
    ],
    [
      'days that begin after the day of the list',
      group('pif', { daysSince: '2030-01-01', asOf: '2025-01-01' }),
      'groups.json: pif: expected "daysSince" that is not after "asOf", found 2030-01-01 and 2025-01-01',
    ],
    [
      'a doubt about the day of the list',
      group('pif', { asOf: '2025-01-01', doubt: { from: '2025-01-01', because: 'it is not sure' } }),
      'groups.json: pif: expected a doubt about days after "asOf", found 2025-01-01 and 2025-01-01',
    ],
  ])('%s', (_, change, said) => {
    expect(complaint(brokenData(change)).split('\n')).toEqual([expect.stringContaining(said)]);
  });

  test('several times apart are taken, and the present members are those without a last day', () => {
    const { groups } = loadStates(
      brokenData(
        members(
          { code: 'DEU', until: '1999-01-01' },
          { code: 'FRA', until: '1995-01-01' },
          { code: 'FRA', from: '1996-01-01' },
          'ITA',
        ),
      ),
    );
    expect(groups.find(({ id }) => id === 'eu')).toMatchObject({
      members: ['FRA', 'ITA'],
      memberships: [
        { code: 'DEU', from: null, until: '1999-01-01' },
        { code: 'FRA', from: null, until: '1995-01-01' },
        { code: 'FRA', from: '1996-01-01', until: null },
        { code: 'ITA', from: null, until: null },
      ],
    });
  });
});
