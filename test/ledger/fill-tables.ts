import type { DataSource } from 'typeorm';

/** What a text may hold: other alphabets, characters of four bytes, quotes, ends of lines. */
const text = (row: number) => ['Türkiye "a"\u2028\uFFFD', '🦉\n\tx\r\n'][row - 1] ?? '';

/**
 * Puts two rows into every table of an SQLite database that has none, whichever tables there are. The numbers in them
 * are 1 and 2, and so are those of the rows to which they refer.
 */
export async function fillTables({ manager }: DataSource): Promise<void> {
  await manager.query('PRAGMA foreign_keys = OFF');
  const tables = await manager.query<{ readonly name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  for (const { name } of tables) {
    const [found] = await manager.query<unknown[]>(`SELECT 1 FROM "${name}" LIMIT 1`);
    if (found !== undefined) continue;
    const columns = await manager.query<{ readonly name: string; readonly type: string }[]>(
      `SELECT name, type FROM pragma_table_info(?)`,
      [name],
    );
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    for (const row of [2, 1]) {
      const values = columns.map(({ type }) => {
        if (type === 'boolean') return row % 2;
        return /text/i.test(type) ? text(row) : row;
      });
      const places = values.map(() => '?').join(', ');
      await manager.query(`INSERT INTO "${name}" (${names}) VALUES (${places})`, values);
    }
  }
}
