import { describe, expect, test } from 'vitest';
import { groupCatalogue } from '../../src/states/group-catalogue.js';
import { loadStates } from '../../src/states/load-states.js';
import { m49Divisions, m49Path } from '../../src/states/m49-divisions.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';

const { states, groups: listed } = loadStates(PACKAGE_DATA_DIR);
const catalogue = groupCatalogue(states, listed);
const sizes = (kind: string) =>
  Object.fromEntries(
    catalogue.filter((group) => group.kind === kind).map(({ id, members }) => [id, members.length]),
  );
const membersOf = (id: string) => catalogue.find((group) => group.id === id)?.members ?? [];

test('every group that the addresses promise is there', () => {
  const promised = [
    'african',
    'asia-pacific',
    'eastern-european',
    'grulac',
    'weog',
    'eu',
    'au',
    'asean',
    'oas',
  ];
  promised.push('arab-league', 'caricom', 'pif', 'commonwealth', 'ldc', 'western-africa', 'africa');
  const ids = catalogue.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(promised));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the regional groups are the 193 Members', () => {
  expect(sizes('regional-group')).toEqual({
    african: 54,
    'asia-pacific': 54,
    'eastern-european': 23,
    grulac: 33,
    weog: 29,
  });
});

test('the divisions of M49 are as large as M49 says, of the States here', () => {
  // prettier-ignore
  expect(sizes('m49')).toEqual({
    africa: 54, 'northern-africa': 6, 'sub-saharan-africa': 48,
    'eastern-africa': 18, 'middle-africa': 9, 'southern-africa': 5, 'western-africa': 16,
    americas: 35, 'northern-america': 2, 'latin-america-and-the-caribbean': 33,
    caribbean: 13, 'central-america': 8, 'south-america': 12,
    asia: 48, 'central-asia': 5, 'eastern-asia': 5, 'south-eastern-asia': 11, 'southern-asia': 9, 'western-asia': 18,
    europe: 44, 'eastern-europe': 10, 'northern-europe': 10, 'southern-europe': 15, 'western-europe': 9,
    oceania: 16, 'australia-and-new-zealand': 2, melanesia: 4, micronesia: 5, polynesia: 5,
  });
});

describe('decisions', () => {
  test.each([
    ['weog', ['ISR', 'TUR', 'USA'], []],
    ['asia-pacific', ['CYP', 'KIR'], ['ISR', 'TUR', 'PSE']],
    ['eu', ['CYP', 'HRV'], ['EUE', 'GBR']],
    ['au', ['MAR'], []],
    ['asean', ['TLS'], ['PNG']],
    ['oas', ['CUB', 'VEN'], ['NIC']],
    ['arab-league', ['PSE', 'SYR', 'COM'], []],
    ['pif', ['COK', 'NIU'], []],
    ['commonwealth', ['GAB', 'TGO', 'RWA', 'MDV'], ['IRL', 'ZWE']],
    ['ldc', ['AGO', 'BGD', 'LAO', 'NPL'], ['BTN', 'STP', 'VUT']],
    ['europe', ['VAT', 'RUS'], ['EUE', 'CYP']],
  ])('%s has %j and not %j', (id, has, hasNot) => {
    expect(membersOf(id)).toEqual(expect.arrayContaining(has));
    for (const code of hasNot) expect(membersOf(id)).not.toContain(code);
  });
});

test('a division leads out to its region', () => {
  expect(m49Path('western-africa')).toEqual(['western-africa', 'sub-saharan-africa', 'africa']);
  expect(m49Path('asia')).toEqual(['asia']);
  expect(m49Path('atlantis')).toEqual([]);
  expect(m49Path(null)).toEqual([]);
  for (const { id } of m49Divisions) expect(m49Path(id)[0]).toBe(id);
});
