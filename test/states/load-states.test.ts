import { describe, expect, test } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { StateDirectory } from '../../src/states/state-directory.js';
import { brokenData, complaint, entry, type Entry, type Files } from './broken-data.js';

const state = (code: string, change: Entry) => (files: Files) =>
  Object.assign(entry(files.states, code), change);
const group = (id: string, change: Entry) => (files: Files) => Object.assign(entry(files.groups, id), change);
const namesOf = (code: string, change: Entry) => (files: Files) =>
  Object.assign(entry(files.names, code), change);
const copy = (code: string, change: Entry) => (files: Files) =>
  files.states.push({ ...entry(files.states, code), ...change });

test('the files of the package are accepted', () => {
  expect(complaint(PACKAGE_DATA_DIR)).toBe('');
});

test('what is loaded is what the files say', () => {
  const { states, groups } = loadStates(brokenData(state('KEN', { name: 'Kenya of the test' })));
  expect(states.find(({ code }) => code === 'KEN')?.name).toBe('Kenya of the test');
  expect(groups.map(({ id }) => id)).toContain('arab-league');
});

describe('an entry of the wrong form', () => {
  test.each<[string, (files: Files) => void, string]>([
    ['code', state('KEN', { code: 'Ken' }), '(Ken): code: expected three capital letters, found "Ken"'],
    ['alpha2', state('KEN', { alpha2: 'KEN' }), '(KEN): alpha2: expected two capital letters, found "KEN"'],
    ['m49', state('KEN', { m49: 404 }), '(KEN): m49: expected string, found 404'],
    ['m49', state('AFG', { m49: '4' }), 'states.json: entry 1 (AFG): m49: expected three digits, found "4"'],
    [
      'name',
      state('KEN', { name: 'Kenya ' }),
      '(KEN): name: expected text without white space at its ends, found "Kenya "',
    ],
    ['name', state('KEN', { name: '' }), '(KEN): name: expected text without'],
    [
      'formerNames',
      state('KEN', { formerNames: ['British Kenya'] }),
      '(KEN): formerNames.0: expected object',
    ],
    [
      'until',
      state('KEN', { formerNames: [{ name: 'British Kenya', until: '1963-02-30' }] }),
      '(KEN): formerNames.0.until: expected a day of the calendar as YYYY-MM-DD, found "1963-02-30"',
    ],
    ['kind', state('KEN', { kind: 'observer' }), '(KEN): kind: expected one of "member"'],
    ['group', state('KEN', { group: 'africa' }), '(KEN): group: expected one of "african"'],
    ['subregion', state('KEN', { subregion: 'east-africa' }), '(KEN): subregion: expected one'],
    ['memberSince', state('KEN', { memberSince: '16 Dec 1963' }), '(KEN): memberSince: expected a day'],
    ['stateSince', state('KEN', { stateSince: undefined }), '(KEN): stateSince: expected object'],
    [
      'stateSince without its source',
      state('KEN', { stateSince: { on: '1963-12-12' } }),
      '(KEN): stateSince.source: expected an address',
    ],
    ['agencySince', state('KEN', { agencySince: '1964-04-07' }), '(KEN): agencySince: expected object'],
    [
      'childRightsConventionSince',
      state('KEN', { childRightsConventionSince: { on: '26 Jan 1990', source: 'https://treaties.un.org' } }),
      '(KEN): childRightsConventionSince.on: expected a day of the calendar',
    ],
    [
      'a field too many',
      state('KEN', { capital: 'Nairobi' }),
      '(KEN): expected no other keys, found "capital"',
    ],
    [
      'no object',
      ({ states }) => states.splice(0, 1, 'Kenya' as unknown as Entry),
      'entry 1 (without a name): expected object, found "Kenya"',
    ],
    [
      'null',
      ({ states }) => states.splice(0, 1, null as unknown as Entry),
      'entry 1 (without a name): expected object, found null',
    ],
    [
      'group id',
      group('eu', { id: 'EU' }),
      'groups.json: entry 1 (EU): id: expected a slug such as "arab-league", found "EU"',
    ],
    ['group kind', group('eu', { kind: 'm49' }), 'groups.json: entry 1 (eu): kind: expected one'],
    ['asOf', group('eu', { asOf: '2025' }), '(eu): asOf: expected a day'],
    [
      'source',
      group('eu', { source: 'the Union' }),
      '(eu): source: expected an address that begins with https://',
    ],
    ['note', group('eu', { note: '' }), '(eu): note: expected text'],
    ['members', group('eu', { members: [] }), '(eu): members: expected at least one member, found []'],
    [
      'member',
      group('eu', { members: ['fr'] }),
      '(eu): members.0: expected three capital letters, found "fr"',
    ],
    [
      'a name in other letters',
      namesOf('KEN', { ru: 'Kения' }),
      '(KEN): ru: expected a name in Cyrillic letters (Unicode NFC) with single spaces, found "Kения"',
    ],
    [
      'a decomposed name',
      namesOf('TUR', { fr: 'Tu\u0308rkiye' }),
      '(TUR): fr: expected a name in Latin letters',
    ],
    [
      'a mark that is not seen',
      namesOf('KEN', { ar: '\u200fكينيا' }),
      '(KEN): ar: expected a name in Arabic',
    ],
    ['two spaces', namesOf('PSE', { es: 'Estado  de Palestina' }), '(PSE): es: expected a name in Latin'],
    ['a mark of a note', namesOf('VAT', { zh: '教廷  *' }), '(VAT): zh: expected a name in Han letters'],
    ['a language missing', namesOf('KEN', { es: undefined }), '(KEN): es: expected string'],
    ['a language too many', namesOf('KEN', { de: 'Kenia' }), '(KEN): expected no other keys, found "de"'],
    [
      'no other name',
      namesOf('KEN', { alsoNamed: [] }),
      '(KEN): alsoNamed: expected at least one name, found []',
    ],
    [
      'a member that is neither',
      group('eu', { members: [{ code: 'FRA', since: '1958-01-01' }] }),
      '(eu): members.0: expected no other keys, found "since"',
    ],
    [
      'a member in the form of another',
      group('eu', { members: [27] }),
      '(eu): members.0: expected a code, or { code, from, until }',
    ],
    [
      'a day of a member',
      group('eu', { members: [{ code: 'FRA', from: '1958-13-01' }] }),
      '(eu): members.0.from: expected a day of the calendar as YYYY-MM-DD, found "1958-13-01"',
    ],
    ['daysSince', group('eu', { daysSince: null }), '(eu): daysSince: '],
    ['doubt', group('eu', { doubt: { from: '2030-01-01' } }), '(eu): doubt.because: '],
  ])('%s', (_, change, said) => {
    expect(complaint(brokenData(change))).toContain(said);
  });
});

test.each(['Côte d’Ivoire', "Co\u0302te d'Ivoire", 'Ivory\u00a0Coast'])(
  'a spelling is accepted though it is another of that State in other bytes: %j',
  (name) => {
    const folder = brokenData(({ states }) => {
      (entry(states, 'CIV').formerNames as Entry[]).push({ name, until: null });
    });
    expect(complaint(folder)).toBe('');
    const directory = new StateDirectory(loadStates(folder));
    expect(directory.resolve(name)?.code).toBe('CIV');
    expect(directory.formerName("Côte d'Ivoire")).toBeNull();
  },
);

describe('entries that do not go together', () => {
  const others = { code: 'XXX', alpha2: 'XX', m49: '999', name: 'Nowhere', formerNames: [] };
  test.each<[string, (files: Files) => void, string]>([
    [
      'alpha-3 twice',
      state('KEN', { code: 'UGA' }),
      'states.json: UGA: expected each alpha-3 code once in the file, found "UGA" 2 times',
    ],
    [
      'alpha-2 twice',
      state('KEN', { alpha2: 'UG' }),
      'states.json: KEN and UGA: expected each alpha-2 code once in the file, found "UG" 2 times',
    ],
    [
      'M49 twice',
      state('KEN', { m49: '800' }),
      'states.json: KEN and UGA: expected each M49 code once in the file, found "800" 2 times',
    ],
    [
      'a name twice',
      state('KEN', { name: 'Uganda' }),
      'KEN and UGA: expected each name, present or former, once in the file, found "Uganda" 2 times',
    ],
    [
      'a former name twice',
      state('KEN', { formerNames: [{ name: 'Turkey', until: null }] }),
      'KEN and TUR: expected each name',
    ],
    [
      'a former name that is the present one',
      state('KEN', { formerNames: [{ name: 'Kenya', until: null }] }),
      'KEN: expected each name',
    ],
    [
      'a name twice but for an apostrophe',
      state('KEN', { formerNames: [{ name: 'Côte d’Ivoire', until: null }] }),
      `found "Côte d'Ivoire" 2 times`,
    ],
    ['a Member too many', copy('KEN', others), 'states.json: all entries: expected 193 Members, found 194'],
    [
      'a regional group too large',
      copy('KEN', others),
      'all entries: expected 54 States in the group "african", found 55',
    ],
    ['a State too few', ({ states }) => states.splice(0, 1), 'all entries: expected 193 Members, found 192'],
    ['another State too many', copy('NIU', others), 'all entries: expected 4 other States, found 5'],
    [
      'an organization too many',
      copy('EUE', { ...others, m49: null }),
      'all entries: expected 1 organization, found 2',
    ],
    [
      'a Member without its day',
      state('KEN', { memberSince: null }),
      'KEN: expected a day of membership for a Member and for no other, found kind "member", memberSince null',
    ],
    [
      'a Member without a group',
      state('KEN', { group: null }),
      'KEN: expected a regional group for a Member and for no other, found kind "member", group null',
    ],
    [
      'a State only after its membership',
      state('KEN', { stateSince: { on: '1963-12-17', source: 'https://a.example' } }),
      'states.json: KEN: expected a day since which it is a State, not after the day of membership',
    ],
    [
      'a State that is none',
      state('NIU', { stateSince: null }),
      'NIU: expected a day since which it is a State',
    ],
    [
      'disputed days that begin after their end',
      state('EST', {
        stateSince: { on: '1991-09-06', notBefore: '1991-09-07', source: 'https://a.example' },
      }),
      'EST: expected a day since which it is a State',
    ],
    [
      'an agency joined after the United Nations',
      state('KEN', { agencySince: { on: '1964-04-07', source: 'https://a.example' } }),
      'KEN: expected a day of membership of an agency only where it is before that of the United Nations',
    ],
    [
      'a part in a convention before there was one',
      state('KEN', { childRightsConventionSince: { on: '1989-11-20', source: 'https://a.example' } }),
      'KEN: expected a part in the Convention on the Rights of the Child',
    ],
    ['a group for another State', state('NIU', { group: 'weog' }), 'NIU: expected a regional group'],
    [
      'a State without M49',
      state('KEN', { m49: null }),
      'KEN: expected an M49 code and a subregion for a State',
    ],
    [
      'another region',
      state('KEN', { region: 'asia' }),
      'KEN: expected the region that the subregion lies in, found region "asia", subregion "eastern-africa"',
    ],
    [
      'a group id twice',
      group('au', { id: 'eu' }),
      'groups.json: European Union and African Union: expected each id once in the file, found "eu" 2 times',
    ],
    [
      'a group that is derived',
      group('au', { id: 'african' }),
      'groups.json: african: expected no group that follows from states.json, found African Union',
    ],
    [
      'an unknown member',
      group('pif', { members: ['FJI', 'XYZ'] }),
      'groups.json: pif: expected members that states.json has, found "XYZ"',
    ],
    [
      'a member twice',
      group('pif', { members: ['FJI', 'FJI'] }),
      'groups.json: pif: expected each member once in a group, found "FJI" 2 times',
    ],
    [
      'names twice',
      ({ names: all }) => all.push({ ...entry(all, 'KEN') }),
      'state-names.json: KEN: expected each State once in the file, found "KEN" 2 times',
    ],
    [
      'names of an unknown State',
      namesOf('KEN', { code: 'XYZ' }),
      'state-names.json: XYZ: expected a State that states.json has, found "Kenya"',
    ],
    [
      'a State without names',
      ({ names: all }) => all.splice(0, 1),
      'state-names.json: AFG: expected an entry for each State of states.json, found none',
    ],
    [
      'one name for two States',
      namesOf('UGA', { alsoNamed: ['Кения'] }),
      'state-names.json: KEN and UGA: expected each name for one State only, found "кения" 2 times',
    ],
  ])('%s', (_, change, said) => {
    expect(complaint(brokenData(change))).toContain(said);
  });
});
