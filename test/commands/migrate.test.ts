import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { underLease } from '../../src/ledger/under-lease.js';
import { underSyncLease } from '../../src/sync/sync-lease.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { startDepositary } from '../depositary-server.js';
import { freshPostgres, openBeside } from '../ledger/each-database.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { openTracker } from '../tracker.js';
import { runCli, startCli } from './run-cli.js';

/** A data folder whose record has the committed tables and a night, on SQLite. */
let folder: string;

beforeAll(async () => {
  folder = await makeTempFolder();
  const rows = withCells('Palau', ['2011-09-20', '2026-02-01']);
  const depositary = await startDepositary({ 'IV-8': baselinePage('cedaw', { rows }) });
  const tracker = await openTracker({ folder, settings: { TREATY_COLLECTION_URL: depositary.url } });
  expect(await tracker.sync({ only: ['cedaw'] })).toMatchObject({ outcome: 'done' });
  await tracker.close();
  await depositary.close();
});

afterAll(async () => removeFolder(folder));

const url = () => `sqlite:${join(folder, 'tracker.sqlite')}`;

/** The bytes of the record, which are the same while it is: who may write is no part of them. */
async function copied(): Promise<Buffer> {
  const file = join(await tempFolder(), 'copy.sqlite');
  const ledger = await Ledger.open(url());
  try {
    await ledger.reader.copyTo(file, 'everything');
  } finally {
    await ledger.close();
  }
  return readFileSync(file);
}

interface Printed {
  readonly total: number;
  readonly rows: readonly {
    readonly table: string;
    readonly rows: number;
    readonly source: string;
    readonly target: string;
    readonly equal: boolean;
  }[];
}

describe('migrate', { timeout: 120_000 }, () => {
  it('moves the record, proves it table by table, and says what to do next', async () => {
    const before = await copied();
    const target = await freshPostgres();
    const { status, stdout, stderr } = await runCli(folder, ['migrate', target, '--format', 'json']);
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(
        /^the record is in postgres:\/\/…@\S+; what is written to \S+ from now on is not\nnote: stop the tracker, set DATABASE_URL to that address, and start it again\. Keep DATA_DIR \(.+\): [^\n]+\n$/,
      ),
    ]);
    expect(stdout + stderr).not.toContain('secret');
    const { total, rows } = JSON.parse(stdout) as Printed;
    expect(total).toBe(rows.length);
    expect(rows.map(({ equal }) => equal)).not.toContain(false);
    expect(rows.find(({ table }) => table === 'change')).toMatchObject({
      rows: expect.toSatisfy((count: number) => count > 0),
    });
    expect((await copied()).equals(before)).toBe(true);

    // What was moved answers as the file does, with the pages that lie where they were.
    const settings = { DATABASE_URL: target };
    const asked = ['changes', '--format', 'csv'];
    const [here, there] = [await runCli(folder, asked), await runCli(folder, asked, settings)];
    expect(here.stdout).toContain('PLW');
    expect(there.stdout).toBe(here.stdout);
    expect(await runCli(folder, ['verify'], settings)).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/ 0 differences\n$/),
    });

    const again = await runCli(folder, ['migrate', target]);
    expect([again.status, again.stderr]).toEqual([
      1,
      expect.stringMatching(/^ratification-tracker: the PostgreSQL database is not empty: [^\n]+\n$/),
    ]);
  });

  it('prints what does not add up, leaves nothing there, and ends with 2', async () => {
    const home = await tempFolder();
    expect((await runCli(home, ['gaps'])).status).toBe(0);
    const { writer } = await openBeside(`sqlite:${join(home, 'tracker.sqlite')}`);
    await writer.query(`UPDATE participation SET name = 'Kenia' WHERE state = 'KEN'`);
    const target = await freshPostgres();
    const { status, stdout, stderr } = await runCli(home, ['migrate', target, '--format', 'csv']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^it does not add up: the log does not fit the record: [^\n]+ was left empty\n$/),
    ]);
    expect(stdout).toMatch(/^table,rows,source,target,equal\r\n/);
    const { reader } = await openBeside(target);
    expect(await reader.query('SELECT * FROM snapshot')).toEqual([]);
  });

  it.each<[name: string, address: string, settings: Readonly<Record<string, string>>, says: RegExp]>([
    [
      'an address of a file',
      'sqlite:other.sqlite',
      {},
      /"sqlite:other\.sqlite" is no address of a PostgreSQL; expected/,
    ],
    ['an address that is none', 'postgres://me:secret@[::1/x', {}, /"postgres:\/\/…@\[::1\/x" is no address/],
    [
      'an address of another kind',
      'https://me:secret@127.0.0.1/x?password=secret',
      {},
      /"https:\/\/…@127\.0\.0\.1\/x\?password=…" is no address/,
    ],
    [
      'a record that is in a PostgreSQL already',
      'postgres://me:secret@127.0.0.1:9/x',
      { DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/tracker' },
      /DATABASE_URL is a PostgreSQL already \(postgres:\/\/…@127\.0\.0\.1:9\/tracker\); expected/,
    ],
  ])('refuses %s in one line, without the password', async (_name, address, settings, says) => {
    const { status, stdout, stderr } = await runCli(folder, ['migrate', address], settings);
    expect([status, stdout, stderr]).toEqual([64, '', expect.stringMatching(says)]);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toContain('secret');
  });

  it('fails in one line where nobody is there, on either side, and begins no record', async () => {
    const nobody = 'postgres://me:secret@127.0.0.1:9/x';
    const { status, stderr } = await runCli(folder, ['migrate', nobody]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^[^\n]*the database postgres:\/\/…@127\.0\.0\.1:9\/x cannot be opened: [^\n]+\n$/,
      ),
    ]);
    const home = await tempFolder();
    const none = await runCli(home, ['migrate', nobody]);
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('there is no record at')]);
    expect((await runCli(home, ['migrate', nobody])).stderr).toContain('there is no record at');
  });

  it('waits for no night: while one is under way nothing is moved', async () => {
    const ledger = await Ledger.open(url());
    try {
      const target = await freshPostgres();
      const busy = await underSyncLease(ledger.leases, systemClock, () =>
        runCli(folder, ['migrate', target]),
      );
      expect([busy.status, busy.stderr]).toEqual([1, expect.stringMatching(/another sync is under way/)]);
      const sending = await underLease(ledger.leases, 'send', systemClock, () =>
        runCli(folder, ['migrate', target]),
      );
      expect([sending.status, sending.stderr]).toEqual([
        1,
        expect.stringMatching(/sends what is due .*; stop it/),
      ]);
    } finally {
      await ledger.close();
    }
  });

  it('leaves nothing where it is broken off, and works again then', async () => {
    const target = await freshPostgres();
    const { reader } = await openBeside(target);
    // It stops at the table that comes late, with all others written.
    await reader.query(`CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$`);
    await reader.query('CREATE TRIGGER wait BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION wait()');
    const waiting = async () =>
      reader.query<{ readonly pid: number }[]>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
      );
    const empty = async () => {
      // Whoever waits has it in its transaction alone; with it, the locks go.
      await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
      expect(await reader.query('SELECT * FROM run')).toEqual([]);
      expect(await reader.query('SELECT * FROM snapshot')).toEqual([]);
    };

    const lost = startCli(folder, ['migrate', target]);
    await expect.poll(waiting, { timeout: 20_000 }).toHaveLength(1);
    const [backend] = await waiting();
    await reader.query('SELECT pg_terminate_backend($1)', [backend!.pid]);
    expect(await lost.ended).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^ratification-tracker: PostgreSQL did not take the table change, rows id 1 to id \d+: [^\n]+; nothing was moved\n$/,
      ),
    });
    await empty();

    const killed = startCli(folder, ['migrate', target]);
    await expect.poll(waiting, { timeout: 20_000 }).toHaveLength(1);
    killed.child.kill('SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    // PostgreSQL notices only when it next has something to say.
    for (const { pid } of await waiting()) await reader.query('SELECT pg_terminate_backend($1)', [pid]);
    await empty();

    await reader.query('DROP TRIGGER wait ON change');
    expect(await runCli(folder, ['migrate', target])).toMatchObject({ status: 0 });
  });
});
