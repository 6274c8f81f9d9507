import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';

const { states, groups } = loadStates(PACKAGE_DATA_DIR);
const dayOf = (code: string) => states.find((state) => state.code === code)?.memberSince;

test('193 Members, four other States, one organization', () => {
  const codes = (kind: string) => states.filter((state) => state.kind === kind).map(({ code }) => code);
  expect(codes('member')).toHaveLength(193);
  expect(codes('other-state')).toEqual(['COK', 'VAT', 'NIU', 'PSE']);
  expect(codes('organization')).toEqual(['EUE']);
});

test.each(['states.json', 'groups.json'])(
  '%s has one entry on a line, so that a change is one line of a diff',
  (file) => {
    const lines = readFileSync(join(PACKAGE_DATA_DIR, file), 'utf8').trimEnd().split('\n').slice(1, -1);
    expect(lines).toHaveLength(file === 'states.json' ? states.length : groups.length);
    for (const line of lines) expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
  },
);

test('the States stand in the order of their names', () => {
  const { compare } = new Intl.Collator('en');
  const names = states.map(({ name }) => name);
  expect(names).toEqual(names.toSorted(compare));
});

test('the members of a group stand in the order of their codes, and each time as a member in that of its day', () => {
  for (const { memberships } of groups) {
    const times = memberships.map(({ code, from }) => `${code} ${from ?? ''}`);
    expect(times).toEqual(times.toSorted());
  }
});

/**
 * Present Members by the year of admission, after the UN's "Growth in membership": without Czechoslovakia and
 * Yugoslavia (1945), Zanzibar (1963), Democratic Yemen (1967) and the German Democratic Republic (1973).
 */
// prettier-ignore
const growth: Readonly<Record<string, number>> = {
  1945: 49, 1946: 4, 1947: 2, 1948: 1, 1949: 1, 1950: 1, 1955: 16, 1956: 4, 1957: 2, 1958: 1,
  1960: 17, 1961: 4, 1962: 6, 1963: 2, 1964: 3, 1965: 3, 1966: 4, 1968: 3,
  1970: 1, 1971: 5, 1973: 2, 1974: 3, 1975: 6, 1976: 3, 1977: 2, 1978: 2, 1979: 1,
  1980: 2, 1981: 3, 1983: 1, 1984: 1, 1990: 2, 1991: 7, 1992: 13, 1993: 6, 1994: 1, 1999: 3,
  2000: 2, 2002: 2, 2006: 1, 2011: 1,
};

test('as many were admitted in each year as the UN says', () => {
  const found: Record<string, number> = {};
  for (const { memberSince } of states) {
    if (memberSince) found[memberSince.slice(0, 4)] = (found[memberSince.slice(0, 4)] ?? 0) + 1;
  }
  expect(found).toEqual(growth);
});

test('no one became a Member before the Charter was in force or after South Sudan', () => {
  for (const { memberSince } of states) {
    if (memberSince) expect(memberSince >= '1945-10-24' && memberSince <= '2011-07-14').toBe(true);
  }
});

describe('days of membership that are easily mistaken', () => {
  test.each([
    ['RUS', '1945-10-24', 'it continues the Soviet Union'],
    ['CHN', '1945-10-24', 'the Charter was in force for it then; who speaks for it changed in 1971'],
    ['EGY', '1945-10-24', 'it came back from the United Arab Republic'],
    ['SYR', '1945-10-24', 'it came back from the United Arab Republic'],
    ['IND', '1945-10-30', 'its own ratification of the Charter'],
    ['NLD', '1945-12-10', 'its own ratification of the Charter'],
    ['YEM', '1947-09-30', 'the Arab Republic of 1947, united with Democratic Yemen in 1990'],
    ['IDN', '1950-09-28', 'its withdrawal of 1965 was treated as an absence'],
    ['MYS', '1957-09-17', 'as the Federation of Malaya'],
    ['TZA', '1961-12-14', 'as Tanganyika'],
    ['DEU', '1973-09-18', 'as the Federal Republic'],
    ['CZE', '1993-01-19', 'admitted anew after Czechoslovakia'],
    ['SVK', '1993-01-19', 'admitted anew after Czechoslovakia'],
    ['MKD', '1993-04-08', 'as the former Yugoslav Republic of Macedonia'],
    ['SRB', '2000-11-01', 'as the Federal Republic of Yugoslavia'],
    ['CHE', '2002-09-10', 'after its vote'],
    ['MNE', '2006-06-28', 'after Serbia and Montenegro'],
    ['SSD', '2011-07-14', 'the newest'],
  ])('%s: %s (%s)', (code, day) => {
    expect(dayOf(code)).toBe(day);
  });
});

test('a Member may join since its membership, the five others since the day given for each', () => {
  for (const { kind, memberSince, mayJoinSince } of states) {
    if (kind === 'member') expect(mayJoinSince).toBe(memberSince);
  }
  const others = states
    .filter(({ kind }) => kind !== 'member')
    .map(({ code, mayJoinSince }) => [code, mayJoinSince]);
  expect(Object.fromEntries(others)).toEqual({
    COK: '1992-01-01',
    EUE: '1993-11-01',
    NIU: '1994-01-01',
    PSE: '2012-11-29',
    VAT: '1945-10-24',
  });
});

test('the listed groups are as large as they are said to be', () => {
  expect(Object.fromEntries(groups.map(({ id, members }) => [id, members.length]))).toEqual({
    eu: 27,
    au: 54,
    asean: 11,
    oas: 34,
    'arab-league': 22,
    caricom: 14,
    pif: 16,
    commonwealth: 56,
    ldc: 44,
  });
});
