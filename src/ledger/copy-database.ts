import type { DataSource } from 'typeorm';

/**
 * Writes the database as it stands at one moment to a new file, which holds nothing else. Returns false where the
 * database is no file: PostgreSQL has tools of its own for that. Throws where the file exists.
 */
export async function copyDatabase(source: DataSource, file: string): Promise<boolean> {
  if (source.options.type !== 'sqlite') return false;
  await source.query('VACUUM INTO ?', [file]);
  return true;
}
