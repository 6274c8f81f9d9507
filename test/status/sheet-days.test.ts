import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { QueryError, type RawQuery } from '../../src/status/parameters.js';
import type { Answer } from '../../src/status/question.js';
import { sheet, type SheetRow, type SheetSubject } from '../../src/status/questions/sheet.js';
import type { SheetTopic } from '../../src/status/sheet/statement.js';
import { english } from '../../src/wording/english.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;
beforeAll(async () => {
  tracker = await openTracker();
});
afterAll(async () => tracker.close());

const asked = async (code: string, id: string, more: RawQuery = {}) =>
  (await tracker.ask(sheet, { code, id, ...more })) as Answer<SheetRow, SheetSubject>;

const said = ({ rows }: Answer<SheetRow>, topic: SheetTopic) =>
  rows.filter((row) => row.topic === topic).map(({ sentence, article }) => [sentence, article]);

describe('what would follow', () => {
  test.each([
    // "On the thirtieth day after the date of the deposit of its own" (article 27(2)).
    ['PLW', 'cedaw', {}, '2026-02-03', '2026-03-05', '2027-03-05'],
    ['PLW', 'cedaw', { on: '2026-12-31' }, '2026-12-31', '2027-01-30', '2028-01-30'],
    // A month that is too short ends on its last day.
    ['TON', 'opsc', { on: '2027-01-31' }, '2027-01-31', '2027-02-28', '2029-02-28'],
    // On the day of the deposit itself (article 13(2)).
    ['TON', 'supplementary-slavery-convention', { on: '2026-06-01' }, '2026-06-01', '2026-06-01', null],
    ['IRN', 'untoc', { on: '2026-06-01' }, '2026-06-01', '2026-07-01', null],
    ['IRN', 'trafficking-protocol', { on: '2026-06-01' }, '2026-06-01', '2026-07-01', null],
    // Before general entry into force nobody is bound.
    [
      'IRN',
      'trafficking-protocol',
      { asOf: '2003-09-01', on: '2003-09-10' },
      '2003-09-10',
      '2003-12-25',
      null,
    ],
  ])(
    '%s under %s, %j: deposited on %s, bound from %s, first report by %s',
    async (code, id, more, on, inForceOn, by) => {
      const answer = await asked(code, id, more);
      expect(answer.subject.sheet).toMatchObject({ depositedOn: on, inForceOn });
      expect(said(answer, 'effect')[0]?.[0]).toContain(`from ${english.day(inForceOn)}: `);
      const reports = said(answer, 'report').map(([sentence]) => sentence);
      if (by === null) expect(reports.join()).not.toContain(': by ');
      else expect(reports[0]).toContain(`: by ${english.day(by)}`);
    },
  );

  it('rests on the convention deposited on the same day, where the State is no party to that', async () => {
    expect(said(await asked('IRN', 'trafficking-protocol', { on: '2026-06-01' }), 'effect')[0]?.[0]).toBe(
      'If the instrument is deposited on 1 June 2026, and that of UNTOC on the same day, the Trafficking Protocol would bind the Islamic Republic of Iran from 1 July 2026: 30 days after the deposit of 1 June 2026 (article 17(2))',
    );
    expect(said(await asked('MHL', 'trafficking-protocol'), 'effect')[0]?.[0]).not.toContain('that of UNTOC');
  });

  // "After 1 July 1957" (1956 Convention, article 11(2)): until then who had not signed could sign, and not accede.
  it.each([
    [{ asOf: '1957-06-01' }, '1957-07-02', ' from 2 July 1957 on,'],
    [{ asOf: '1957-07-01', on: '1957-07-01' }, '1957-07-02', ' from 2 July 1957 on,'],
    [{ asOf: '1957-07-02' }, '1957-07-02', ','],
  ])('follows from no accession before it was open: %j', async (more, on, from) => {
    const answer = await asked('ARG', 'supplementary-slavery-convention', more);
    expect(answer.subject.sheet).toMatchObject({ act: 'accession', depositedOn: on, inForceOn: on });
    expect(said(answer, 'act')[0]?.[0]).toBe(
      `Argentina could accede to the Supplementary Convention${from} by one act and without a signature before it`,
    );
  });

  test.each([
    [{ on: '2026-02-02' }, /nothing can be deposited on 2026-02-02, before .* 2026-02-03/],
    [{ on: '2001-01-01', asOf: '2002-01-01' }, /before the day that the sheet is of, 2002-01-01/],
    [{ on: '2026-02-30' }, /"2026-02-30" is not a day on which something can be deposited/],
    [{ on: '2099-01-01' }, /expected YYYY-MM-DD up to 2046-02-0\d/],
  ])('refuses %j', async (more, message) => {
    const answer = asked('PLW', 'cedaw', more);
    await expect(answer).rejects.toThrow(QueryError);
    await expect(answer).rejects.toThrow(message);
  });
});

it('is not that a party of an old record still is one', async () => {
  expect(said(await asked('FRA', 'untoc'), 'act')).toEqual([
    ['France was a party to UNTOC as at 4 May 2024: there is nothing to deposit', null],
  ]);
});
