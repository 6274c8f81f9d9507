import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { instruments } from '../../src/status/questions/instruments.js';
import { StatusService } from '../../src/status/status.service.js';
import { replay } from '../../src/sync/replay.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { FixedClock } from '../fixed-clock.js';
import { openTracker, type OpenTracker } from '../tracker.js';

const address = 'https://www.fedlex.admin.ch/eli/cc/2006/862/de';

let tracker: OpenTracker;
beforeEach(async () => {
  tracker = await openTracker({ clock: new FixedClock('2026-11-25T12:00:00Z') });
});
afterEach(async () => tracker.close());

/** Reads a saved page, and tells what became of it. */
async function read(page: string, instrument = 'untoc', file = 'XVIII-12.html'): Promise<string> {
  const folder = join(tracker.folder, 'saved');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), page);
  return (await tracker.sync({ only: [instrument], from: folder })).rows[0]!.outcome;
}

const gapsOf = async () =>
  (await tracker.ask(gaps, { instrument: 'untoc' })).rows.map(({ state, evidence }) => [
    state.code,
    evidence?.origin,
    evidence?.url,
  ]);

describe('a record that a gazette confirms', () => {
  it('says so of each row, and leads to the gazette', async () => {
    expect(await gapsOf()).toEqual(['COG', 'PNG', 'TUV'].map((code) => [code, 'gazette', address]));
  });

  it('is of the newest day for which there is a table', async () => {
    const { rows } = await tracker.ask(instruments);
    const found = rows.map(({ id, states, organizations, evidence }) => [
      id,
      evidence?.statusAsAt,
      evidence?.origin,
      states.party,
      organizations['EUE'],
    ]);
    expect(found).toMatchObject([
      ['untoc', '2026-09-11', 'gazette', 194, 'party'],
      ['trafficking-protocol', '2025-04-10', 'gazette', 183, 'party'],
      ['opsc', '2026-02-03', 'baseline', 178, undefined],
      ['supplementary-slavery-convention', '2024-10-09', 'baseline', 124, undefined],
      ['cedaw', '2026-02-03', 'baseline', 189, undefined],
    ]);
  });

  it('warns in words whose table it is', async () => {
    const { warnings } = await tracker.ask(gaps, { instrument: 'untoc' });
    expect(warnings).toEqual([
      'the record of UNTOC is of 11 September 2026, as the scope table of the Swiss Confederation gives it; it has not been checked since',
    ]);
  });

  it('gives way to a page of the depositary', async () => {
    const joined = withCells('Congo', ['2000-12-14', '2026-11-01']);
    expect(await read(baselinePage('untoc', { statusAsAt: '2026-11-25', rows: joined }))).toBe('applied');
    const { records, warnings } = await tracker.ask(gaps, { instrument: 'untoc' });
    expect((await gapsOf()).map(([code, origin]) => [code, origin])).toEqual([
      ['PNG', 'folder'],
      ['TUV', 'folder'],
    ]);
    expect([records[0]?.statusAsAt, warnings]).toEqual(['2026-11-25', []]);
    // What was known before is told as it was known.
    const before = await tracker.ask(gaps, { instrument: 'untoc', knownAt: '2026-11-24' });
    expect(before.rows.map(({ state, evidence }) => [state.code, evidence?.origin])).toEqual([
      ['COG', 'gazette'],
      ['PNG', 'gazette'],
      ['TUV', 'gazette'],
    ]);
    const again = await openTracker({ folder: tracker.folder, clock: tracker.clock });
    expect((await again.ask(gaps, { instrument: 'untoc' })).total).toBe(2);
    await again.close();
  });

  it('gives way to a page that says the same', async () => {
    expect(await read(baselinePage('untoc', { statusAsAt: '2026-11-25' }))).toBe('applied');
    expect((await gapsOf()).map(([, origin]) => origin)).toEqual(['folder', 'folder', 'folder']);
  });

  it('holds a saved page that is older', async () => {
    expect(await read(baselinePage('untoc', { statusAsAt: '2026-02-03' }))).toBe('held');
    expect(await gapsOf()).toHaveLength(3);
  });

  it('follows from its archive', async () => {
    const { archive, resolve } = tracker.context.get(SyncService);
    const ledger = tracker.context.get(Ledger);
    const world = { ledger, archive, resolve, instruments: declaredInstruments() };
    expect(await replay(world)).toEqual({ read: 12, rows: [] });
  });

  it('is not known before its day, and known on a later start', async () => {
    const early = await openTracker({ clock: new FixedClock('2026-09-10T23:59:59Z') });
    expect((await early.ask(gaps, { instrument: 'untoc' })).rows).toContainEqual(
      expect.objectContaining({ evidence: expect.objectContaining({ origin: 'baseline' }) }),
    );
    early.clock.set('2026-09-11T00:00:00Z');
    const later = await openTracker({ folder: early.folder, clock: early.clock });
    expect((await later.ask(gaps, { instrument: 'untoc' })).total).toBe(3);
    await later.close();
    await early.close();
  });
});

it('an act that is known without its day is open until a page tells it or denies it', async () => {
  const open = async () => {
    const another = await openTracker({ folder: tracker.folder, clock: tracker.clock });
    const { records } = await another.context.get(StatusService).book();
    await another.close();
    return [...records.get('trafficking-protocol')!.unsettled.keys()];
  };
  expect(await open()).toEqual(['MHL']);
  const page = baselinePage('trafficking-protocol', { statusAsAt: '2026-11-25' });
  expect(await read(page, 'trafficking-protocol', 'XVIII-12-a.html')).toBe('applied');
  expect(await open()).toEqual([]);
});
