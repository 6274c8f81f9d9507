import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ParticipationEntity } from '../../src/ledger/entities/participation.entity.js';
import { SnapshotEntity } from '../../src/ledger/entities/snapshot.entity.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { readHolds } from '../../src/ledger/read-holds.js';
import { readRuns } from '../../src/ledger/read-runs.js';
import { gaps } from '../../src/status/questions/gaps.js';
import { baselinePage, fivePages, withCells, without } from '../baseline-page.js';
import { startDepositary, withBody, type Depositary } from '../depositary-server.js';
import { openTracker, type OpenTracker } from '../tracker.js';
import { maintenancePage } from '../treaty-collection/status-page-fixture.js';

const cedaw = 'IV-8';

let depositary: Depositary;
let tracker: OpenTracker;

/** A tracker whose record rests on five good pages of yesterday. */
beforeEach(async () => {
  depositary = await startDepositary(fivePages());
  tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  const first = await tracker.sync();
  expect(first.rows.map(({ outcome }) => outcome)).toEqual(Array(5).fill('applied'));
  tracker.clock.set('2026-02-04T12:00:00Z');
});

afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

const ledger = () => tracker.context.get(Ledger);

/** Everything that is stored beside runs and checks. */
const stored = async () => ({
  revision: (await ledger().reader.pulse()).revision,
  changes: await ledger().reader.read(readChanges()),
  holds: await ledger().reader.read(readHolds()),
  snapshots: await ledger().reader.read((manager) => manager.count(SnapshotEntity)),
  participations: await ledger().reader.read((manager) => manager.count(ParticipationEntity)),
  archive: (await readdir(join(tracker.folder, 'snapshots'))).toSorted(),
});

const gapsOf = async (instrument: string) =>
  (await tracker.ask(gaps, { instrument })).rows.map(({ state }) => state.code);

/** The sync of CEDAW alone. */
const syncCedaw = async () => {
  const report = await tracker.sync({ only: ['cedaw'] });
  return { ...report.rows[0]!, run: report.outcome };
};

describe('a page on which one cell changed', () => {
  it('leaves exactly that change', async () => {
    const before = await stored();
    const rows = withCells('Palau', ['2011-09-20', '2026-02-04']);
    depositary.put(cedaw, baselinePage('cedaw', { rows, statusAsAt: '2026-02-04' }));
    const change = { kind: 'consented', instrument: 'cedaw', state: 'PLW', happenedOn: '2026-02-04' };

    expect(await syncCedaw()).toMatchObject({ run: 'done', outcome: 'applied', changes: [change] });
    const after = await stored();
    expect(after.changes).toHaveLength(before.changes.length + 1);
    expect(after.changes[0]).toMatchObject({ ...change, detectedAt: '2026-02-04T12:00:00Z' });
    expect(after.participations).toBe(before.participations + 1);
    expect(after.revision).toBe(before.revision + 1);
    expect(await gapsOf('cedaw')).not.toContain('PLW');
  });
});

describe('a page on which only its day and its hidden state changed', () => {
  it('is unchanged, and writes nothing but the run', async () => {
    const before = await stored();
    for (const [reference, id] of [
      [cedaw, 'cedaw'],
      ['IV-11-c', 'opsc'],
    ] as const) {
      depositary.put(reference, baselinePage(id, { statusAsAt: '2026-02-04', viewState: 'quite another' }));
    }
    const report = await tracker.sync({ only: ['cedaw', 'opsc'] });
    expect(report.outcome).toBe('done');
    expect(report.rows.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['unchanged', []],
      ['unchanged', []],
    ]);
    expect(await stored()).toEqual(before);
    const [{ run, checks }] = (await ledger().reader.read(readRuns(1))) as [
      Awaited<ReturnType<ReturnType<typeof readRuns>>>[number],
    ];
    expect(run).toMatchObject({ id: report.run, trigger: 'command', outcome: 'done' });
    expect(checks).toHaveLength(2);
  });

  it('makes the record as fresh as the page', async () => {
    depositary.put(cedaw, baselinePage('cedaw', { statusAsAt: '2026-02-04' }));
    await syncCedaw();
    const { records } = await tracker.ask(gaps, { instrument: 'cedaw' });
    expect(records).toEqual([
      expect.objectContaining({
        instrument: 'cedaw',
        statusAsAt: '2026-02-04',
        checkedAt: '2026-02-04T12:00:00Z',
        stale: false,
      }),
    ]);
  });
});

describe('a page that is held', () => {
  const heldPage = () =>
    baselinePage('cedaw', { rows: without('Kenya', 'Norway'), statusAsAt: '2026-02-04' });

  it('is kept and told of, and the old answers are still served', async () => {
    const before = await stored();
    const answers = await gapsOf('cedaw');
    depositary.put(cedaw, heldPage());

    const report = await syncCedaw();
    expect(report).toMatchObject({ run: 'held', outcome: 'held' });
    const messages = report.findings.map(({ message }) => message);
    expect(messages).toContain('Kenya is on record and no longer on the page');

    const after = await stored();
    expect(after).toMatchObject({
      revision: before.revision,
      changes: before.changes,
      participations: before.participations,
    });
    // The page and its document.
    expect(after.archive).toHaveLength(before.archive.length + 2);
    expect(after.holds).toMatchObject([{ hold: { instrument: 'cedaw', state: 'open' } }]);
    expect(after.holds[0]!.reasons.map(({ message }) => message)).toEqual(messages);
    expect(after.holds[0]!.snapshot.disposition).toBe('held');
    expect(await gapsOf('cedaw')).toEqual(answers);
  });

  it('is not kept again the next night', async () => {
    depositary.put(cedaw, heldPage());
    await syncCedaw();
    const after = await stored();
    expect(await syncCedaw()).toMatchObject({ outcome: 'held' });
    expect(await stored()).toEqual(after);
  });

  it('does not keep the others from being applied', async () => {
    depositary.put(cedaw, heldPage());
    const rows = withCells('Ghana', ['2003-09-24', '2026-02-04']);
    depositary.put('IV-11-c', baselinePage('opsc', { rows, statusAsAt: '2026-02-04' }));
    const report = await tracker.sync();
    expect(report.outcome).toBe('held');
    expect(report.rows.map(({ instrument, outcome }) => [instrument, outcome])).toEqual([
      ['untoc', 'unchanged'],
      ['trafficking-protocol', 'unchanged'],
      ['opsc', 'applied'],
      ['supplementary-slavery-convention', 'unchanged'],
      ['cedaw', 'held'],
    ]);
  });
});

describe('a notice of an outage with status 200', () => {
  it('is a failure that alters nothing, and the others are checked', async () => {
    const before = await stored();
    const answers = await gapsOf('cedaw');
    depositary.answer(cedaw, withBody(maintenancePage));
    const report = await tracker.sync();
    expect(report.outcome).toBe('failed');
    const outcomes = report.rows.map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['failed', 'unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(report.rows.at(-1)).toMatchObject({
      instrument: 'cedaw',
      reason: expect.stringMatching(/^maintenance-page: /),
    });
    expect(await stored()).toEqual(before);
    expect(await gapsOf('cedaw')).toEqual(answers);
  });
});

describe('a trial', () => {
  it('says what would be applied, and writes nothing at all', async () => {
    const [before, runs] = [await stored(), await ledger().reader.read(readRuns(10))];
    const rows = withCells('Palau', ['2011-09-20', '2026-02-04']);
    depositary.put(cedaw, baselinePage('cedaw', { rows, statusAsAt: '2026-02-04' }));
    const report = await tracker.sync({ trigger: null, only: ['cedaw'] });
    expect(report).toMatchObject({ run: null, outcome: 'done', rows: [{ outcome: 'applied' }] });
    expect(report.rows[0]!.changes).toHaveLength(1);
    expect(await stored()).toEqual(before);
    expect(await ledger().reader.read(readRuns(10))).toEqual(runs);
  });
});
