import { rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readSnapshots } from '../../src/ledger/read-timeline.js';
import { replay } from '../../src/sync/replay.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { baselinePage, withCells, without } from '../baseline-page.js';
import { isOnPostgres } from '../database-of-folder.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openBeside } from '../ledger/each-database.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: OpenTracker;
/** The number of the snapshot in which Palau had ratified, and the file that holds it. */
let palau: { readonly id: number; readonly file: string };

/** A record with two applied pages and one that is held. */
beforeEach(async () => {
  depositary = await startDepositary();
  tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  const news = withCells('Palau', ['2011-09-20', '2026-02-01']);
  for (const [rows, outcome] of [
    [undefined, 'done'],
    [news, 'done'],
    [without('Kenya'), 'held'],
  ] as const) {
    depositary.put('IV-8', baselinePage('cedaw', rows && { rows }));
    expect(await tracker.sync({ only: ['cedaw'] })).toMatchObject({ outcome });
  }
  const snapshots = await tracker.context.get(Ledger).reader.read(readSnapshots());
  const { id, sha256 } = snapshots.findLast(({ disposition }) => disposition === 'applied')!;
  palau = { id, file: tracker.context.get(SyncService).archive.fileOf(sha256) };
});

afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

const world = () => {
  const { archive, resolve } = tracker.context.get(SyncService);
  return {
    ledger: tracker.context.get(Ledger),
    archive,
    resolve,
    instruments: declaredInstruments(),
  };
};

/** Alters the database as no tracker does. */
async function tamper(sql: string): Promise<void> {
  const { writer } = await openBeside(tracker.databaseUrl);
  // One statement: a connection of a pool is another each time.
  if (writer.options.type === 'postgres')
    return void (await writer.query(`SET session_replication_role = replica; ${sql}`));
  await writer.query('PRAGMA foreign_keys = OFF');
  await writer.query(sql);
}

const messages = ({ rows }: Awaited<ReturnType<typeof replay>>) => rows.map(({ message }) => message);

describe('a record that nobody touched', () => {
  it('follows from its archive, the page that is held included', async () => {
    expect(await replay(world())).toEqual({ read: 17, rows: [] });
    expect(await verifyArchive(world())).toEqual({ read: 17, rows: [] });
  });
});

describe.skipIf(isOnPostgres)('an archive that was touched', () => {
  it.each<[name: string, alter: (file: string) => Promise<void>, says: RegExp]>([
    ['a file that is gone', async (file) => rm(file), /ENOENT/],
    ['a file with other bytes', async (file) => writeFile(file, gzipSync('another page')), /whose hash is/],
    ['a file that is broken', async (file) => writeFile(file, 'no gzip'), /incorrect header check/],
  ])('is told of by verify and by replay: %s', async (_name, alter, says) => {
    await alter(palau.file);
    const verified = await verifyArchive(world());
    expect(verified.rows).toEqual([
      { instrument: 'cedaw', snapshot: palau.id, message: expect.stringMatching(says) },
    ]);
    const [first, ...more] = messages(await replay(world()));
    expect(first).toMatch(says);
    expect(more.filter((message) => /^only the record says .*"PLW"/.test(message)).length).toBeGreaterThan(0);
  });
});

describe('a record that was touched', () => {
  it.each<[name: string, sql: string, expected: readonly RegExp[]]>([
    [
      'a row',
      `UPDATE participation SET bound_on = '2026-01-31' WHERE state = 'PLW' AND bound_on = '2026-02-01'`,
      [/^only the record says .*"boundOn":"2026-01-31"/, /^only the archive says .*"boundOn":"2026-02-01"/],
    ],
    [
      'a change',
      `UPDATE "change" SET kind = 'corrected' WHERE state = 'PLW' AND instrument = 'cedaw'`,
      [/^only the record says .*"kind":"corrected"/, /^only the archive says .*"kind":"consented"/],
    ],
    [
      'a fingerprint',
      `UPDATE snapshot SET fingerprint = 'another' WHERE disposition = 'held'`,
      [/^the page reads otherwise than when it was fetched$/],
    ],
    [
      'the day of a page',
      `UPDATE snapshot SET status_as_at = '2026-01-01' WHERE disposition = 'held'`,
      [/^the record says of the page: day and totals 2026-01-01, .*; the page says 2026-02-03, /],
    ],
  ])('is told of by replay and by verify, as what it is: %s', async (_name, sql, expected) => {
    await tamper(sql);
    const told = expected.map((text) => expect.stringMatching(text));
    expect(messages(await replay(world()))).toEqual(told);
    expect(messages(await verifyArchive(world()))).toEqual(told);
  });

  it('is told of by verify where a row lost its page', async () => {
    await tamper(`DELETE FROM snapshot WHERE id = ${palau.id}`);
    const { rows } = await verifyArchive(world());
    expect(rows.length).toBeGreaterThan(0);
    for (const { message } of rows) expect(message).toMatch(/^refers to no applied snapshot: .*"PLW"/);
  });
});
