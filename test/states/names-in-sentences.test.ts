import { expect, test } from 'vitest';
import { unNamesChecks } from '../../src/states/un-names-checks.js';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { states } from '../participations.js';

const named = new Map(states.all.map((state) => [state.code, states.nameInSentence(state)]));

test.each([
  ['PLW', 'Palau'],
  ['MHL', 'the Marshall Islands'],
  ['IRN', 'the Islamic Republic of Iran'],
  ['BHS', 'the Bahamas'],
  ['GMB', 'the Gambia'],
  ['NER', 'the Niger'],
  ['NGA', 'Nigeria'],
  ['MDV', 'Maldives'],
  ['LCA', 'Saint Lucia'],
  ['EUE', 'the European Union'],
])('%s is %s within a sentence', (code, name) => {
  expect(named.get(code)).toBe(name);
});

test('every name reads as a sentence has it, and differs from all others', () => {
  expect(new Set(named.values())).toHaveProperty('size', states.all.length);
  for (const name of named.values()) {
    expect(name).toMatch(/^(the )?\p{Lu}[\p{L}' -]*\p{L}$/u);
    expect(name).not.toMatch(/^(The|the the)\b/);
  }
});

test('what begins with a common noun of States, or names several islands, has its article', () => {
  const noun =
    /^(Republic|Kingdom|State|United|Islamic|Federated|Democratic|Plurinational|Bolivarian|Russian|European|Holy)\b|\b(Republic|Emirates|Federation)$|^(Cook|Marshall) Islands/;
  expect([...named.values()].filter((name) => noun.test(name) && !name.startsWith('the '))).toEqual([]);
});

test('a name with brackets and no reading is refused at the start', () => {
  const record = loadStates(PACKAGE_DATA_DIR);
  const names = record.names.map(({ enInSentence, ...name }) =>
    name.code === 'IRN' || enInSentence === undefined ? name : { ...name, enInSentence },
  );
  expect(unNamesChecks.flatMap(({ breaches }) => breaches({ ...record, names }))).toEqual([
    { entry: 'IRN', found: 'none for "Iran (Islamic Republic of)"' },
  ]);
});
