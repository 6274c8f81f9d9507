import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DataSource } from 'typeorm';
import { Ledger } from '../../src/ledger/ledger.js';
import { moveRecord } from '../../src/ledger/move/move-record.js';
import { tempFolder } from '../temp-folder.js';
import { freshPostgres, openBeside, openLedger } from './each-database.js';
import { fillTables } from './fill-tables.js';
import { fourRevisions } from './four-revisions.js';
import { recordCheck } from './recording.js';

/** A record of four revisions in an SQLite file, with rows in every table. */
async function aRecord(): Promise<{ readonly ledger: Ledger; readonly beside: DataSource }> {
  const url = `sqlite:${join(await tempFolder(), 'tracker.sqlite')}`;
  const ledger = await fourRevisions(url);
  const beside = (await openBeside(url)).writer;
  await fillTables(beside);
  return { ledger, beside };
}

/** How many rows a PostgreSQL holds, in all tables of a record. */
async function rowsIn(url: string): Promise<number> {
  const { reader } = await openBeside(url);
  let count = 0;
  for (const { tableName } of reader.entityMetadatas) {
    const [found] = await reader.query<{ readonly count: string }[]>(`SELECT count(*) FROM "${tableName}"`);
    count += Number(found!.count);
  }
  return count;
}

/** A connection to a PostgreSQL in which no table is made. */
async function openPlain(url: string): Promise<DataSource> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  onTestFinished(async () => source.destroy());
  return source;
}

/** Every row of a record as its entities have it, but for who may write. */
async function everyRow({
  manager,
  entityMetadatas,
}: DataSource): Promise<Record<string, readonly string[]>> {
  const tables = entityMetadatas.filter(({ tableName }) => tableName !== 'lease');
  const rows: Record<string, readonly string[]> = {};
  for (const { tableName, target } of tables)
    rows[tableName] = (await manager.find(target)).map((row) => JSON.stringify(row)).toSorted();
  return rows;
}

describe('a record that is moved', () => {
  it('is the same there, row by row, in every table', async () => {
    const { ledger, beside } = await aRecord();
    const target = await freshPostgres();
    const { rows, fault } = await moveRecord(ledger.reader, target);
    expect(fault).toBeNull();
    for (const { source, target: there, equal, rows: count } of rows) {
      expect(there).toBe(source);
      expect(equal).toBe(true);
      expect(count).toBeGreaterThan(0);
      expect(source).toMatch(/^[0-9a-f]{64}$/);
    }
    const there = await everyRow((await openBeside(target)).reader);
    expect(there).toEqual(await everyRow(beside));
    expect(rows.map(({ table }) => table)).toEqual(Object.keys(there).toSorted());
  });

  it('has the same fingerprints in a database that sorts text as a language does', async () => {
    const { ledger, beside } = await aRecord();
    const base = await freshPostgres();
    const admin = await openPlain(base);
    const name = `${new URL(base).pathname.slice(1)}_in_words`;
    await admin.query(
      `CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' ENCODING 'UTF8'`,
    );
    // Byte by byte B is before a, and Å behind both.
    for (const instrument of ['a', 'B', 'Å', 'ab', 'A'])
      await beside.query(
        `INSERT INTO edition_check (run_id, instrument, edition, outcome, url, checked_at, differences)
          VALUES (1, ?, 'html', 'led', '', '', '')`,
        [instrument],
      );
    const { rows } = await moveRecord(ledger.reader, base.replace(/[^/]*$/, name));
    expect(rows.filter(({ equal }) => !equal)).toEqual([]);
  });

  it('takes many rows in several batches', async () => {
    const { ledger, beside } = await aRecord();
    await beside.query(
      `WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1509)
        INSERT INTO finding (id, instrument, level, name, message) SELECT i, 'cedaw', 'info', 'x', 'row ' || i FROM n`,
    );
    const target = await freshPostgres();
    const { rows, fault } = await moveRecord(ledger.reader, target);
    expect(fault).toBeNull();
    expect(rows.find(({ table }) => table === 'finding')?.rows).toBe(1502);
  });

  it('goes on with numbers behind those that were ever given', async () => {
    const { ledger, beside } = await aRecord();
    await beside.query(
      `INSERT INTO run (id, "trigger", started_at, outcome) VALUES (99, 'command', '', 'done')`,
    );
    await beside.query('DELETE FROM run WHERE id = 99');
    // Someone tidied up: SQLite itself goes on behind the rows then.
    await beside.query(`DELETE FROM sqlite_sequence WHERE name = 'hold'`);
    const target = await freshPostgres();
    await moveRecord(ledger.reader, target);
    const there = await openLedger(target);
    const { manager } = (await openBeside(target)).writer;
    const [run] = await manager.query<{ readonly id: number }[]>(
      `INSERT INTO run ("trigger", started_at, outcome) VALUES ('command', '', 'done') RETURNING id`,
    );
    expect(run!.id).toBe(100);
    const [next] = await manager.query<{ readonly next: string }[]>(
      `SELECT nextval(pg_get_serial_sequence('hold', 'id')) AS next`,
    );
    expect(Number(next!.next)).toBe(3);
    expect((await there.reader.pulse()).revision).toBe(4);
  });
});

describe('what PostgreSQL cannot hold is told with its table and row, and nothing is moved:', () => {
  it.each<[name: string, sql: string, says: RegExp]>([
    [
      'a NUL in a text',
      `UPDATE hold SET note = 'a' || char(0) || 'b' WHERE id = 2`,
      /^the table hold, row id 2: the column note holds "a\\u0000b"; expected text without the character NUL/,
    ],
    [
      'bytes that are no UTF-8',
      `UPDATE finding SET message = CAST(x'41ff42' AS TEXT) WHERE id = 2`,
      /^the table finding, row id 2: the column message holds "A\uFFFDB"; expected text in UTF-8, and its bytes are not/,
    ],
    [
      'bytes in place of a text',
      `UPDATE snapshot SET etag = x'4142' WHERE id = 1`,
      /^the table snapshot, row id 1: the column etag holds 2 bytes; expected text;/,
    ],
    [
      'a number beyond four bytes',
      `UPDATE instrument_check SET bytes = 2147483648 WHERE run_id = 2`,
      /^the table instrument_check, row run_id 2, instrument "opsc": the column bytes holds 2147483648; expected a number from -2147483648 to 2147483647;/,
    ],
    [
      'a text in place of a number',
      `UPDATE snapshot SET http_status = 'ok' WHERE id = 2`,
      /^the table snapshot, row id 2: the column http_status holds "ok"; expected a whole number;/,
    ],
    [
      'half a number',
      `UPDATE snapshot SET http_status = 200.5 WHERE id = 2`,
      /^the table snapshot, row id 2: the column http_status holds 200.5; expected a whole number;/,
    ],
    [
      'neither true nor false',
      `UPDATE log SET backfilled = 2 WHERE revision = 3`,
      /^the table log, row revision 3: the column backfilled holds 2; expected 0 or 1;/,
    ],
    [
      'a row that refers to one which is not there',
      `UPDATE finding SET run_id = 77 WHERE id = 1`,
      /^PostgreSQL did not take the table finding, rows id 1 to id 2: .*foreign key.*\(Key \(run_id\)=\(77\) is not present in table "run"\.\); nothing was moved$/,
    ],
    [
      'a table that is none of the tracker',
      `CREATE TABLE remarks (id integer PRIMARY KEY)`,
      /^the table remarks of the SQLite database is none of this tracker's, and would be left behind/,
    ],
    [
      'a column that is none of the tracker',
      `ALTER TABLE run ADD COLUMN remark text`,
      /^the table run has other columns in the SQLite database than in PostgreSQL: remark;/,
    ],
    [
      'a secret, which is not repeated',
      `UPDATE subscription SET secrets = 'whsec_' || char(0) WHERE id = 1`,
      /^the table subscription, row id 1: the column secrets holds something that is not shown; expected text without/,
    ],
    [
      'numbers of which none is left',
      `UPDATE sqlite_sequence SET seq = 2147483647 WHERE name = 'run'`,
      /^the table run: the last number that SQLite gave there is 2147483647; expected a whole number below 2147483647/,
    ],
  ])('%s', async (_name, sql, says) => {
    const { ledger, beside } = await aRecord();
    await beside.query(sql);
    const target = await freshPostgres();
    const told = await moveRecord(ledger.reader, target).then(
      () => 'moved',
      (error: Error) => error.message,
    );
    expect(told).toMatch(says);
    expect(told).not.toContain('\n');
    expect(await rowsIn(target)).toBe(0);
  });
});

describe('a move that does not add up is undone:', () => {
  it('a row that is other there than here', async () => {
    const { ledger } = await aRecord();
    const target = await freshPostgres();
    const { writer } = await openBeside(target);
    await writer.query(`CREATE FUNCTION alter_row() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.outcome := 'failed'; RETURN NEW; END $$`);
    await writer.query(
      'CREATE TRIGGER alter_row BEFORE INSERT ON run FOR EACH ROW WHEN (NEW.id = 2) EXECUTE FUNCTION alter_row()',
    );
    const { rows, fault } = await moveRecord(ledger.reader, target);
    expect(fault).toMatch(/^the two databases differ in run: /);
    expect(rows.filter(({ equal }) => !equal).map(({ table }) => table)).toEqual(['run']);
    expect(await rowsIn(target)).toBe(0);
    await writer.query('DROP TRIGGER alter_row ON run');
    expect((await moveRecord(ledger.reader, target)).fault).toBeNull();
  });

  it('a log that is not of the record', async () => {
    const { ledger, beside } = await aRecord();
    await beside.query(`UPDATE participation SET name = 'Kenia' WHERE state = 'KEN'`);
    const target = await freshPostgres();
    const { rows, fault } = await moveRecord(ledger.reader, target);
    expect(fault).toMatch(/^the log does not fit the record: line 1 of the log /);
    expect(rows.filter(({ equal }) => !equal)).toEqual([]);
    expect(await rowsIn(target)).toBe(0);
  });
});

describe('a database that is not empty', () => {
  it('is refused, and nothing is made in it, where another program has a row there', async () => {
    const { ledger } = await aRecord();
    const target = await freshPostgres();
    const reader = await openPlain(target);
    await reader.query('CREATE TABLE poems AS SELECT 1 AS line');
    await expect(moveRecord(ledger.reader, target)).rejects.toThrow(
      /^the PostgreSQL database is not empty: its table poems holds rows; expected a new database/,
    );
    const tables = await reader.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    expect(tables).toEqual([{ table_name: 'poems' }]);
  });

  it('is refused where a record is in it', async () => {
    const { ledger } = await aRecord();
    const target = await freshPostgres();
    expect((await moveRecord(ledger.reader, target)).fault).toBeNull();
    const rows = await rowsIn(target);
    await expect(moveRecord(ledger.reader, target)).rejects.toThrow(/is not empty: its table \w+ holds rows/);
    expect(await rowsIn(target)).toBe(rows);
    await recordCheck(ledger, 'cedaw', { kind: 'none' });
  });
});
