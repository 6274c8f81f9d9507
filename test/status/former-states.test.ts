import { afterAll, beforeAll, expect, test } from 'vitest';
import { gaps } from '../../src/status/questions/gaps.js';
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
