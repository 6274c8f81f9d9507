import { afterAll, beforeAll, expect, it } from 'vitest';
import { declarations } from '../../src/status/questions/declarations.js';
import { instrument } from '../../src/status/questions/instrument.js';
import { instruments } from '../../src/status/questions/instruments.js';
import { matrix } from '../../src/status/questions/matrix.js';
import { sheet } from '../../src/status/questions/sheet.js';
import { objections } from '../../src/status/questions/objections.js';
import { state } from '../../src/status/questions/state.js';
import { recordStatements, statementOf } from '../recorded-statements.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
  const text = '## A heading\nA text.';
  const algeria = { name: 'Algeria', state: 'DZA' };
  const ofAlgeria = { ...algeria, kind: 'reservation', madeUpon: null } as const;
  await recordStatements(tracker, 'cedaw', [
    statementOf({ ...algeria, text, kind: 'reservation', articles: ['2', '9(2)', '16'] }),
    statementOf({ ...algeria, text, kind: 'declaration', madeOn: '2009-07-15' }),
    statementOf({
      section: 'objections',
      name: 'Sweden',
      state: 'SWE',
      text,
      kind: 'objection',
      about: [ofAlgeria],
    }),
    statementOf({
      section: 'end-notes',
      name: 'Denmark',
      state: 'DNK',
      note: 3,
      text: 'A note.',
      kind: 'notification',
      territories: [
        { name: 'Greenland', applies: false, on: '1983-04-21' },
        { name: 'the Greenland', applies: true, on: '1990-01-02' },
      ],
    }),
    statementOf({ name: 'Palau', state: 'PLW', text, kind: 'reservation', madeUpon: ['signature'] }),
  ]);
});

afterAll(async () => tracker.close());

const page = async (path: string) => (await fetch(`${tracker.url}${path}`)).text();

/** Of the State's answer, the row of one instrument. */
const rowOf = async (code: string, id: string, more = {}) =>
  (await tracker.ask(state, { code, ...more })).rows.find((row) => row.instrument === id);

it('tells with the standing of a State what it stated, and where that was never read', async () => {
  expect(await rowOf('DZA', 'cedaw')).toMatchObject({
    reservations: 1,
    reservationArticles: ['2', '9(2)', '16'],
    declarations: 1,
    mixed: 0,
    unclassified: 0,
    objections: 1,
    objectionsMade: 0,
    withdrawals: 0,
    statedSentence: 'party, with reservations to articles 2, 9 and 16 and with a declaration',
  });
  expect(await rowOf('DZA', 'untoc')).toMatchObject({
    reservations: null,
    reservationArticles: null,
    objections: null,
    territories: null,
    statedSentence: 'what States declared is read from the depositary by the sync; it was not read yet',
  });
  const html = await page('/states/DZA');
  expect(html).toContain('Party, with reservations to articles 2, 9 and 16 and with a declaration: ');
  expect(html).toMatch(/<a href="\/declarations\?state=DZA&amp;instrument=cedaw&amp;section=[^"]*">2 texts</);
  expect(html).toContain(
    '<a href="/objections?instrument=cedaw&amp;to=DZA">1 objection of others names it</a>',
  );
  expect(html).toMatch(/it was not read yet\s*\(UNTOC, /);
});

it('tells of a past day only what was made by then, and that it cannot tell what was withdrawn since', async () => {
  const asOf = '2009-07-14';
  expect(await rowOf('DZA', 'cedaw', { asOf })).toMatchObject({
    declarations: 0,
    statedSentence: 'party on 14 July 2009, with reservations to articles 2, 9 and 16',
  });
  expect(await rowOf('DZA', 'cedaw', { asOf: '1996-05-21' })).toMatchObject({ reservations: 0 });
  const warning = expect.stringMatching(/^what States declared by .* is printed no more$/);
  const about = [
    [state, { code: 'DZA' }],
    [matrix, {}],
    [instruments, {}],
    [instrument, { id: 'cedaw' }],
    [declarations, {}],
    [objections, {}],
  ] as const;
  for (const [question, raw] of about) {
    const ask = tracker.ask as (one: unknown, query: object) => Promise<{ warnings: readonly string[] }>;
    expect((await ask(question, { ...raw, asOf })).warnings).toContainEqual(warning);
    expect((await ask(question, raw)).warnings).not.toContainEqual(warning);
  }
  expect((await tracker.ask(instrument, { id: 'untoc', asOf })).warnings).not.toContainEqual(warning);
});

it('counts for an instrument its parties with reservations, not its signatories', async () => {
  const rows = (await tracker.ask(instruments)).rows;
  expect(rows.find(({ id }) => id === 'cedaw')?.statements).toEqual({
    partiesWithReservations: 1,
    partiesWithDeclarations: 1,
    partiesWithUnclassified: 0,
    texts: 3,
    objections: 1,
    withdrawals: 0,
  });
  expect(rows.find(({ id }) => id === 'untoc')?.statements).toBeNull();
  expect(await page('/instruments/cedaw')).toMatch(
    /1 party with reservations, 1 with declarations:.*3 texts.*1 objection<\/a>;/s,
  );
  expect(await page('/instruments/untoc')).toContain('it was not read yet');
});

it('marks reservations in the matrix and on the map, by letters and in words', async () => {
  const row = (await tracker.ask(matrix)).rows.find((one) => one.state.code === 'DZA');
  expect([row?.instruments['cedaw']?.reservations, row?.instruments['untoc']?.reservations]).toEqual([
    1,
    null,
  ]);
  const [html, world] = [await page('/matrix?instrument=cedaw'), await page('/embed/map?instrument=cedaw')];
  expect(html).toContain('with 1 text of reservations');
  expect(html).not.toContain('the texts were not read yet');
  expect(await page('/matrix')).toContain('Supplementary Convention the texts were not read yet');
  expect(html.match(/with a text under a heading that says reservation/g)).toHaveLength(1);
  expect(world).toMatch(
    /aria-label="DZA R, Algeria: party since 22 May 1996, with reservations to articles 2, 9/,
  );
  // A signatory bears no mark of a party.
  expect(world).toMatch(/aria-label="PLW, Palau: signatory since 20 September 2011, with a reservation"/);
  expect(world).toMatch(/Of them with reservations <small>\(1\)/);
  expect(await page('/matrix?instrument=untoc')).not.toContain('heading that says reservation');
  expect(await page('/pictures/map.svg?instrument=cedaw')).toContain('Of them with reservations: 1');
  expect(await page('/pictures/map.svg?instrument=untoc')).not.toContain('reservations');
});

it('tells of territories in order, and which of it stands', async () => {
  expect((await rowOf('DNK', 'cedaw'))?.territories).toMatchObject([
    { name: 'Greenland', applies: false, on: '1983-04-21', stands: false },
    { name: 'the Greenland', applies: true, on: '1990-01-02', stands: true },
  ]);
  expect(await page('/states/DNK.csv')).toContain(
    'Greenland (withheld 1983-04-21); the Greenland (extended 1990-01-02)',
  );
  expect(await page('/states/DNK')).toContain('What it told of territories (2)');
});

it('says on the sheet of a signatory what it stated on signing', async () => {
  const sentences = async (code: string) =>
    (await tracker.ask(sheet, { code, id: 'cedaw' })).rows.map(({ sentence }) => sentence);
  const said = expect.stringMatching(
    /^On signing, .* made a reservation or declaration that the record has$/,
  );
  expect(await sentences('PLW')).toContainEqual(said);
  expect(await sentences('USA')).not.toContainEqual(said);
});
