import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { fingerprintPage } from '../../src/treaty-collection/fingerprint-page.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { readStatusPage, readerVersion } from '../../src/treaty-collection/read-status-page.js';
import { baselinePage, withCells, without, type PageAlterations } from '../baseline-page.js';
import { openBeside } from '../ledger/each-database.js';
import { resolveName } from '../participations.js';
import { openOpscNights, said, word, withoutRatification, type OpscNights } from './opsc-nights.js';

let nights: OpscNights;
beforeEach(async () => {
  nights = await openOpscNights();
});
afterEach(async () => nights.close());

const acceded = withCells('Cameroon', ['2001-10-05', '2026-02-02']);

async function alter(sql: string): Promise<void> {
  const { writer } = await openBeside(nights.tracker.databaseUrl);
  await writer.query(sql);
}

const newest = async () =>
  (await nights.ledger.reader.read(readSnapshots())).findLast(
    ({ instrument, disposition }) => instrument === 'opsc' && disposition !== 'witness',
  )!;

async function nightOfOlderReader(alterations: PageAlterations): Promise<void> {
  expect(await nights.night(alterations)).toBe('applied');
  await leaveAsOlderReader(alterations);
}

/** Makes the record what an older reader left of the first page: it read another day of Denmark's consent. */
async function leaveAsOlderReader(alterations: PageAlterations): Promise<void> {
  const bytes = Buffer.from(baselinePage('opsc', alterations));
  const page = normalizePage(readStatusPage(bytes, resolveName), resolveName);
  const rows = page.participations.map((row) =>
    row.state === 'DNK' ? { ...row, consent: { ...row.consent!, date: '2003-07-20' } } : row,
  );
  const { id } = await newest();
  await alter(
    `UPDATE snapshot SET reader_version = ${readerVersion - 1}, fingerprint = '${fingerprintPage(page, rows)}' WHERE id = ${id}`,
  );
  await alter(
    `UPDATE participation SET bound_on = '2003-07-20' WHERE instrument = 'opsc' AND state = 'DNK' AND superseded_by IS NULL`,
  );
}

const first: PageAlterations = { rows: withCells('Albania', ['', '2008-02-05 a']) };

describe('the first night with a better reader', () => {
  it.each<[string, PageAlterations, readonly string[]]>([
    ['over the same bytes', first, []],
    ['over the same page, asked for again', { ...first, viewState: 'another' }, []],
    ['over a page with news', { rows: (rows) => acceded(first.rows!(rows)) }, ['consented CMR 2026-02-02']],
    [
      'over a page that corrects the same row',
      { rows: (rows) => withCells('Denmark', ['2000-09-07', '2003-07-25'])(first.rows!(rows)) },
      ['corrected DNK'],
    ],
  ])('says that the reader learned it, and not that the record was corrected: %s', async (_, page, news) => {
    await nightOfOlderReader(first);
    const before = (await nights.changes()).length;
    expect(await nights.night(page)).toBe('applied');
    const changes = (await nights.changes()).slice(before);
    expect(said(changes).toSorted()).toEqual(['read-better DNK', ...news].toSorted());
    expect(changes.find(({ kind }) => kind === 'read-better')).toMatchObject({
      before: { consent: { date: '2003-07-20' } },
      after: { consent: { date: '2003-07-24' } },
      happenedOn: null,
    });
    expect(await nights.night({ ...page, viewState: 'a third' })).toBe('unchanged');
    const differences = await nights.differences();
    expect(differences.length).toBeGreaterThan(0);
    for (const { message, readBy } of differences) {
      expect(readBy).toBe(readerVersion - 1);
      expect(message).toContain(`read by reader ${readerVersion - 1}, today's is ${readerVersion}: `);
    }
  });

  it('says so of the same bytes, also where the archive has lost them', async () => {
    await nightOfOlderReader(first);
    const before = (await nights.changes()).length;
    await rm(`${nights.tracker.folder}/snapshots`, { recursive: true });
    expect(await nights.night(first)).toBe('applied');
    expect(said((await nights.changes()).slice(before))).toEqual(['read-better DNK']);
  });

  it('says so at once, also where what is printed otherwise waits for a second look', async () => {
    await nights.close();
    nights = await openOpscNights({ settings: { SYNC_EDITIONS: 'html' } });
    await nightOfOlderReader(first);
    const before = (await nights.changes()).length;
    const rows = withCells('Denmark', ['2000-09-07', '2003-07-25']);
    const page = { rows: (given: Parameters<typeof rows>[0]) => rows(first.rows!(given)) };
    expect(await nights.night(page)).toBe('applied');
    expect(said((await nights.changes()).slice(before))).toEqual(['read-better DNK']);
    nights.tracker.clock.set('2026-02-04T12:00:00Z');
    expect(await nights.night(page)).toBe('applied');
    expect(said((await nights.changes()).slice(before))).toEqual(['read-better DNK', 'corrected DNK']);
    const differences = await nights.differences();
    expect(differences.map(({ readBy }) => readBy)).not.toContain(undefined);
  });

  it('keeps apart what waits on the page that an older reader read', async () => {
    await nights.close();
    nights = await openOpscNights({ settings: { SYNC_EDITIONS: 'html' } });
    // Kenya's row waits; of Denmark's, an older reader read another day on that page.
    const page: PageAlterations = {
      rows: (rows) => withCells('Kenya', ['2000-09-08', '2019-01-09'])(first.rows!(rows)),
    };
    await nights.night(page);
    await leaveAsOlderReader(page);
    const before = (await nights.changes()).length;
    expect(await nights.night({ rows: (rows) => acceded(page.rows!(rows)) })).toBe('applied');
    expect(said((await nights.changes()).slice(before)).toSorted()).toEqual([
      'consented CMR 2026-02-02',
      'read-better DNK',
    ]);
    const differences = await nights.differences();
    expect(differences.map(({ readBy }) => readBy)).not.toContain(undefined);
  });

  it('says so when a person accepts a page that was held', async () => {
    await nightOfOlderReader(first);
    expect(await nights.night({ rows: (rows) => without('Kenya')(first.rows!(rows)) })).toBe('held');
    const { changes } = await nights.desk.accept(1, { by: 'Ada', note: null });
    expect(said(changes)).toEqual(['read-better DNK', 'removed KEN']);
  });

  it('keeps what was ruled', async () => {
    const ruled: PageAlterations = { rows: (rows) => without('Kenya')(rows) };
    expect(await nights.night(ruled)).toBe('held');
    await nights.desk.accept(1, word());
    await leaveAsOlderReader(ruled);
    const before = (await nights.changes()).length;
    expect(await nights.night({ rows: (rows) => acceded(without('Kenya')(rows)) })).toBe('applied');
    expect(said((await nights.changes()).slice(before)).toSorted()).toEqual([
      'consented CMR 2026-02-02',
      'read-better DNK',
    ]);
    expect((await nights.differences()).every(({ readBy }) => readBy !== undefined)).toBe(true);
  });
});

describe('a page that is printed otherwise', () => {
  it('is no better reading', async () => {
    expect(await nights.night({ rows: withCells('Denmark', ['2000-09-07', '2003-07-23']) })).toBe('applied');
    expect(said(await nights.changes())).toEqual(['corrected DNK']);
    expect(await nights.night({ rows: withoutRatification })).toBe('held');
  });
});

describe('damage to a record that an older reader began', () => {
  it.each<[string, string]>([
    ['a row of that page', `UPDATE participation SET bound_on = '2003-07-19' WHERE bound_on = '2003-07-20'`],
    [
      'a row since then',
      `UPDATE participation SET bound_on = '2003-07-26' WHERE instrument = 'opsc' AND state = 'DNK' AND superseded_by IS NULL`,
    ],
    [
      'a row of another State',
      `UPDATE participation SET bound_on = '2008-02-06' WHERE instrument = 'opsc' AND state = 'ALB' AND superseded_by IS NULL`,
    ],
    ['a change of another State', `UPDATE "change" SET kind = 'signed' WHERE state = 'CMR'`],
  ])('is told as damage: %s', async (_, sql) => {
    await nightOfOlderReader(first);
    await nights.night({ rows: (rows) => acceded(first.rows!(rows)) });
    await alter(sql);
    expect((await nights.differences()).filter(({ readBy }) => readBy === undefined).length).toBeGreaterThan(
      0,
    );
  });
});
