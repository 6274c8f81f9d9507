import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { INSTRUMENTS } from '../../src/instruments/instruments.module.js';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import { replay } from '../../src/sync/replay.js';
import { SyncService } from '../../src/sync/sync.service.js';
import { verifyArchive } from '../../src/sync/verify-archive.js';
import { baselinePage, without } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let depositary: Depositary;
/** The one that fetched, and another on the same database with a data folder of its own. */
let one: OpenTracker;
let other: OpenTracker;

beforeAll(async () => {
  depositary = await startDepositary({ 'IV-8': baselinePage('cedaw', { rows: without('Kenya') }) });
  one = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  other = await openTracker({
    settings: {
      TREATY_COLLECTION_URL: depositary.url,
      DATABASE_URL: one.databaseUrl,
    },
  });
  expect(await one.sync({ only: ['cedaw'] })).toMatchObject({ outcome: 'held' });
});

afterAll(async () => {
  await other.close();
  await one.close();
  await depositary.close();
});

const elsewhere = () =>
  new RegExp(
    `ENOENT: page [0-9a-f]{64} is not in the archive of this machine, ${join(other.folder, 'snapshots')}; where several machines share a database, it lies on the one that fetched it`,
  );

it('says of a page that another machine has where it was looked for, and where it lies', async () => {
  const { archive, resolve } = other.context.get(SyncService);
  const ledger = other.context.get(Ledger);
  const { read, rows, elsewhere: count } = await verifyArchive({ ledger, archive });
  expect(count).toBe(read);
  for (const { message } of rows) expect(message).toMatch(elsewhere());
  const instruments = other.context.get(INSTRUMENTS);
  const replayed = await replay({ ledger, archive, resolve, instruments });
  expect(replayed.rows[0]?.message).toMatch(elsewhere());
  await expect(other.context.get(HoldDesk).show(1)).rejects.toThrow(elsewhere());

  const here = await verifyArchive({ ledger, archive: one.context.get(SyncService).archive });
  expect(here).toEqual({ read, rows: [] });
});

it('finds the page there', async () => {
  expect(await one.context.get(HoldDesk).show(1)).toMatchObject({ hold: { id: 1, state: 'open' } });
});
