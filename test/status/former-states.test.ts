import { afterAll, beforeAll, expect, test } from 'vitest';
import { gaps } from '../../src/status/questions/gaps.js';
import { state as profile } from '../../src/status/questions/state.js';
import { states } from '../../src/status/questions/states.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
});

afterAll(async () => {
  await tracker.close();
});

test.each([
  ['Czechoslovakia', ['CZE', 'SVK'], 'Czechoslovakia ceased to exist on 31 December 1992'],
  ['east germany', ['DEU'], 'The German Democratic Republic acceded to the Federal Republic of Germany'],
  ['Democratic Yemen', ['YEM'], 'merged into the Republic of Yemen on 22 May 1990'],
  ['United Arab Republic', ['EGY', 'SYR'], 'were one State, the United Arab Republic'],
  ['Republic of China', ['CHN'], 'resolution 2758'],
  ['Yugoslavia', ['BIH', 'HRV', 'MKD', 'MNE', 'SRB', 'SVN'], 'was dissolved in 1991 and 1992'],
])('a search for %s finds %j and what became of it', async (name, codes, became) => {
  const { rows, warnings, emptyBecause, title } = await tracker.ask(states, { name });
  expect(rows.map(({ state }) => state.code).toSorted()).toEqual(codes);
  expect(warnings.filter((warning) => warning.includes(became))).toHaveLength(1);
  expect(emptyBecause).toBeNull();
  expect(title).toContain(`named “${name}” or in the place of one that was`);
});

test('a name that is not listed is not said to be the name of no State', async () => {
  const { emptyBecause } = await tracker.ask(states, { name: 'Rhodesia' });
  expect(emptyBecause).toBe('no State listed here is or was named “Rhodesia”');
});

test.each([
  ['CZE', '1985-01-01', [/^Czechoslovakia ceased to exist/]],
  ['CZE', '1993-01-01', []],
  ['YEM', '1985-01-01', [/^Democratic Yemen and the Yemen Arab Republic merged/]],
  ['MNE', '2006-06-02', [/^Serbia and Montenegro, until/]],
  ['KEN', '1985-01-01', []],
])('a profile of %s on %s tells of those in whose place it stands', async (code, asOf, told) => {
  const { warnings } = await tracker.ask(profile, { code, asOf });
  const ofFormer = warnings.filter((warning) => !/^the (members|record) of|^it cannot be told/.test(warning));
  expect(ofFormer).toEqual(told.map((text) => expect.stringMatching(text) as string));
});

test('a search for a present State says nothing of those that are no more', async () => {
  const { warnings, title } = await tracker.ask(states, { name: 'Serbia' });
  expect(warnings.join()).not.toContain('ended');
  expect(title).toContain('named “Serbia”, and');
});

test.each([
  ['cedaw', '1985-07-01', ['CHE', 'LIE', 'PRK', 'TON'], ['AND', 'EST', 'PSE']],
  ['cedaw', '1986-06-30', ['CHE'], []],
  ['opsc', '2015-01-22', [], ['SSD']],
  ['opsc', '2015-01-23', ['SSD'], []],
  ['opsc', '2014-04-01', [], ['PSE']],
  ['opsc', '2002-05-08', [], ['SOM', 'TLS']],
  ['opsc', '2002-05-09', ['SOM'], ['TLS']],
])('the gaps of %s on %s include %j and not %j', async (instrument, asOf, included, left) => {
  const { rows } = await tracker.ask(gaps, { instrument, asOf });
  const codes = rows.map(({ state }) => state.code);
  expect(codes).toEqual(expect.arrayContaining(included));
  for (const code of left) expect(codes).not.toContain(code);
});
