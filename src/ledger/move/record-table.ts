import type { EntityManager, Table, TableColumn } from 'typeorm';

/** What a column holds, by the names of PostgreSQL. */
const movedTypes = ['text', 'character varying', 'integer', 'bigint', 'boolean'] as const;

/** Which of them. */
export type MovedType = (typeof movedTypes)[number];

/** A column of a table that is moved. */
export interface MovedColumn {
  readonly name: string;
  readonly type: MovedType;
  readonly isNullable: boolean;
}

/** A table that is moved, as the catalogue of the target has it. */
export interface MovedTable {
  readonly name: string;
  /** By their names: the two databases may have them in another order. */
  readonly columns: readonly MovedColumn[];
  /** The columns of the primary key, in its order: a row is named by them, and rows are ordered by them. */
  readonly key: readonly string[];
  /** The column whose numbers the database gives; `null` where none is. */
  readonly counted: string | null;
  /** The tables whose rows must be there before. */
  readonly refersTo: readonly string[];
}

/**
 * What is no part of a record: which migrations were run, which each database knows of itself, and who may write to this
 * one now.
 */
const tablesOfDatabase: ReadonlySet<string> = new Set(['migrations', 'lease']);

/** What each database makes of the texts to search them; FTS5 has tables of its own beside the one that is asked. */
const madeOfTexts = /^declaration_search(?:_|$)/;

/** The tables of a record in an SQLite database, with the names of their columns; those beside them are SQLite's own. */
export type TablesOfFile = ReadonlyMap<string, readonly string[]>;

/** Reads which tables a record has in an SQLite database. */
export async function readTablesOfFile(manager: EntityManager): Promise<TablesOfFile> {
  const rows = await manager.query<{ readonly name: string; readonly column: string }[]>(
    `SELECT one.name, columns.name AS "column" FROM sqlite_master one, pragma_table_info(one.name) columns
      WHERE one.type = 'table' AND one.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  const tables = new Map<string, string[]>();
  for (const { name, column } of rows.filter(isOfRecord)) {
    const columns = tables.get(name) ?? [];
    tables.set(name, [...columns, column]);
  }
  return tables;
}

/** The tables in the schema of a PostgreSQL database in which the migrations make them. */
export async function tablesOfServer(manager: EntityManager): Promise<readonly string[]> {
  const rows = await manager.query<{ readonly name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return rows.filter(isOfRecord).map(({ name }) => name);
}

function isOfRecord({ name }: { readonly name: string }): boolean {
  return !tablesOfDatabase.has(name) && !madeOfTexts.test(name);
}

/**
 * The tables of the source as the target has them, each behind those that it refers to. From the catalogues, so that a
 * table that a migration adds is moved too. Throws where the target does not have one, or has other columns in it:
 * something of the record would stay behind.
 */
export async function readMovedTables(
  source: TablesOfFile,
  target: EntityManager,
): Promise<readonly MovedTable[]> {
  const found = await target.queryRunner!.getTables([...source.keys()]);
  const stranger = [...source.keys()].find((name) => !found.some((table) => table.name === name));
  if (stranger !== undefined)
    throw new Error(
      `the table ${stranger} of the SQLite database is none of this tracker's, and would be left behind; expected only its own: move that table to another file; nothing was moved`,
    );
  for (const table of found) assertSameColumns(table, source.get(table.name)!);
  return inOrder(found.map(movedTable));
}

function assertSameColumns({ name, columns }: Table, ofSource: readonly string[]): void {
  const there = new Set(columns.map((column) => column.name));
  const here = new Set(ofSource);
  const other = [...here, ...there].filter((column) => !(here.has(column) && there.has(column)));
  if (other.length > 0)
    throw new Error(
      `the table ${name} has other columns in the SQLite database than in PostgreSQL: ${other.join(', ')}; expected the same in both; nothing was moved`,
    );
}

function movedTable(table: Table): MovedTable {
  return {
    name: table.name,
    columns: table.columns
      .map((column) => movedColumn(table, column))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    key: table.primaryColumns.map(({ name }) => name),
    counted: table.columns.find(({ isGenerated }) => isGenerated)?.name ?? null,
    refersTo: table.foreignKeys.map((key) => key.referencedTableName.replace(/^.*\./, '')),
  };
}

function movedColumn(table: Table, { name, type, isNullable }: TableColumn): MovedColumn {
  const moved = movedTypes.find((one) => one === type);
  if (moved === undefined)
    throw new Error(
      `the column ${name} of the table ${table.name} is of the type ${type}, which migrate does not know; expected one of ${movedTypes.join(', ')}`,
    );
  return { name, type: moved, isNullable };
}

/** Tables, each behind those that it refers to; PostgreSQL refuses a row that refers to one which is not there. */
function inOrder(tables: readonly MovedTable[]): readonly MovedTable[] {
  const ordered: MovedTable[] = [];
  let left = tables;
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const next = left.filter(({ name, refersTo }) =>
      refersTo.every((one) => one === name || !names.has(one)),
    );
    // Two that refer to each other: PostgreSQL will say which row it refuses.
    if (next.length === 0) return [...ordered, ...left];
    ordered.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return ordered;
}
