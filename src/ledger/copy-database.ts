import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { DeliveryChangeEntity } from './entities/delivery-change.entity.js';
import { DeliveryEntity } from './entities/delivery.entity.js';
import { LeaseEntity } from './entities/lease.entity.js';
import { SubscriptionEntity } from './entities/subscription.entity.js';
import { TroubleEntity } from './entities/trouble.entity.js';
import { sqliteDriver } from './sqlite-driver.js';

/** What is copied: all, for whoever runs the tracker, or the record alone, which anyone may have. */
export type CopiedPart = 'everything' | 'record';

/** Who may sync is no part of any copy; who is told, and how that went, is nobody's business. Those that refer first. */
const left = {
  everything: [LeaseEntity],
  record: [LeaseEntity, DeliveryChangeEntity, DeliveryEntity, TroubleEntity, SubscriptionEntity],
};

/**
 * Writes the database as it stands at one moment to a new file, which holds nothing else; the same record makes the
 * same bytes. A copy of the file itself would lack what lies in its `-wal`, and might be torn. Returns false where the database is no file: PostgreSQL has tools of its own for that.
 * Throws where the file exists.
 */
export async function copyDatabase(source: DataSource, file: string, part: CopiedPart): Promise<boolean> {
  if (source.options.type !== 'sqlite') return false;
  const whole = `${file}.whole`;
  try {
    await source.query('VACUUM INTO ?', [whole]);
    const copy = new DataSource({
      type: 'sqlite',
      driver: sqliteDriver,
      database: whole,
      entities: left[part],
    });
    await copy.initialize();
    try {
      for (const entity of left[part]) {
        const table = copy.getRepository<object>(entity);
        await table.clear();
        // How many there once were.
        await copy.query('DELETE FROM sqlite_sequence WHERE name = ?', [table.metadata.tableName]);
      }
      // The traces of what is deleted, and the number of writes (the file change counter of its header), would stay in
      // it.
      await copy.query('VACUUM INTO ?', [file]);
    } finally {
      await copy.destroy();
    }
  } finally {
    await rm(whole, { force: true });
  }
  return true;
}
