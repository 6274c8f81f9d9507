import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holds as holdsQuestion } from '../../src/status/questions/holds.js';
import { HoldError } from '../../src/sync/hold-desk.js';
import type { PageAlterations } from '../baseline-page.js';
import { openBeside } from '../ledger/each-database.js';
import { openOpscNights, withoutRatification, word, type OpscNights } from './opsc-nights.js';

let nights: OpscNights;
beforeEach(async () => {
  nights = await openOpscNights();
});
afterEach(async () => nights.close());

describe('a hold that cannot be accepted as a withdrawal', () => {
  it.each<[name: string, alterations: PageAlterations, on: string, says: RegExp]>([
    [
      'the day of the act',
      { rows: withoutRatification },
      '2003-07-24',
      /--on 2003-07-24 is not after the ratification of Denmark/,
    ],
    [
      'after the record',
      { rows: withoutRatification },
      '2026-02-04',
      /--on 2026-02-04 is after the day of the page/,
    ],
    [
      'after today, on a page of a day to come',
      { rows: withoutRatification, statusAsAt: '2027-01-01' },
      '2026-12-31',
      /expected one up to 3 February 2026/,
    ],
    ['nothing is gone', { stated: { parties: 190 } }, '2026-02-01', /no act that is on record is gone/],
    [
      'a page that was not understood',
      { rows: (rows) => [...withoutRatification(rows), { name: 'Atlantis', cells: ['', '2026-02-01 a'] }] },
      '2026-02-01',
      /^hold 1 cannot be accepted: No State is known by the name "Atlantis"/,
    ],
  ])('stays open, and nothing is written: %s', async (_name, alterations, on, says) => {
    expect(await nights.night(alterations)).toBe('held');
    await expect(nights.desk.accept(1, word(on))).rejects.toThrow(HoldError);
    await expect(nights.desk.accept(1, word(on))).rejects.toThrow(says);
    expect(await nights.changes()).toEqual([]);
    expect((await nights.tracker.ask(holdsQuestion)).rows).toMatchObject([
      { state: 'open', acceptedAs: null },
    ]);
  });

  it('is one that was decided before', async () => {
    await nights.night({ rows: withoutRatification });
    await nights.desk.reject(1, { by: 'Ada', note: null });
    await expect(nights.desk.accept(1, word())).rejects.toThrow(/^hold 1 is rejected since/);
  });
});

describe('a ruling that was touched', () => {
  it.each<[name: string, sql: string, says: RegExp]>([
    ['its day', `UPDATE ruling SET ended_on = '2025-02-01'`, /^only the archive says .*"2025-02-01"/],
    ['it is gone', 'DELETE FROM ruling', /^refers to no ruling: .*"DNK"/],
  ])('is told of by replay or verify: %s', async (_name, sql, says) => {
    await nights.night({ rows: withoutRatification });
    await nights.desk.accept(1, word());
    const { writer } = await openBeside(nights.tracker.databaseUrl);
    await writer.query(sql);
    expect((await nights.differences()).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(says),
    );
  });
});
