import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { participationOf } from '../participations.js';
import { freePort } from '../postgres-server.js';
import { tempFolder } from '../temp-folder.js';
import { onEachDatabase, openBeside, openLedger } from './each-database.js';
import { applyRows, takeLease } from './recording.js';

const tables = [
  'change',
  'finding',
  'hold',
  'instrument_check',
  'lease',
  'log',
  'participation',
  'ruling',
  'run',
  'snapshot',
];

onEachDatabase(({ kind, fresh }) => {
  const tablesQuery =
    kind === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table'`
      : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;

  it('makes the tables', async () => {
    const url = await fresh();
    await openLedger(url);
    const { reader } = await openBeside(url);
    const found = (await reader.query(tablesQuery)) as { name: string }[];
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(tables));
  });

  it('finds at the second start what the first has written, and migrates nothing again', async () => {
    const url = await fresh();
    const migrations = async () => (await openBeside(url)).reader.query('SELECT * FROM migrations');
    const first = await Ledger.open(url);
    await takeLease(first);
    await applyRows(first, 'cedaw', [participationOf('KEN', { signed: '2000-01-01' })]);
    const record = await first.reader.record('cedaw');
    await first.close();
    const migrated = await migrations();

    const second = await openLedger(url);
    expect(await second.reader.record('cedaw')).toEqual(record);
    expect(await migrations()).toEqual(migrated);
  });

  it('can be opened by two at once while it is still empty', async () => {
    const url = await fresh();
    const ledgers = await Promise.all([openLedger(url), openLedger(url), openLedger(url)]);
    for (const ledger of ledgers) expect(await ledger.reader.pulse()).toMatchObject({ revision: 0 });
  });

  it('can be closed twice', async () => {
    const ledger = await openLedger(await fresh());
    await ledger.close();
    await expect(ledger.close()).resolves.toBeUndefined();
  });

  it('refuses a row that refers to nothing', async () => {
    const { writer } = await openBeside(await fresh());
    const insert = writer.query(
      `INSERT INTO participation (instrument, state, name, notes, known_from) VALUES ('cedaw', 'KEN', 'Kenya', '[]', 99)`,
    );
    await expect(insert).rejects.toThrow(/foreign key/i);
  });
});

describe('SQLite', () => {
  it('writes ahead, keeps foreign keys, and waits for others, on both connections', async () => {
    const { reader, writer } = await openBeside(`sqlite:${join(await tempFolder(), 'tracker.sqlite')}`);
    for (const source of [reader, writer]) {
      expect(await source.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await source.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
      const [busy] = (await source.query('PRAGMA busy_timeout')) as { timeout: number }[];
      expect(busy!.timeout).toBeGreaterThanOrEqual(5_000);
    }
  });

  it('is made in folders that are not there yet', async () => {
    const folder = join(await tempFolder(), 'deep', 'down');
    await openLedger(`sqlite:${join(folder, 'tracker.sqlite')}`);
    expect(await readdir(folder)).toContain('tracker.sqlite');
  });
});

describe('a database that cannot be opened', () => {
  const messageOf = async (url: string) =>
    Ledger.open(url).then(
      () => 'it was opened',
      (error: unknown) => (error as Error).message,
    );

  it('is named in one line: a folder', async () => {
    const folder = join(await tempFolder(), 'folder.sqlite');
    await mkdir(folder);
    expect(await messageOf(`sqlite:${folder}`)).toMatch(
      /^the database sqlite:\S+folder\.sqlite cannot be opened: .+$/,
    );
  });

  it('is named in one line: a path that leads through a file', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, 'text');
    expect(await messageOf(`sqlite:${join(file, 'tracker.sqlite')}`)).toMatch(
      /^the database sqlite:\S+ cannot be opened: .+$/,
    );
  });

  it('is named in one line, and left as it is: a file of another kind', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'letter.sqlite');
    await writeFile(file, 'Dear depositary,\n'.repeat(500));
    expect(await messageOf(`sqlite:${file}`)).toMatch(
      /^the database sqlite:\S+letter\.sqlite cannot be opened: .*not a database$/,
    );
    expect(await readdir(folder)).toEqual(['letter.sqlite']);
  });

  it('is named in one line, without its password: a server that is not there', async () => {
    const message = await messageOf(`postgres://tracker:secret@127.0.0.1:${await freePort()}/tracker`);
    expect(message).toMatch(/^the database postgres:\/\/…@127\.0\.0\.1:\d+\/tracker cannot be opened: .+$/);
    expect(message).not.toContain('secret');
  });
});
