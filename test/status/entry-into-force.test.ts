import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryIntoForce, type EntryIntoForceRow } from '../../src/status/questions/entry-into-force.js';
import { state } from '../../src/status/questions/state.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
let rows: readonly EntryIntoForceRow[];

const rowOf = (code: string, instrument = 'trafficking-protocol') =>
  rows.find((row) => row.state.code === code && row.instrument === instrument);

beforeAll(async () => {
  tracker = await openTracker();
  ({ rows } = await tracker.ask(entryIntoForce));
});

afterAll(async () => {
  await tracker.close();
});

// As the depositary publishes them.
test.each([
  ['DZA', '2004-04-08'],
  ['AGO', '2014-10-19'],
  ['AUS', '2005-10-14'],
  ['BEL', '2004-09-10'],
  ['KHM', '2007-08-01'],
  ['CAN', '2003-12-25'],
  ['CHL', '2004-12-29'],
  ['CHN', '2010-03-10'],
  ['CUB', '2013-07-20'],
  ['AND', '2022-10-21'],
  ['BRA', '2004-02-28'],
  ['CYP', '2003-12-25'],
])('the trafficking protocol binds %s from %s', (code, day) => {
  expect(rowOf(code)).toMatchObject({ inForceOn: day, article: 'article 17' });
});

test.each([
  ['untoc', '2003-09-29'],
  ['trafficking-protocol', '2003-12-25'],
  ['opsc', '2002-01-18'],
  ['supplementary-slavery-convention', '1957-04-30'],
  ['cedaw', '1981-09-03'],
])('the general day of %s, %s, follows from its own deposits', async (instrument, day) => {
  const { subject } = await tracker.ask(entryIntoForce, { instrument });
  expect(subject?.['generalEntryIntoForce']).toMatchObject([
    { instrument, inForceSince: day, computed: day },
  ]);
});

test('the explanation names the rule, and says what the record of the parent lacks', async () => {
  expect(rowOf('DZA')?.because).toBe('30 days after the deposit of 9 March 2004 (article 17)');
  expect(rowOf('CAN')?.sentence).toBe(
    'The Trafficking Protocol binds Canada from 25 December 2003: the day of general entry into force (article 17)',
  );
  // A record of the Convention that is older than the deposit of Barbados.
  const old = await openTracker({ openedOn: '2022-11-04' });
  const asked = await old.ask(entryIntoForce, { instrument: 'trafficking-protocol' });
  await old.close();
  expect(asked.rows.find((row) => row.state.code === 'BRB')).toMatchObject({
    inForceOn: '2014-12-11',
    because:
      '30 days after the deposit of 11 November 2014 (article 17); the record of UNTOC is of 27 January 2014 and does not show the State as a party, so that its day is not counted',
  });
});

test('the day of a succession is not computed, and it says why', () => {
  const successions = rows.filter(({ mode }) => mode === 'succession');
  expect(successions.length).toBeGreaterThan(10);
  for (const { inForceOn, because } of successions) {
    expect(inForceOn).toBeNull();
    expect(because).toMatch(/^Not computed: a successor State/);
  }
});

test('the profile of a State says the same', async () => {
  const profile = await tracker.ask(state, { code: 'DZA' });
  const row = profile.rows.find(({ instrument }) => instrument === 'trafficking-protocol');
  expect(row).toMatchObject({ inForceOn: '2004-04-08', regionalGroup: { id: 'african', members: 54 } });
});
