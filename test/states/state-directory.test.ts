import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/states/fold-name.js';
import { loadDirectory } from '../../src/states/load-directory.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';

const directory = loadDirectory(PACKAGE_DATA_DIR);
const listed = directory.all.flatMap((state) =>
  [state, ...state.formerNames].map(({ name }) => ({ name, code: state.code })),
);
const codeOf = (name: string) => directory.resolve(name)?.code ?? null;

describe('a name', () => {
  test('every listed one resolves to its State', () => {
    expect(listed.filter(({ name, code }) => codeOf(name) !== code)).toEqual([]);
  });

  test.each([
    ['Eswatini', 'SWZ', 'Swaziland'],
    ['North Macedonia', 'MKD', 'The former Yugoslav Republic of Macedonia'],
    ['Türkiye', 'TUR', 'Turkey'],
    ['Netherlands (Kingdom of the)', 'NLD', 'Netherlands'],
    ['Bahamas (The)', 'BHS', 'Bahamas'],
    ['Cabo Verde', 'CPV', 'Cape Verde'],
    ['Czech Republic', 'CZE', 'Czechia'],
    ['Nauru', 'NRU', 'Naoero'],
    ['European Union', 'EUE', 'European Community'],
    ['State of Palestine', 'PSE', 'Palestine'],
    ['Congo', 'COG', "People's Republic of the Congo"],
    ['Democratic Republic of the Congo', 'COD', 'Zaire'],
    ['Russian Federation', 'RUS', 'Union of Soviet Socialist Republics'],
    ['St. Kitts and Nevis', 'KNA', 'Saint Kitts and Nevis'],
  ])('%s is %s, and so is %s', (present, code, other) => {
    expect(directory.resolve(present)).toMatchObject({ code, name: present });
    expect(directory.resolve(other)).toMatchObject({ code, name: present });
    expect(directory.formerName(present)).toBeNull();
    expect(directory.formerName(other)?.name).toBe(other);
  });

  test('a former name says when it ended, where that is known', () => {
    expect(directory.formerName('Cape Verde')).toEqual({ name: 'Cape Verde', until: '2013-10-24' });
    expect(directory.formerName('Swaziland')).toEqual({ name: 'Swaziland', until: null });
    expect(directory.formerName('Atlantis')).toBeNull();
  });

  test.each([
    ['no-break space', 'Costa\u00a0Rica', 'CRI'],
    ['white space around and between', '\r\n  Viet \t Nam ', 'VNM'],
    ['decomposed letters', 'Tu\u0308rkiye', 'TUR'],
    ['typographic apostrophe', 'Co\u0302te d\u2019Ivoire', 'CIV'],
    ['typographic apostrophe', 'Democratic People\u2019s Republic of Korea', 'PRK'],
  ])('%s: %j', (_, printed, code) => {
    expect(codeOf(printed)).toBe(code);
  });

  test.each([
    'Yugoslavia',
    'Yugoslavia (former)',
    'Socialist Federal Republic of Yugoslavia',
    'Serbia and Montenegro',
    'Czechoslovakia',
    'German Democratic Republic',
    'Democratic Yemen',
    'United Arab Republic',
    'Republic of Viet-Nam',
    'Hong Kong',
    'Macao',
    'Taiwan Province of China',
    'Korea',
    'Guinea-Bissau 2',
    'kenya',
    '',
  ])('%j is no State of the list', (name) => {
    expect(directory.resolve(name)).toBeNull();
  });
});

describe('States that are no more', () => {
  test('a successor has its day and its predecessor', () => {
    expect(directory.successionOf('HRV')).toMatchObject({ on: '1991-10-08', predecessor: 'Yugoslavia' });
    expect(directory.successionOf('ZWE')).toMatchObject({ on: '1980-04-18', predecessor: 'United Kingdom' });
    expect(directory.successionOf('FRA')).toBeUndefined();
  });

  test.each([
    ['Czechoslovakia', ['czechoslovakia']],
    ['CZECHOSLOVAKIA ', ['czechoslovakia']],
    ['czechoslov', ['czechoslovakia']],
    ['Yugoslavia (former)', ['yugoslavia']],
    ['yugoslav', ['yugoslavia']],
    ['east germany', ['german-democratic-republic']],
    ['Republic of Viet-Nam', ['republic-of-viet-nam']],
    ['Serbia and Montenegro', ['serbia-and-montenegro']],
    ['Republic of China', ['republic-of-china']],
    ['germ', []],
    ['Serbia', []],
    ['China', []],
    ['a', []],
    ['', []],
    ['Atlantis', []],
  ])('%j finds %j', (text, ids) => {
    expect(directory.formerByName(text).map(({ id }) => id)).toEqual(ids);
  });

  test('none of their names is a name of a State', () => {
    for (const { name, otherNames } of directory.former) {
      expect([name, ...otherNames].map((one) => directory.resolve(one))).not.toContainEqual(
        expect.anything(),
      );
    }
  });
});

describe('any text', () => {
  const names = new Map(listed.map(({ name, code }) => [foldName(name), code]));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', '\ud800'),
    fc.constantFrom(...listed.map(({ name }) => name)),
    fc
      .tuple(fc.constantFrom(...listed.map(({ name }) => name)), fc.nat(60), fc.string({ maxLength: 2 }))
      .map(([name, at, more]) => name.slice(0, at) + more + name.slice(at)),
  );

  test('resolves if it is a listed name and never otherwise, and never throws', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(codeOf(name)).toBe(names.get(foldName(name)) ?? null);
      }),
      { numRuns: 2000 },
    );
  });

  test('may stand around a listed name as white space', () => {
    const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0'), maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...listed), space, space, ({ name, code }, before, after) => {
        expect(codeOf(before + name.normalize('NFD') + after)).toBe(code);
      }),
    );
  });

  test('is asked for as a code without harm', () => {
    fc.assert(
      fc.property(text, (code) => {
        const found = directory.byCode(code);
        if (found) expect(found.code.toLowerCase()).toBe(code.toLowerCase());
      }),
    );
  });
});

describe('a code', () => {
  test.each(['KEN', 'ken', 'Ken'])('%s is Kenya', (code) => {
    expect(directory.byCode(code)?.name).toBe('Kenya');
  });

  // The last two become ASCII letters when they are put into capitals.
  test.each(['KE', 'XXX', 'KENYA', ' KEN', '', 'toString', '\u0131rl', 'u\u017fa'])('%j is none', (code) => {
    expect(directory.byCode(code)).toBeUndefined();
  });
});

describe('a group', () => {
  test('is found by its id, with its members by name', () => {
    expect(directory.groupById('asean')).toMatchObject({ kind: 'organization', asOf: '2025-10-26' });
    expect(directory.membersOf('caricom').map(({ name }) => name)).toEqual(
      directory.all
        .map(({ name }) => name)
        .filter((name) =>
          directory.groupsOf(codeOf(name) ?? '', '2025-01-01').some(({ id }) => id === 'caricom'),
        ),
    );
    expect(
      directory
        .membersOf('caricom')
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(directory.groupById('caricom')?.members);
  });

  test('that is not known is said to be so, with those that are', () => {
    expect(directory.groupById('nato')).toBeUndefined();
    expect(() => directory.membersOf('nato')).toThrow(
      /^no group "nato": expected one of african, asia-pacific, .*polynesia$/,
    );
  });

  test.each([
    [
      'KEN',
      [
        'african',
        'au',
        'commonwealth',
        'g77',
        'eac',
        'igad',
        'africa',
        'sub-saharan-africa',
        'eastern-africa',
      ],
    ],
    ['ISR', ['weog', 'oecd', 'asia', 'western-asia']],
    ['COK', ['pif', 'sids', 'oceania', 'polynesia']],
    ['EUE', []],
    ['XXX', []],
  ])('%s belongs to %j', (code, ids) => {
    expect(directory.groupsOf(code, '2025-06-01').map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['1957-03-25', 6, false, 'before its first day it has the members of that day'],
    ['1958-01-01', 6, false, 'on its first day'],
    ['1972-12-31', 6, false, 'on the last day before'],
    ['1973-01-01', 9, true, 'on the first day'],
    ['2013-06-30', 27, true, 'before Croatia'],
    ['2013-07-01', 28, true, 'with Croatia'],
    ['2020-01-31', 28, true, 'on the last day'],
    ['2020-02-01', 27, false, 'on the first day no longer a member'],
    ['2999-01-01', 27, false, 'after the day of the list it has the members of that day'],
  ])('has the members of the day asked about: the Union on %s, %i (%s)', (day, size, british) => {
    const codes = directory.membersOf('eu', day).map(({ code }) => code);
    expect(codes).toHaveLength(size);
    expect(codes.includes('GBR')).toBe(british);
    expect(directory.groupsOf('GBR', day).some(({ id }) => id === 'eu')).toBe(british);
  });

  test('of which only one day is known has the members of that day on every day', () => {
    expect(directory.membersOf('african', '1960-01-01')).toEqual(directory.membersOf('african'));
  });
});

test('the directory cannot be changed', () => {
  expect(() => (directory.all as unknown[]).pop()).toThrow(TypeError);
  expect(() => (directory.groups as unknown[]).pop()).toThrow(TypeError);
});
