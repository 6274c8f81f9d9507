import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Change } from '../../src/domain/change.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { loadBaseline, loadLaterTotals } from '../../src/treaty-collection/baseline.js';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { baselineFileOf } from '../participations.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { openTracker, type OpenTracker } from '../tracker.js';

const instruments = declaredInstruments().map(({ id }) => id);

/** The tables and the totals that the depositary printed with them. */
const tables = [
  ['trafficking-protocol', '2014-01-27', 167, 117, 159],
  ['untoc', '2014-01-27', 185, 147, 179],
  ['supplementary-slavery-convention', '2018-01-15', 126, 35, 123],
  ['trafficking-protocol', '2018-01-15', 175, 117, 173],
  ['trafficking-protocol', '2022-11-04', 182, 117, 180],
  ['cedaw', '2026-02-03', 191, 99, 189],
  ['opsc', '2026-02-03', 186, 122, 178],
] as const;

describe('the committed tables', () => {
  it('are these, oldest first', () => {
    const found = loadBaseline(PACKAGE_DATA_DIR).map(({ instrument, page }) => [instrument, page.statusAsAt]);
    expect(found).toHaveLength(tables.length);
    expect(found).toEqual(expect.arrayContaining(tables.map(([id, day]) => [id, day])));
    const days = found.map(([, day]) => day!);
    expect(days).toEqual(days.toSorted());
  });

  test.each(tables)('%s as at %s: %i rows, %i / %i', (id, day, rows, signatories, parties) => {
    const { page } = baselineFileOf(id, day);
    expect(page.participants).toHaveLength(rows);
    expect(page.stated).toEqual({ signatories, parties });
    expect(page.counted).toEqual(page.stated);
  });

  it('come with the totals that were printed later', () => {
    expect(loadLaterTotals(PACKAGE_DATA_DIR)).toEqual(
      expect.arrayContaining([
        { instrument: 'untoc', on: '2024-05-04', signatories: 147, parties: 192 },
        { instrument: 'trafficking-protocol', on: '2024-04-20', signatories: 117, parties: 182 },
        { instrument: 'supplementary-slavery-convention', on: '2024-10-09', signatories: 35, parties: 124 },
      ]),
    );
  });
});

describe('the first start', () => {
  let folder: string;
  let tracker: OpenTracker;

  beforeAll(async () => {
    folder = await makeTempFolder();
    tracker = await openTracker({ folder });
  });

  afterAll(async () => {
    await tracker.close();
    await removeFolder(folder);
  });

  const reader = () => tracker.context.get(Ledger).reader;

  it('fills the ledger with the newest table of each instrument, without any network', async () => {
    const found = await Promise.all(instruments.map(async (id) => reader().record(id)));
    const records = found.filter((record) => record !== null);
    expect(await reader().pulse()).toEqual({ revision: tables.length, lastRun: 0 });
    expect(records.map(({ instrument }) => instrument).toSorted()).toEqual(instruments.toSorted());
    for (const { instrument, snapshot, participations, confirmed } of records) {
      const [, day, rows, , parties] = tables.findLast(([id]) => id === instrument)!;
      expect(participations).toHaveLength(rows);
      expect(snapshot).toMatchObject({
        origin: 'baseline',
        statusAsAt: day,
        statedParties: parties,
        appliedAt: `${day}T00:00:00Z`,
        runId: null,
      });
      expect(confirmed).toBeNull();
    }
  });

  it('keeps the bytes of each table in the archive', async () => {
    const { archive } = tracker.context.get(SyncService);
    for (const { bytes } of loadBaseline(PACKAGE_DATA_DIR)) {
      expect(await archive.load(sha256Of(bytes))).toEqual(bytes);
    }
  });

  describe('of the three days of the trafficking protocol', () => {
    const ofKind = (changes: readonly Change[], kind: string) =>
      changes.filter((change) => change.kind === kind).map(({ state }) => state);

    test.each([
      ['2018-01-15', 14, []],
      ['2022-11-04', 7, ['MKD', 'SWZ', 'TUR']],
    ] as const)('the table of %s leaves %i new parties, and the names %j', async (day, parties, renamed) => {
      const changes = (await reader().read(readChanges())).filter(
        ({ instrument, detectedAt }) =>
          instrument === 'trafficking-protocol' && detectedAt === `${day}T00:00:00Z`,
      );
      expect(ofKind(changes, 'consented')).toHaveLength(parties);
      expect(ofKind(changes, 'renamed').toSorted()).toEqual(renamed);
      expect(changes).toHaveLength(parties + renamed.length);
    });

    it('leave nothing else, and no other instrument a change', async () => {
      const changes = await reader().read(readChanges());
      expect(changes).toHaveLength(14 + 7 + 3);
      expect(new Set(changes.map(({ instrument }) => instrument))).toEqual(new Set(['trafficking-protocol']));
      expect(ofKind(changes, 'removed')).toEqual([]);
    });

    it('leave acts that are real: dated after the day before, and at the latest that day', async () => {
      for (const { kind, happenedOn, detectedAt } of await reader().read(readChanges())) {
        if (kind === 'renamed') continue;
        const before = detectedAt.startsWith('2018') ? '2014-01-27' : '2018-01-15';
        expect(happenedOn! > before && happenedOn! <= detectedAt.slice(0, 10)).toBe(true);
      }
    });
  });

  it('is a first one only once', async () => {
    const before = await reader().histories();
    const again = await openTracker({ folder });
    expect(await again.context.get(Ledger).reader.histories()).toEqual(before);
    await again.close();
  });

  it('can be made by two at once', async () => {
    const shared = await makeTempFolder();
    const both = await Promise.all([openTracker({ folder: shared }), openTracker({ folder: shared })]);
    for (const one of both) {
      expect(await one.context.get(Ledger).reader.pulse()).toEqual({ revision: tables.length, lastRun: 0 });
    }
    for (const one of both) await one.close();
    await removeFolder(shared);
  });
});
