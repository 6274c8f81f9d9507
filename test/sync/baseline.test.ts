import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Change } from '../../src/domain/change.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { loadBaseline, readBaseline } from '../../src/treaty-collection/baseline.js';
import { sha256Of } from '../../src/treaty-collection/snapshot-archive.js';
import { baselineFileOf, known, usualDay } from '../participations.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { openTracker, type OpenTracker } from '../tracker.js';

const instruments = declaredInstruments().map(({ id }) => id);

/** The tables, with their rows, signatories and parties. */
const tables = [
  ['trafficking-protocol', '2014-01-27', 167, 117, 159],
  ['untoc', '2014-01-27', 185, 147, 179],
  ['supplementary-slavery-convention', '2018-01-15', 126, 35, 123],
  ['trafficking-protocol', '2018-01-15', 175, 117, 173],
  ['trafficking-protocol', '2022-11-04', 182, 117, 180],
  ['trafficking-protocol', '2024-04-20', 183, 117, 182],
  ['untoc', '2024-05-04', 194, 147, 192],
  ['supplementary-slavery-convention', '2024-10-09', 127, 35, 124],
  ['trafficking-protocol', '2025-04-10', 185, 117, 184],
  ['cedaw', '2026-02-03', 191, 99, 189],
  ['opsc', '2026-02-03', 186, 122, 178],
  ['untoc', '2026-09-11', 196, 147, 195],
] as const;

/** Those confirmed by the scope tables of the Swiss Confederation: they print no totals. */
const gazettes: Readonly<Record<string, string>> = {
  'trafficking-protocol.2025-04-10': 'https://www.fedlex.admin.ch/eli/cc/2006/864/de',
  'untoc.2026-09-11': 'https://www.fedlex.admin.ch/eli/cc/2006/862/de',
};

/** Those that are not of a day to come on the day of the tests. */
const present = tables.filter(([, day]) => day <= usualDay);

const facts = resolve(import.meta.dirname, '../../../shared/facts');
if (!existsSync(facts))
  process.stderr.write(`the facts are absent (${facts}): the tables are not compared with them\n`);

describe('the committed tables', () => {
  it('are these, oldest first', () => {
    const found = loadBaseline(PACKAGE_DATA_DIR, known).map(({ instrument, page }) => [
      instrument,
      page.statusAsAt,
    ]);
    expect(found).toHaveLength(tables.length);
    expect(found).toEqual(expect.arrayContaining(tables.map(([id, day]) => [id, day])));
    const days = found.map(([, day]) => day!);
    expect(days).toEqual(days.toSorted());
  });

  test.each(tables)('%s as at %s: %i rows, %i / %i', (id, day, rows, signatories, parties) => {
    const { page } = baselineFileOf(id, day);
    expect(page.participants).toHaveLength(rows);
    expect(page.counted).toEqual({ signatories, parties });
  });

  test.each(tables)('%s as at %s says who confirms it', (id, day) => {
    const { witness, source, page } = baselineFileOf(id, day);
    const gazette = gazettes[`${id}.${day}`];
    if (gazette === undefined) {
      expect([witness, new URL(source.address).host]).toEqual(['depositary', 'treaties.un.org']);
      expect(page.stated).toEqual(page.counted);
    } else {
      expect([witness, source.address, source.day]).toEqual(['gazette', gazette, day]);
      expect(page.stated).toEqual({ signatories: null, parties: null });
    }
  });

  test.skipIf(!existsSync(facts)).each(tables)('%s as at %s equals the table of facts', (id, day) => {
    const lines = readFileSync(join(facts, `${id}.${day}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const rows = baselineFileOf(id, day).page.participants.map(({ name, signature, consent }) =>
      [name, signature?.date ?? '', consent?.date ?? '', consent?.code ?? ''].join(','),
    );
    expect(rows).toEqual(lines.map((line) => line.replaceAll('"', '')));
  });

  it('are read in their earlier form too, in which they lie in archives', () => {
    const { page, bytes } = baselineFileOf('untoc', '2014-01-27');
    const {
      witness: _,
      source: _source,
      ...table
    } = JSON.parse(bytes.toString('utf8')) as object & {
      witness: unknown;
      source: unknown;
    };
    const earlier = { ...table, readFrom: 'the XML of the depositary of that day' };
    expect(readBaseline(Buffer.from(JSON.stringify(earlier)))).toEqual(page);
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
    expect(await reader().pulse()).toEqual({ revision: present.length, lastRun: 0 });
    expect(records.map(({ instrument }) => instrument).toSorted()).toEqual(instruments.toSorted());
    for (const { instrument, snapshot, participations, confirmed } of records) {
      const [, day, rows, , parties] = present.findLast(([id]) => id === instrument)!;
      const gazette = gazettes[`${instrument}.${day}`];
      expect(participations).toHaveLength(rows);
      expect(snapshot).toMatchObject({
        origin: gazette ? 'gazette' : 'baseline',
        statusAsAt: day,
        statedParties: gazette ? null : parties,
        appliedAt: `${day}T00:00:00Z`,
        runId: null,
      });
      expect(confirmed).toBeNull();
    }
  });

  it('keeps the bytes of each table in the archive', async () => {
    const { archive } = tracker.context.get(SyncService);
    for (const { bytes, page } of loadBaseline(PACKAGE_DATA_DIR, known)) {
      if (page.statusAsAt! > usualDay) continue;
      expect(await archive.load(sha256Of(bytes))).toEqual(bytes);
    }
  });

  describe('of several days of an instrument', () => {
    const ofKind = (changes: readonly Change[], kind: string) =>
      changes.filter((change) => change.kind === kind).map(({ state }) => state);

    test.each([
      ['trafficking-protocol', '2018-01-15', 14, []],
      ['trafficking-protocol', '2022-11-04', 7, ['MKD', 'SWZ', 'TUR']],
      ['trafficking-protocol', '2024-04-20', 2, ['BHS', 'NLD']],
      ['trafficking-protocol', '2025-04-10', 2, []],
      ['untoc', '2024-05-04', 13, ['BHS', 'MKD', 'NLD', 'SWZ', 'TUR']],
      ['supplementary-slavery-convention', '2024-10-09', 1, ['BHS', 'MKD', 'NLD', 'TUR']],
    ] as const)(
      'that of %s of %s leaves %i new parties, and the names %j',
      async (id, day, parties, renamed) => {
        const changes = (await reader().read(readChanges())).filter(
          ({ instrument, detectedAt }) => instrument === id && detectedAt === `${day}T00:00:00Z`,
        );
        expect(ofKind(changes, 'consented')).toHaveLength(parties);
        expect(ofKind(changes, 'renamed').toSorted()).toEqual(renamed);
        expect(changes).toHaveLength(parties + renamed.length);
      },
    );

    it('the tables leave nothing else, and no other instrument a change', async () => {
      const changes = await reader().read(readChanges());
      expect(changes).toHaveLength(14 + 7 + 3 + (2 + 2) + 2 + (13 + 5) + (1 + 4));
      expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['consented', 'renamed']));
    });

    it('the tables leave acts that are real: dated after the day before, and at the latest that day', async () => {
      for (const { instrument, kind, happenedOn, detectedAt } of await reader().read(readChanges())) {
        if (kind === 'renamed') continue;
        const detectedOn = detectedAt.slice(0, 10);
        const [, before = ''] = tables.findLast(([id, day]) => id === instrument && day < detectedOn)!;
        expect(happenedOn! > before && happenedOn! <= detectedOn).toBe(true);
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
      expect(await one.context.get(Ledger).reader.pulse()).toEqual({ revision: present.length, lastRun: 0 });
    }
    for (const one of both) await one.close();
    await removeFolder(shared);
  });
});
