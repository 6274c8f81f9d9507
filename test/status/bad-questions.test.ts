import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Question } from '../../src/status/question.js';
import { QueryError, type RawQuery } from '../../src/status/parameters.js';
import { questions } from '../../src/status/questions.js';
import { StatusService } from '../../src/status/status.service.js';
import { recordOneText } from '../recorded-statements.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
  await recordOneText(tracker);
});

afterAll(async () => {
  await tracker.close();
});

const called = (name: string): Question<unknown> => {
  const found = questions.find((question) => question.name === name);
  if (found === undefined) throw new Error(`no question ${name}`);
  return found;
};

test.each<[string, RawQuery, RegExp]>([
  ['gaps', { asOf: '2026-02-30' }, /"2026-02-30" is not a day .* from 1956-09-07 to 2026-02-04$/],
  ['gaps', { asOf: '2026-02-05' }, /"2026-02-05" is not a day/],
  ['waiting', { asOf: '1956-09-06' }, /"1956-09-06" is not a day/],
  [
    'gaps',
    { knownAt: '2014-01-26T23:59:59Z' },
    /^"2014-01-26T23:59:59Z" is not a moment of which the record can tell; expected .* from 2014-01-27T00:00:00Z to 2026-02-03T12:00:00Z$/,
  ],
  ['gaps', { knownAt: '2026-02-03T12:00:01Z' }, /is not a moment/],
  ['gaps', { knownAt: '2026-02-30T00:00:00Z' }, /is not a moment/],
  ['gaps', { knownAt: 'yesterday' }, /"yesterday" is not a moment/],
  [
    'gaps',
    { knownAt: '2018-02-01', asOf: '2018-02-02' },
    /2018-02-02 lies after 2018-02-01T23:59:59Z.*expected an earlier day/,
  ],
  ['diff', { from: '2020-01-02', to: '2020-01-01' }, /"2020-01-02" lies after "2020-01-01"/],
  ['diff', { from: '2020-01-02', to: '2020-01-03T00:00:00Z' }, /expected two days, or two moments/],
  ['diff', { to: '2020-01-03T00:00:00Z' }, /expected another moment in "from"/],
  ['diff', { from: '2013-01-03T00:00:00Z' }, /is not a moment of which the record can tell/],
  ['diff', { from: '1950-01-01' }, /"1950-01-01" is not a day .* from 1956-09-07 to 2026-02-04/],
  [
    'diff',
    { from: '2020-01-01T00:00:00Z', to: '2021-01-01T00:00:00Z', knownAt: '2022-01-01' },
    /expected two moments without it, or two days/,
  ],
  ['year', { year: '1955' }, /"1955" is not a year with data; expected one from 1956 to 2026/],
  ['year', { year: '2027' }, /"2027" is not a year with data/],
  ['year', { year: '19' }, /"19" is not a year with data/],
  [
    'claim',
    { instrument: ['cedaw', 'opsc'], parties: '198' },
    /"instrument" is given more than once; expected one value/,
  ],
  ['claim', { instrument: 'cedaw', parties: ['1', '2'] }, /"parties" is given more than once/],
  ['claim', { instrument: 'cedav', parties: '198' }, /unknown instrument "cedav"; expected untoc, /],
  [
    'claim',
    { instrument: 'cedaw', parties: '-1' },
    /"-1" is not a number of parties; expected a whole number/,
  ],
  ['claim', { instrument: 'cedaw', parties: '1.5' }, /"1.5" is not a number of parties/],
  ['claim', { instrument: 'cedaw', parties: '1e3' }, /"1e3" is not a number of parties/],
  ['compare', { with: ['african', 'eu', 'au', 'oas', 'ldc'] }, /"with" is given too often; expected up to 4/],
  ['compare', { with: 'atlantis' }, /unknown group or State "atlantis"; expected african, /],
  [
    'families',
    { family: 'some' },
    /unknown family "some"; expected all, one-short, none or untoc-without-trafficking-protocol/,
  ],
  [
    'groups',
    { kind: 'club' },
    /unknown kind of group "club"; expected regional-group, organization, list or/,
  ],
  ['group', { id: 'nato' }, /unknown group "nato"; expected african, /],
  ['anniversaries', { days: '0' }, /"0" is not a number of days; expected 1 to 366/],
  [
    'withdrawals',
    { asof: '2020-01-01' },
    /unknown parameter "asof"; expected instrument, group, asOf, knownAt/,
  ],
])('%s %o is refused, saying what is possible', async (name, raw, message) => {
  const asked = tracker.ask(called(name), raw);
  await expect(asked).rejects.toThrow(QueryError);
  await expect(asked).rejects.toThrow(message);
});

/** A value for each part of an address. */
const subjects: Readonly<Record<string, string>> = { code: 'PLW', year: '2019' };
const subjectOf = (name: string, key: string) =>
  subjects[key] ??
  (name === 'group' ? 'african' : ['instrument', 'sheet', 'words'].includes(name) ? 'cedaw' : '1');

test.each(
  questions
    .filter(({ parameters }) => parameters.some(({ key }) => key === 'knownAt'))
    .map(({ name }) => [name]),
)('%s is answered without a choice, and an empty answer says why it is empty', async (name) => {
  const question = called(name);
  const raw = Object.fromEntries(
    question.parameters
      .filter(({ option }) => option === null)
      .map(({ key }) => [key, subjectOf(name, key)] as const),
  );
  const answer = await tracker.ask(question, raw);
  expect(answer.total).toBe(answer.rows.length);
  expect(answer.emptyBecause === null).toBe(answer.total > 0);
  expect(answer.title).not.toBe('');
  const columns = question.columns(await tracker.context.get(StatusService).book());
  for (const row of answer.rows) {
    for (const { key, cell } of columns) {
      expect([key, typeof cell(row)]).toEqual([key, expect.stringMatching(/^(string|number|object)$/)]);
    }
  }
});
