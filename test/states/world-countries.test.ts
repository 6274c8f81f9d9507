import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Country } from 'world-countries';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';

// Its types speak of a default export, which its CommonJS file does not have.
const countries = createRequire(import.meta.url)('world-countries') as readonly Country[];

/** What one side says of one State, in our words. */
type Facts = Readonly<
  Record<'alpha2' | 'm49' | 'member' | 'group' | 'region' | 'subregion', string | boolean | null>
>;

const groupIds: Readonly<Record<string, string>> = {
  'African Group': 'african',
  'Asia and the Pacific Group': 'asia-pacific',
  'Eastern European Group': 'eastern-european',
  'Latin American and Caribbean Group': 'grulac',
  'Western European and Others Group': 'weog',
};

const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');

const theirs = new Map<string, Facts>(
  countries.map((country) => [
    country.cca3,
    {
      alpha2: country.cca2,
      m49: country.ccn3,
      member: country.unMember,
      group: groupIds[country.unRegionalGroup] ?? null,
      region: slug(country.region),
      subregion: slug(country.subregion),
    },
  ]),
);

const { states } = loadStates(PACKAGE_DATA_DIR);
const ours = new Map<string, Facts>(
  states
    .filter(({ kind }) => kind !== 'organization')
    .map(({ code, alpha2, m49, kind, group, region, subregion }) => [
      code,
      { alpha2, m49, member: kind === 'member', group, region, subregion },
    ]),
);

/** Where the package and this project differ, and why this project stays with its own. */
const disagreements: readonly { because: string; lines: readonly string[] }[] = [
  {
    because: 'M49 has no Central Europe',
    lines: [
      'AUT subregion: western-europe, not central-europe',
      'CZE subregion: eastern-europe, not central-europe',
      'HUN subregion: eastern-europe, not central-europe',
      'POL subregion: eastern-europe, not central-europe',
      'SVK subregion: eastern-europe, not central-europe',
      'SVN subregion: southern-europe, not central-europe',
    ],
  },
  {
    because: 'M49 has no Southeast Europe',
    lines: [
      'ALB subregion: southern-europe, not southeast-europe',
      'BGR subregion: eastern-europe, not southeast-europe',
      'BIH subregion: southern-europe, not southeast-europe',
      'HRV subregion: southern-europe, not southeast-europe',
      'MKD subregion: southern-europe, not southeast-europe',
      'MNE subregion: southern-europe, not southeast-europe',
      'ROU subregion: eastern-europe, not southeast-europe',
      'SRB subregion: southern-europe, not southeast-europe',
    ],
  },
  {
    because: 'M49 says Northern America, and counts Mexico with Central America',
    lines: [
      'CAN subregion: northern-america, not north-america',
      'MEX subregion: central-america, not north-america',
      'USA subregion: northern-america, not north-america',
    ],
  },
  {
    because: 'M49 puts Cyprus into Western Asia',
    lines: ['CYP region: asia, not europe', 'CYP subregion: western-asia, not southern-europe'],
  },
  {
    because: 'M49 puts South Sudan into Eastern Africa',
    lines: ['SSD subregion: eastern-africa, not middle-africa'],
  },
  {
    because: 'the Holy See is an observer, not a Member',
    lines: ['VAT member: false, not true'],
  },
];

function differences(): string[] {
  return [...ours].flatMap(([code, mine]) => {
    const other = theirs.get(code);
    if (!other) return [`${code} is not in the package`];
    return (Object.keys(mine) as (keyof Facts)[])
      .filter((field) => mine[field] !== other[field])
      .map((field) => `${code} ${field}: ${mine[field]}, not ${other[field]}`);
  });
}

describe('against the package world-countries', () => {
  test('codes, membership, groups and regions differ only where there is a reason', () => {
    expect(differences().toSorted()).toEqual(disagreements.flatMap(({ lines }) => lines).toSorted());
  });

  test('no Member of the package is missing here', () => {
    const members = [...theirs].filter(([, { member }]) => member).map(([code]) => code);
    expect(members.filter((code) => !ours.has(code))).toEqual([]);
  });
});
