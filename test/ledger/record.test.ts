import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Participation } from '../../src/domain/act.js';
import { ChangeEntity } from '../../src/ledger/entities/change.entity.js';
import { CheckEntity } from '../../src/ledger/entities/check.entity.js';
import { ParticipationEntity } from '../../src/ledger/entities/participation.entity.js';
import { RunEntity } from '../../src/ledger/entities/run.entity.js';
import { SnapshotEntity } from '../../src/ledger/entities/snapshot.entity.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { anyTable } from '../arbitrary-participations.js';
import { baselineRows, participationOf } from '../participations.js';
import { onEachDatabase, openLedger } from './each-database.js';
import { applyRows, planFor, recordCheck, snapshotOf, takeLease } from './recording.js';

/** Rows of every kind: with and without acts, footnotes, declarations and withdrawals. */
const table: readonly Participation[] = [
  participationOf('ALB', { name: 'Albania', consented: '2008-02-05 a', declared: false }),
  participationOf('CIV', { name: "Côte d'Ivoire", signed: '2001-01-10', notes: [12, 13], declared: true }),
  participationOf('FIN', {
    signed: '[1999-02-26]',
    consented: '[2012-01-09]',
    withdrawal: { notifiedOn: '2025-07-10', effectiveOn: '2026-01-10', notification: 'C.N.374.2025' },
  }),
  participationOf('KEN'),
];

const allOf = async <Row extends object>(ledger: Ledger, entity: new () => Row) =>
  ledger.reader.read((manager) => manager.find(entity, { order: { id: 'ASC' } as never }));

const sorted = (rows: readonly Participation[]) =>
  rows.toSorted((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : 0));

onEachDatabase(({ fresh }) => {
  const emptyLedger = async () => {
    const ledger = await openLedger(await fresh());
    await takeLease(ledger);
    return ledger;
  };

  it('is empty at first', async () => {
    const ledger = await emptyLedger();
    expect(await ledger.reader.pulse()).toEqual({ revision: 0, lastRun: 0 });
    expect(await ledger.reader.record('cedaw')).toBeNull();
    expect((await ledger.reader.histories()).histories).toEqual([]);
  });

  it('gives back a notice of withdrawal beside an act without brackets', async () => {
    const ledger = await emptyLedger();
    const notices = [
      participationOf('POL', {
        consented: '2005-02-04',
        withdrawal: { notifiedOn: '2026-01-20', effectiveOn: '2027-01-20', notification: 'C.N.21.2026' },
      }),
      participationOf('ZMB', { consented: '2004-05-05', withdrawal: { notifiedOn: '2026-01-20' } }),
    ];
    await applyRows(ledger, 'opsc', notices, { statusAsAt: '2026-02-03', sha256: 'c'.repeat(64) });
    expect((await ledger.reader.record('opsc'))?.participations).toEqual(notices);
  });

  it('gives back the rows that were applied, in the order of their States', async () => {
    const ledger = await emptyLedger();
    await applyRows(ledger, 'cedaw', table.toReversed(), {
      statusAsAt: '2026-02-03',
      sha256: 'b'.repeat(64),
    });
    const record = await ledger.reader.record('cedaw');
    expect(record?.participations).toEqual(table);
    expect(record?.snapshot).toMatchObject({
      instrument: 'cedaw',
      sha256: 'b'.repeat(64),
      statusAsAt: '2026-02-03',
      disposition: 'applied',
      revision: 1,
      appliedAt: '2026-02-03T10:00:00Z',
    });
    expect(record?.confirmed).toMatchObject({ checkedAt: '2026-02-03T10:00:00Z', statusAsAt: '2026-02-03' });
    expect(await allOf(ledger, ChangeEntity)).toEqual([]);
  });

  it('takes a whole table in several statements', async () => {
    const ledger = await emptyLedger();
    const rows = ['untoc', 'opsc', 'cedaw'].flatMap((id) =>
      baselineRows(id).map((row) => ({ ...row, state: `${id} ${row.state}` })),
    );
    await applyRows(ledger, 'cedaw', rows);
    expect((await ledger.reader.record('cedaw'))?.participations).toEqual(sorted(rows));
  });

  it('ends a row that changed, keeps it, and leaves the others alone', async () => {
    const ledger = await emptyLedger();
    await applyRows(ledger, 'cedaw', table);
    const after = table.map((row) =>
      row.state === 'KEN' ? participationOf('KEN', { consented: '2026-02-04' }) : row,
    );
    await applyRows(ledger, 'cedaw', after);

    expect((await ledger.reader.record('cedaw'))?.participations).toEqual(after);
    const [first, second] = await allOf(ledger, SnapshotEntity);
    const rows = await allOf(ledger, ParticipationEntity);
    expect(
      rows.map(({ state, boundOn, knownFrom, supersededBy }) => [state, boundOn, knownFrom, supersededBy]),
    ).toEqual([
      ['ALB', '2008-02-05', first!.id, null],
      ['CIV', null, first!.id, null],
      ['FIN', '2012-01-09', first!.id, null],
      ['KEN', null, first!.id, second!.id],
      ['KEN', '2026-02-04', second!.id, null],
    ]);
  });

  it('records each change with what stood before and after', async () => {
    const ledger = await emptyLedger();
    await applyRows(ledger, 'cedaw', [participationOf('KEN', { name: 'Kenya', signed: '2000-01-01' })]);
    await applyRows(ledger, 'cedaw', [
      participationOf('KEN', { name: 'Kenya', signed: '2000-01-01', consented: '2026-02-04' }),
    ]);
    const [first, second] = await allOf(ledger, SnapshotEntity);
    const [change, ...more] = await allOf(ledger, ChangeEntity);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      kind: 'consented',
      instrument: 'cedaw',
      state: 'KEN',
      happenedOn: '2026-02-04',
      detectedAt: '2026-02-03T10:00:00Z',
      snapshotId: second!.id,
      previousSnapshotId: first!.id,
    });
    expect(JSON.parse(change!.before!)).toMatchObject({ name: 'Kenya', consent: null });
    expect(JSON.parse(change!.after!)).toMatchObject({ consent: { date: '2026-02-04' } });
  });

  it('says after any page what that page says', async () => {
    const ledger = await emptyLedger();
    await fc.assert(
      fc.asyncProperty(anyTable, async (rows) => {
        await applyRows(ledger, 'cedaw', rows);
        expect((await ledger.reader.record('cedaw'))?.participations).toEqual(sorted(rows));
        const plan = await planFor(ledger, 'cedaw', rows);
        expect(plan).toMatchObject({ supersede: [], insert: [], changes: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('has one revision over all instruments, and a record for each', async () => {
    const ledger = await emptyLedger();
    await applyRows(ledger, 'untoc', [table[0]!]);
    await applyRows(ledger, 'cedaw', table);
    await applyRows(ledger, 'untoc', table.slice(0, 2));
    const { reader } = ledger;
    expect((await reader.pulse()).revision).toBe(3);
    expect((await reader.record('cedaw'))?.participations).toHaveLength(4);
    expect((await reader.record('untoc'))?.participations).toHaveLength(2);
  });

  it('refuses a second present row of one State', async () => {
    const ledger = await emptyLedger();
    await applyRows(ledger, 'cedaw', table);
    const plan = { ...(await planFor(ledger, 'cedaw', table)), insert: [table[0]!] };
    const effect = { kind: 'apply', snapshot: snapshotOf('cedaw'), plan } as const;
    await expect(recordCheck(ledger, 'cedaw', effect)).rejects.toThrow(/unique/i);
    expect((await ledger.reader.record('cedaw'))?.participations).toEqual(table);
  });

  it('refuses a plan made on an older record, and leaves nothing of it', async () => {
    const ledger = await emptyLedger();
    await applyRows(ledger, 'cedaw', table);
    const stale = await planFor(ledger, 'cedaw', table.slice(0, 2));
    await applyRows(ledger, 'cedaw', table.slice(0, 3));

    const countAll = async () =>
      Promise.all(
        [SnapshotEntity, ParticipationEntity, ChangeEntity].map(async (entity) =>
          ledger.reader.read((manager) => manager.count<object>(entity)),
        ),
      );
    const [before, pulse] = [await countAll(), await ledger.reader.pulse()];
    const effect = { kind: 'apply', snapshot: snapshotOf('cedaw'), plan: stale } as const;
    await expect(recordCheck(ledger, 'cedaw', effect)).rejects.toThrow(
      'the record of cedaw was changed by someone else meanwhile; run the sync again',
    );
    expect(await countAll()).toEqual(before);
    expect(await ledger.reader.pulse()).toEqual(pulse);
    const run = (await allOf(ledger, RunEntity)).at(-1)!;
    const checks = await ledger.reader.read((manager) => manager.findBy(CheckEntity, { runId: run.id }));
    expect(checks).toEqual([]);
  });

  it('keeps the baseline apart from runs, known from its own day', async () => {
    const ledger = await emptyLedger();
    const plan = await planFor(ledger, 'cedaw', table);
    const snapshot = snapshotOf('cedaw', { origin: 'baseline' });
    await ledger.writer.applyBaseline(snapshot, plan, '2014-01-27T00:00:00Z');
    const record = await ledger.reader.record('cedaw');
    expect(record).toMatchObject({
      snapshot: { origin: 'baseline', appliedAt: '2014-01-27T00:00:00Z', runId: null },
      confirmed: null,
    });
    expect((await ledger.reader.pulse()).lastRun).toBe(0);
  });
});
