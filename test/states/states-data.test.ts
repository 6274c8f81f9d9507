import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { membersOn } from '../../src/domain/membership.js';
import { loadPast, loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { loadBaseline } from '../../src/treaty-collection/baseline.js';
import { known, resolveName } from '../participations.js';

const { states, groups, names: unNames } = loadStates(PACKAGE_DATA_DIR);
const { successions } = loadPast(PACKAGE_DATA_DIR, states);
const dayOf = (code: string) => states.find((state) => state.code === code)?.memberSince;

test('193 Members, four other States, one organization', () => {
  const codes = (kind: string) => states.filter((state) => state.kind === kind).map(({ code }) => code);
  expect(codes('member')).toHaveLength(193);
  expect(codes('other-state')).toEqual(['COK', 'VAT', 'NIU', 'PSE']);
  expect(codes('organization')).toEqual(['EUE']);
});

test.each(['states.json', 'groups.json', 'state-names.json', 'tiles.json'])(
  '%s has one entry on a line, so that a change is one line of a diff',
  (file) => {
    const lines = readFileSync(join(PACKAGE_DATA_DIR, file), 'utf8').trimEnd().split('\n').slice(1, -1);
    expect(lines).toHaveLength(file === 'groups.json' ? groups.length : states.length);
    for (const line of lines) expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
  },
);

test('the States stand in the order of their names', () => {
  const { compare } = new Intl.Collator('en');
  const names = states.map(({ name }) => name);
  expect(names).toEqual(names.toSorted(compare));
});

test('the names of the States stand in the order of the States', () => {
  expect(unNames.map(({ code }) => code)).toEqual(states.map(({ code }) => code));
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

const sinceOf = (code: string) => states.find((state) => state.code === code)!;

describe('the days that say who could join', () => {
  test.each([
    ['COK', '1992-01-01'],
    ['EUE', '1993-11-01'],
    ['NIU', '1994-01-01'],
    ['PSE', '2012-11-29'],
    ['VAT', '1945-10-24'],
    ['SSD', '2011-07-09'],
    ['TON', '1970-06-04'],
    ['KIR', '1979-07-12'],
    ['TUV', '1978-10-01'],
    ['NRU', '1968-01-31'],
    ['BGD', '1971-12-16'],
    ['AGO', '1975-11-11'],
    ['BHS', '1973-07-10'],
    ['FSM', '1990-12-22'],
  ])('%s is a State since %s', (code, day) => {
    expect(sinceOf(code).stateSince?.on).toBe(day);
  });

  test('only Andorra is proved to be a State by nothing but its membership', () => {
    expect(states.filter(({ stateSince }) => stateSince === null).map(({ code }) => code)).toEqual(['AND']);
  });

  test('every State is a signatory of, or a party to, the Convention on the Rights of the Child, and the Union is not', () => {
    const lacking = states.filter(({ childRightsConventionSince }) => childRightsConventionSince === null);
    expect(lacking.map(({ code }) => code)).toEqual(['EUE']);
  });

  test.each([
    ['SSD', '2015-01-23'],
    ['PSE', '2014-04-02'],
    ['SOM', '2002-05-09'],
    ['TLS', '2003-04-16'],
    ['USA', '1995-02-16'],
    ['MNE', '2006-06-03'],
    ['HRV', '1991-10-08'],
  ])('%s since %s', (code, day) => {
    expect(sinceOf(code).childRightsConventionSince?.on).toBe(day);
  });

  test('a successor is a State since the day of its succession', () => {
    for (const { code, on } of successions) expect(sinceOf(code).stateSince?.on, code).toBe(on);
  });
});

test('whoever a table prints as a successor has a succession', () => {
  const printed = new Set(
    loadBaseline(PACKAGE_DATA_DIR, known)
      .flatMap(({ page }) => page.participants)
      .filter(({ consent }) => consent?.code === 'd')
      .map(({ name }) => resolveName(name)),
  );
  expect([...printed].toSorted()).toEqual(successions.map(({ code }) => code).toSorted());
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
    lldc: 32,
    sids: 39,
    'council-of-europe': 46,
    osce: 57,
    oecd: 38,
    // The nineteen countries; its two organizations are not listed.
    g20: 19,
    g77: 134,
    oic: 57,
    // Without three governments that are no States.
    francophonie: 53,
    cplp: 9,
    cis: 9,
    gcc: 6,
    saarc: 8,
    ecowas: 12,
    eccas: 11,
    eac: 8,
    igad: 8,
    sadc: 16,
    sica: 8,
    mercosur: 6,
  });
});

describe('days of groups that are easily mistaken', () => {
  test.each([
    ['au', '2017-01-30', [], ['MAR']],
    ['au', '2017-01-31', ['MAR'], []],
    ['au', '2011-07-26', ['ZAF', 'ERI'], ['SSD', 'MAR']],
    ['asean', '2025-10-25', ['KHM'], ['TLS']],
    ['asean', '1999-04-29', ['LAO', 'MMR'], ['KHM', 'TLS']],
    ['oas', '2023-11-18', ['NIC', 'CUB', 'VEN'], []],
    ['oas', '2023-11-19', ['CUB', 'VEN'], ['NIC']],
    ['arab-league', '2015-01-01', ['SYR', 'LBY', 'COM'], []],
    ['arab-league', '1993-11-19', ['DJI'], ['COM']],
    ['caricom', '2002-07-01', ['SUR'], ['HTI']],
    ['commonwealth', '2018-02-07', [], ['GMB', 'MDV', 'GAB']],
    ['commonwealth', '2016-10-12', ['MDV'], ['GMB']],
    ['commonwealth', '2020-02-01', ['GMB', 'MDV'], ['TGO']],
    ['ldc', '2017-06-03', ['GNQ', 'VUT', 'BTN', 'STP'], ['WSM']],
    ['ldc', '2020-12-04', ['BTN', 'STP'], ['GNQ', 'VUT']],
    ['ldc', '2024-12-12', ['STP'], ['BTN']],
    ['council-of-europe', '2022-03-15', ['RUS'], []],
    ['council-of-europe', '2022-03-16', ['MNE'], ['RUS']],
    ['council-of-europe', '1990-11-05', ['FIN'], ['HUN', 'POL', 'RUS']],
    ['oecd', '2010-07-20', ['CHL'], ['SVN', 'ISR', 'EST']],
    ['oecd', '2021-05-24', ['COL'], ['CRI']],
    ['cis', '2009-08-17', ['GEO'], ['UKR', 'TKM']],
    ['cis', '2009-08-18', ['MDA'], ['GEO']],
    ['francophonie', '2024-10-04', ['BFA'], ['GHA', 'CYP']],
    ['ecowas', '2025-01-28', ['BFA', 'MLI', 'NER'], ['MRT']],
    ['ecowas', '2025-01-29', ['TGO'], ['BFA', 'MLI', 'NER']],
    ['eac', '2022-07-10', ['SSD'], ['COD', 'SOM']],
    ['sadc', '2004-06-30', ['SYC'], ['MDG', 'COM']],
    ['sadc', '2006-01-01', ['MDG'], ['SYC']],
    ['sadc', '2010-01-01', ['SYC', 'MDG'], ['COM']],
    ['saarc', '2007-04-02', ['BTN'], ['AFG']],
    ['cplp', '2014-07-22', ['TLS'], ['GNQ']],
    ['mercosur', '2024-08-06', ['VEN'], ['BOL']],
  ])('%s on %s has %j and not %j', (id, day, has, hasNot) => {
    const group = groups.find((one) => one.id === id);
    const members = group ? membersOn(group, day) : [];
    expect(members).toEqual(expect.arrayContaining(has));
    expect(members.filter((code) => (hasNot as readonly string[]).includes(code))).toEqual([]);
  });

  test.each([
    ['ldc', '2026-11-24'],
    ['francophonie', '2025-03-17'],
    ['eccas', '2025-06-08'],
    ['igad', '2025-12-12'],
  ])('%s is in doubt from %s', (id, from) => {
    expect(groups.find((group) => group.id === id)?.doubt?.from).toBe(from);
  });
});
