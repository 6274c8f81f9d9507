import { DataSource } from 'typeorm';
import { expect, it } from 'vitest';
import { FirstLedger1764000000000 } from '../../src/ledger/migrations/0001-first-ledger.js';
import { readHolds } from '../../src/ledger/read-holds.js';
import { readRulings } from '../../src/ledger/read-rulings.js';
import { readTimeline } from '../../src/ledger/read-timeline.js';
import { sqliteDriver } from '../../src/ledger/sqlite-driver.js';
import { withRulings } from '../../src/domain/ruling.js';
import { participationOf } from '../participations.js';
import { onEachDatabase, openBeside, openLedger } from './each-database.js';
import { applyRows, lease, planFor, recordCheck, snapshotOf, takeLease } from './recording.js';

const denmark = participationOf('DNK', { signed: '2000-09-07', consented: '2003-07-24' });
const blanked = participationOf('DNK', { signed: '2000-09-07' });
const ruled = participationOf('DNK', {
  signed: '2000-09-07',
  consented: '[2003-07-24]',
  withdrawal: { effectiveOn: '2026-02-01', hold: 1 },
});
const ruling = { hold: 1, state: 'DNK', endedOn: '2026-02-01' };

onEachDatabase(({ kind, fresh }) => {
  /** A ledger in which a hold was accepted as a withdrawal. */
  const accepted = async (url: string) => {
    const ledger = await openLedger(url);
    await takeLease(ledger);
    await applyRows(ledger, 'opsc', [denmark]);
    await recordCheck(ledger, 'opsc', { kind: 'hold', snapshot: snapshotOf('opsc', { sha256: 'b' }) });
    const at = '2026-02-04T10:00:00Z';
    const runId = await ledger.writer.beginRun(lease, 'acceptance', at);
    const plan = await planFor(ledger, 'opsc', withRulings([denmark], [blanked], [ruling]));
    await ledger.writer.acceptHold(
      lease,
      { holdId: 1, by: 'Ada', note: null, at, rulings: [ruling] },
      plan,
      { fingerprint: 'g', statementsFingerprint: null, readerVersion: 1 },
      {
        runId,
        instrument: 'opsc',
        outcome: 'applied',
        checkedAt: at,
        statusAsAt: '2026-02-04',
        httpStatus: null,
        bytes: null,
        durationMs: 0,
        countedSignatories: 1,
        countedParties: 0,
        statedSignatories: 1,
        statedParties: 0,
        reason: null,
      },
    );
    return ledger;
  };

  it('stands in the record, with the hold, and by the snapshot with which it was made', async () => {
    const ledger = await accepted(await fresh());
    const record = await ledger.reader.record('opsc');
    expect(record?.participations).toEqual([ruled]);
    expect(await ledger.reader.read(readHolds())).toMatchObject([
      { hold: { id: 1, state: 'accepted', decidedBy: 'Ada' }, rulings: [ruling] },
    ]);
    expect(await ledger.reader.read(readRulings())).toEqual(new Map([[record!.snapshot.id, [ruling]]]));
    const { histories } = await ledger.reader.histories();
    expect(histories[0]?.rows.map(({ participation }) => participation)).toEqual([denmark, ruled]);
  });

  it('is read back beside a consent that stands, of a State that returned', async () => {
    const ledger = await openLedger(await fresh());
    await takeLease(ledger);
    const returned = participationOf('DNK', {
      signed: '[2000-09-07]',
      consented: '2027-01-01 a',
      withdrawal: { effectiveOn: '2026-02-01', hold: 1 },
    });
    await applyRows(ledger, 'opsc', [returned]);
    expect((await ledger.reader.record('opsc'))?.participations).toEqual([returned]);
  });

  it('is missed where a row rests on it and it is gone', async () => {
    const url = await fresh();
    const ledger = await accepted(url);
    const lacking = async () =>
      (await ledger.reader.read(readTimeline())).filter(({ lacks }) => lacks !== null);
    expect(await lacking()).toEqual([]);
    const { writer } = await openBeside(url);
    await writer.query('DELETE FROM ruling');
    expect(await lacking()).toMatchObject([{ instrument: 'opsc', lacks: 'no ruling' }]);
  });

  it('refers to a hold that is there', async () => {
    const { writer } = await openBeside(await fresh());
    const insert = writer.query(
      `INSERT INTO ruling (hold_id, state, ended_on) VALUES (7, 'DNK', '2026-02-01')`,
    );
    await expect(insert).rejects.toThrow(/foreign key/i);
  });

  /** A database as the first version made it, with a row that was superseded and one in brackets. */
  const ofTheFirstVersion = async (url: string) => {
    const source = new DataSource({
      ...(kind === 'sqlite'
        ? { type: 'sqlite', driver: sqliteDriver, database: url.slice('sqlite:'.length) }
        : { type: 'postgres', url }),
      migrations: [FirstLedger1764000000000],
    });
    await source.initialize();
    await source.runMigrations();
    const snapshot = (id: number) => `
      INSERT INTO snapshot (sha256, instrument, url, origin, fetched_at, status_as_at, reader_version, disposition,
        revision, applied_at)
      VALUES ('${id}', 'opsc', 'https://treaties.example', 'network', '2026-02-0${id}T00:00:00Z', '2026-02-0${id}', 1,
        'applied', ${id}, '2026-02-0${id}T00:00:00Z')`;
    const row = (columns: string, values: string) => `
      INSERT INTO participation (instrument, state, name, notes, ${columns})
      VALUES ('opsc', 'DNK', 'DNK', '[]', ${values})`;
    await source.query(snapshot(1));
    await source.query(snapshot(2));
    await source.query(
      row(
        'bound_on, consent_code, consent_withdrawn, known_from, superseded_by',
        `'2003-07-24', '', FALSE, 1, 2`,
      ),
    );
    await source.query(
      row(
        'bound_on, consent_code, consent_withdrawn, withdrawal_effective_on, known_from',
        `'2003-07-24', '', TRUE, '2026-02-01', 2`,
      ),
    );
    await source.destroy();
  };

  it('finds its place in a database of the first version, which keeps what it holds', async () => {
    const url = await fresh();
    await ofTheFirstVersion(url);
    // Several processes may find the old tables at once.
    const [ledger] = await Promise.all([openLedger(url), openLedger(url), openLedger(url)]);
    const withdrawn = participationOf('DNK', {
      consented: '[2003-07-24]',
      withdrawal: { effectiveOn: '2026-02-01' },
    });
    expect((await ledger!.reader.record('opsc'))?.participations).toEqual([withdrawn]);
    const { histories } = await ledger!.reader.histories();
    expect(histories[0]?.rows).toMatchObject([{ supersededBy: 2 }, { supersededBy: null }]);

    const { writer } = await openBeside(url);
    const second = writer.query(
      `INSERT INTO participation (instrument, state, name, notes, known_from) VALUES ('opsc', 'DNK', 'DNK', '[]', 2)`,
    );
    await expect(second, 'one row of a State is current').rejects.toThrow(/unique/i);
    const unfounded = writer.query(
      `INSERT INTO participation (instrument, state, name, notes, known_from) VALUES ('opsc', 'KEN', 'KEN', '[]', 9)`,
    );
    await expect(unfounded).rejects.toThrow(/foreign key/i);
  });
});
