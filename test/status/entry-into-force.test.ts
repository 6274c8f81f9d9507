import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryIntoForce, type EntryIntoForceRow } from '../../src/status/questions/entry-into-force.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { state } from '../../src/status/questions/state.js';
import { upcoming } from '../../src/status/questions/upcoming.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { documentOfPage } from '../document-of-page.js';
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
  expect(rowOf('DZA')?.because).toBe('30 days after the deposit of 9 March 2004 (article 17(2))');
  expect(rowOf('CAN')?.sentence).toBe(
    'The Trafficking Protocol binds Canada from 25 December 2003: the day of general entry into force (article 17(1))',
  );
  // A record of the Convention that is older than the deposit of Barbados.
  const old = await openTracker({ openedOn: '2022-11-04' });
  const asked = await old.ask(entryIntoForce, { instrument: 'trafficking-protocol' });
  await old.close();
  expect(asked.rows.find((row) => row.state.code === 'BRB')).toMatchObject({
    inForceOn: '2014-12-11',
    because:
      '30 days after the deposit of 11 November 2014 (article 17(2)); the record of UNTOC is of 27 January 2014 and does not show the State as a party, so that its day is not counted',
  });
});

test('a protocol does not bind a State before its convention does, and the reason is the rule of the convention', async () => {
  // As a page would print it if Thailand had joined the protocol before the Convention; in truth both are of one day.
  const other = await openTracker();
  try {
    const joinedEarlier = withCells('Thailand', ['2001-12-18', '2013-09-01']);
    const folder = join(other.folder, 'saved');
    mkdirSync(folder);
    const page = baselinePage('trafficking-protocol', { rows: joinedEarlier });
    writeFileSync(join(folder, 'XVIII-12-a.html'), page);
    // An old day that is printed otherwise is believed where both editions say it.
    writeFileSync(join(folder, 'XVIII-12-a.en.xml'), documentOfPage(page)!);
    const report = await other.sync({ only: ['trafficking-protocol'], from: folder });
    expect(report.rows).toMatchObject([{ outcome: 'applied' }]);
    const answer = await other.ask(entryIntoForce, { instrument: 'trafficking-protocol' });
    expect(answer.rows.find(({ state: { code } }) => code === 'THA')).toMatchObject({
      boundOn: '2013-09-01',
      inForceOn: '2013-11-16',
      because:
        'the day on which UNTOC binds the State, which must be a party to it too (UNTOC article 37(2))',
    });
  } finally {
    await other.close();
  }
});

test('a successor is bound from the succession of States, not from its notification', () => {
  const successions = rows.filter(({ mode }) => mode === 'succession');
  expect(successions.length).toBeGreaterThan(10);
  for (const { boundOn, effectiveOn, inForceOn, because } of successions) {
    expect(effectiveOn < boundOn).toBe(true);
    expect(inForceOn).toBe(effectiveOn);
    expect(because).toMatch(/^a successor State is bound from the succession of States/);
  }
});

test.each([
  [
    'opsc',
    'VNM',
    '2001-12-31',
    'OPSC will bind Viet Nam from 18 January 2002: the day of general entry into force (article 14(1)); ' +
      'one month after its own deposit is for States that join after that day (article 14(2)); ' +
      'until then Viet Nam is a contracting State',
  ],
  [
    'cedaw',
    'SWE',
    '1981-09-02',
    'CEDAW will bind Sweden from 3 September 1981: the day of general entry into force (article 27(1)); ' +
      'until then Sweden is a contracting State',
  ],
  [
    'cedaw',
    'SWE',
    '1981-09-03',
    'CEDAW binds Sweden from 3 September 1981: the day of general entry into force (article 27(1))',
  ],
  [
    'cedaw',
    'LAO',
    '1981-09-12',
    "CEDAW will bind Lao People's Democratic Republic from 13 September 1981: " +
      '30 days after the deposit of 14 August 1981 (article 27(2))',
  ],
])(
  '%s, %s, asked of %s: a day to come is told as one that will come',
  async (instrument, code, asOf, said) => {
    const answer = await tracker.ask(entryIntoForce, { instrument: [instrument], asOf });
    const row = answer.rows.find(({ state: of }) => of.code === code);
    expect(row?.sentence).toBe(said);
    const coming = await tracker.ask(upcoming, { instrument: [instrument], asOf });
    const sentences = coming.rows.filter(({ state: of }) => of.code === code).map(({ sentence }) => sentence);
    expect(sentences).toEqual(said.includes('will bind') ? [said] : []);
    // The depositary counts a contracting State among the parties: it is no gap.
    const { rows: missing } = await tracker.ask(gaps, { instrument: [instrument], asOf });
    expect(missing.map(({ state: of }) => of.code)).not.toContain(code);
  },
);

test('what is upcoming is never told as what is', async () => {
  for (const asOf of ['1957-04-29', '1981-08-31', '2001-12-31', '2003-09-25', '2003-12-01', '2019-06-01']) {
    const { rows: coming } = await tracker.ask(upcoming, { asOf });
    const entries = coming.filter(({ kind }) => kind === 'enters-into-force');
    expect(entries).not.toHaveLength(0);
    for (const { sentence } of entries) expect(sentence).toMatch(/ will bind .* from /);
  }
});

test('the profile of a State says the same', async () => {
  const profile = await tracker.ask(state, { code: 'DZA' });
  const row = profile.rows.find(({ instrument }) => instrument === 'trafficking-protocol');
  expect(row).toMatchObject({ inForceOn: '2004-04-08', regionalGroup: { id: 'african', members: 54 } });
});
