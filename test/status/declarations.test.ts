import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Statement } from '../../src/domain/statement.js';
import { objectionMatrix } from '../../src/status/objection-matrix.js';
import { QueryError, type RawQuery } from '../../src/status/parameters.js';
import { declaration } from '../../src/status/questions/declaration.js';
import { declarations } from '../../src/status/questions/declarations.js';
import { objections } from '../../src/status/questions/objections.js';
import { recordStatements, statementOf } from '../recorded-statements.js';
import { openTracker, type OpenTracker } from '../tracker.js';

const algeria = { name: 'Algeria', state: 'DZA' } as const;
const france = { name: 'France', state: 'FRA' } as const;
const objecting = { section: 'objections', title: 'Objections', kind: 'objection' } as const;

const reservation = statementOf({
  ...algeria,
  kind: 'reservation',
  madeUpon: ['accession'],
  articles: ['2', '16', '29(1)'],
  text: '## Reservations:\nArticle 2\nThe Government of Algeria is prepared to apply the provisions of this article.',
  rests: [{ code: 'kind', value: 'reservation', line: 0, start: 0, end: 'Reservations'.length }],
});

const withdrawal = statementOf({
  ...algeria,
  section: 'end-notes',
  title: 'End Note',
  note: 12,
  kind: 'withdrawal',
  articles: ['9(2)'],
  withdrawals: [{ on: '2009-07-15', articles: ['9(2)'], isPartial: false }],
  text: 'On 15 July 2009 the Government withdrew its reservation to article 9 (2). See C.N.460.2009.TREATIES-8 and C.N.460.2009.',
});

const onCedaw: readonly Statement[] = [
  reservation,
  statementOf({ ...france, kind: 'reservation-and-declaration', articles: ['9'], text: 'Both.' }),
  statementOf({ ...france, kind: 'declaration', articles: ['29'], madeOn: '2010-05-05', text: 'Later.' }),
  statementOf({ name: 'Yugoslavia (former)', text: 'Of one that is no more.' }),
  statementOf({ ...france, section: 'notifications', kind: 'notification', text: 'An authority.' }),
  statementOf({ ...france, section: 'territorial-application', text: 'Mayotte' }),
  statementOf({ section: 'end-notes', note: 1, text: 'A note to the treaty.' }),
  withdrawal,
  statementOf({
    ...france,
    ...objecting,
    madeOn: '1997-05-20',
    opposesEntryIntoForce: false,
    about: [
      { name: 'Algeria', state: 'DZA', kind: 'reservation', madeUpon: 'accession' },
      { name: 'Yugoslavia', state: null, kind: null, madeUpon: null },
    ],
    text: '>> 20 May 1997\nThe objection shall not preclude the entry into force.',
  }),
  statementOf({
    name: 'Sweden',
    state: 'SWE',
    ...objecting,
    madeOn: '1990-01-01',
    about: [{ name: 'Algeria', state: 'DZA', kind: 'reservation', madeUpon: null }],
    text: 'Before the text was made.',
  }),
];

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
  await recordStatements(tracker, 'cedaw', [{ ...reservation, madeOn: '1996-05-22' }, ...onCedaw.slice(1)]);
  tracker.clock.set('2026-02-10T12:00:00Z');
  const altered = statementOf({
    ...reservation,
    madeOn: '1996-05-22',
    text: '## Reservations:\nArticle 2\nThe Government of Algeria declares that it will apply the provisions of this article.',
  });
  await recordStatements(tracker, 'cedaw', [altered, ...onCedaw.slice(1)]);
});

afterAll(async () => tracker.close());

const declared = async (raw: RawQuery = {}) => tracker.ask(declarations, { instrument: 'cedaw', ...raw });
const textsOf = async (raw: RawQuery) =>
  (await declared(raw)).rows.map(({ name, section, kind }) => [name, section, kind].join(' '));

describe('declarations', () => {
  it('are told in the order of the page, without objections, territories and notes that tell nothing', async () => {
    expect(await textsOf({})).toEqual([
      'Algeria declarations reservation',
      'France declarations reservation-and-declaration',
      'France declarations declaration',
      'Yugoslavia (former) declarations unclassified',
      'France notifications notification',
      'Algeria end-notes withdrawal',
    ]);
  });

  it('have what they rest on, their page, and how many object', async () => {
    const [row] = (await declared({ state: 'DZA' })).rows;
    expect(row).toMatchObject({
      state: { code: 'DZA', name: 'Algeria', group: 'african' },
      instrument: 'cedaw',
      kind: 'reservation',
      heading: 'Reservations:',
      madeOn: '1996-05-22',
      madeUpon: ['accession'],
      articles: ['2', '16', '29(1)'],
      withdrawnOn: null,
      objections: 1,
      rests: [{ code: 'kind', value: 'reservation', words: 'Reservations', line: 0 }],
      lines: [{ role: 'heading' }, { role: 'paragraph' }, { role: 'paragraph' }],
      evidence: { origin: 'network', statusAsAt: '2026-02-10' },
    });
    expect(row?.text).toContain('Reservations:\nArticle 2\nThe Government of Algeria declares');
  });

  it('of a withdrawal have its day and the notifications that they name', async () => {
    const [row] = (await declared({ kind: 'withdrawal' })).rows;
    expect(row).toMatchObject({
      note: 12,
      withdrawnOn: '2009-07-15',
      notifications: [
        {
          notification: 'C.N.460.2009',
          url: expect.stringMatching(/^http:[^?]*\/doc\/Publication\/CN\/2009\/CN\.460\.2009-Eng\.pdf$/),
        },
      ],
    });
    expect((await declared({ kind: 'withdrawal', asOf: '2009-07-14' })).total).toBe(0);
  });

  test.each<[RawQuery, readonly string[]]>([
    [{ article: '29' }, ['Algeria', 'France']],
    [{ article: 'article 29 (1)' }, ['Algeria']],
    [{ article: '9' }, ['France', 'Algeria']],
    [{ article: ['9.2', '16'] }, ['Algeria', 'Algeria']],
    [{ kind: 'reservation' }, ['Algeria', 'France']],
    [{ kind: ['declaration', 'notification'] }, ['France', 'France']],
    [{ group: 'african' }, ['Algeria', 'Algeria']],
    [{ state: ['FRA', 'DZA'], section: 'territorial-application' }, ['France']],
    [{ section: 'end-notes' }, ['', 'Algeria']],
    [{ section: 'objections' }, ['France', 'Sweden']],
    [{ asOf: '2005-01-01', article: '29' }, ['Algeria']],
    [{ knownAt: '2026-02-03T00:00:00Z' }, []],
  ])('asked for with %o are those of %o', async (raw, names) => {
    expect((await declared(raw)).rows.map(({ name }) => name)).toEqual(names);
  });

  it('with words are those that have them, and the words are marked', async () => {
    const { rows } = await declared({ q: 'apply provisions' });
    expect(rows.map(({ name }) => name)).toEqual(['Algeria']);
    const [row] = rows;
    const lines = row?.text.split('\n') ?? [];
    expect(row?.marks.map(({ line, start, end }) => lines[line ?? 0]?.slice(start, end))).toEqual([
      'apply',
      'provisions',
    ]);
  });

  test.each<[RawQuery, RegExp]>([
    [{ article: 'xx' }, /^"xx" is not an article; expected its number, and below it/],
    [{ kind: 'opinion' }, /unknown kind of statement "opinion"; expected reservation, interp/],
    [{ section: 'annex' }, /unknown section "annex"; expected declarations, objections, /],
    [{ q: 'the' }, /"the" leaves no word to look for; expected at most 200 characters with a word/],
    [{ q: 'x'.repeat(201) }, /leaves no word to look for/],
    [{ state: 'XXX' }, /unknown State "XXX"/],
  ])('asked for with %o are refused, saying what is possible', async (raw, message) => {
    await expect(declared(raw)).rejects.toThrow(QueryError);
    await expect(declared(raw)).rejects.toThrow(message);
  });

  it('that were never read are not told as none', async () => {
    const unread = await tracker.ask(declarations, { instrument: 'opsc' });
    expect(unread.emptyBecause).toMatch(/is read from the depositary by the sync; it was not read yet$/);
    expect(unread.warnings).toContainEqual(
      expect.stringMatching(/^what States declared on OPSC is read .* was not read yet, and nothing/),
    );
    const read = await declared({ article: '30' });
    expect(read.emptyBecause).toBe('no text that was read from the depositary matches what is asked');
    expect(read.warnings.join()).not.toContain('not read yet');
  });
});

describe('objections', () => {
  const objected = async (raw: RawQuery = {}) => tracker.ask(objections, { instrument: 'cedaw', ...raw });

  it('are pairs, each with the text that is objected to where it is told', async () => {
    const [text] = (await declared({ state: 'DZA' })).rows;
    expect((await objected()).rows).toMatchObject([
      {
        state: { code: 'FRA' },
        to: { code: 'DZA' },
        instrument: 'cedaw',
        madeOn: '1997-05-20',
        opposesEntryIntoForce: false,
        about: { kind: 'reservation', madeUpon: 'accession' },
        declaration: text?.id,
      },
      { state: { code: 'FRA' }, to: null, toName: 'Yugoslavia', declaration: null },
      { state: { code: 'SWE' }, to: { code: 'DZA' }, declaration: null },
    ]);
  });

  test.each<[RawQuery, number]>([
    [{ to: 'DZA' }, 2],
    [{ to: ['DZA', 'SAU'], state: 'SWE' }, 1],
    [{ to: 'SAU' }, 0],
    [{ asOf: '1995-01-01' }, 1],
    [{ group: 'african' }, 0],
  ])('asked for with %o are so many: %i', async (raw, total) => {
    expect((await objected(raw)).total).toBe(total);
  });

  it('stand in a matrix', async () => {
    const { columns, lines } = objectionMatrix((await objected()).rows);
    expect(columns.map(({ name, objections: count }) => `${name} ${count}`)).toEqual([
      'Algeria 2',
      'Yugoslavia 1',
    ]);
    expect(
      lines.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.opposesEntryIntoForce)]),
    ).toEqual([
      ['France', false, false],
      ['Sweden', null, undefined],
    ]);
  });
});

describe('a declaration', () => {
  const idOfText = async () => String((await declared({ state: 'DZA' })).rows[0]?.id);

  it('has its versions, and what the last says otherwise than the one before', async () => {
    const { rows, subject, title } = await tracker.ask(declaration, { id: await idOfText() });
    expect(title).toBe('Reservation of Algeria on CEDAW');
    expect(rows).toMatchObject([
      { version: 1, knownFrom: '2026-02-03T12:00:00Z', knownUntil: '2026-02-10T12:00:00Z' },
      { version: 2, knownFrom: '2026-02-10T12:00:00Z', knownUntil: null },
    ]);
    expect(subject).toMatchObject({
      declaration: {
        isPrinted: true,
        withdrawnOn: null,
        objections: [{ name: 'France', opposesEntryIntoForce: false }],
        endNotes: [{ note: 12, withdrawals: [{ on: '2009-07-15' }] }],
      },
      comparison: { from: 1, to: 2 },
    });
    const pieces = (subject as unknown as { comparison: { pieces: { change: string; text: string }[] } })
      .comparison.pieces;
    const readAs = (...changes: string[]) =>
      pieces.flatMap(({ change, text }) => (changes.includes(change) ? text : [])).join('');
    expect([readAs('kept', 'removed'), readAs('kept', 'added')]).toEqual(rows.map(({ text }) => text));
    expect(readAs('added')).toContain('declares');
  });

  it('as it was known before has no later version, and none before it was read', async () => {
    const id = await idOfText();
    const before = await tracker.ask(declaration, { id, knownAt: '2026-02-05' });
    expect(before.rows).toMatchObject([{ version: 1, knownUntil: null }]);
    expect(before.subject).toMatchObject({ comparison: null, declaration: { isPrinted: true } });
    const first = await tracker.ask(declaration, { id, knownAt: '2026-02-03T00:00:00Z' });
    expect(first.emptyBecause).toBe('the text was first read on 3 February 2026');
  });

  it('is refused where there is none, or no such version', async () => {
    const asked = async (raw: RawQuery) => tracker.ask(declaration, raw);
    const id = await idOfText();
    await expect(asked({ id: '999999' })).rejects.toThrow(/there is no text 999999/);
    await expect(asked({ id: '9999999999' })).rejects.toThrow(/there is no text 9999999999/);
    await expect(asked({ id: '0' })).rejects.toThrow(/"0" is not the number of a text/);
    await expect(asked({ id, to: '3' })).rejects.toThrow(
      /no version 3 of the text; expected one from 1 to 2/,
    );
    await expect(asked({ id, from: '2', to: '1' })).rejects.toThrow(/version 2 comes after 1/);
    await expect(asked({ id, from: 'x' })).rejects.toThrow(/"x" is not the number of a version/);
  });
});
