import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { LeaseEntity } from './entities/lease.entity.js';
import { sqliteDriver } from './sqlite-driver.js';

/**
 * Writes the database as it stands at one moment to a new file, which holds nothing else; the same record makes the
 * same bytes. A copy of the file itself would lack what lies in its `-wal`, and might be torn. Who may sync at that
 * moment is no part of it. Returns false where the database is no file: PostgreSQL has tools of its own for that.
 * Throws where the file exists.
 */
export async function copyDatabase(source: DataSource, file: string): Promise<boolean> {
  if (source.options.type !== 'sqlite') return false;
  const withLeases = `${file}.with-leases`;
  try {
    await source.query('VACUUM INTO ?', [withLeases]);
    const copy = new DataSource({
      type: 'sqlite',
      driver: sqliteDriver,
      database: withLeases,
      entities: [LeaseEntity],
    });
    await copy.initialize();
    try {
      await copy.getRepository(LeaseEntity).clear();
      // The traces of what is deleted, and the number of writes (the file change counter of its header), would stay in
      // it.
      await copy.query('VACUUM INTO ?', [file]);
    } finally {
      await copy.destroy();
    }
  } finally {
    await rm(withLeases, { force: true });
  }
  return true;
}
