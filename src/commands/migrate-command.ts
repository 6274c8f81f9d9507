import { Command } from 'commander';
import { asList, formatOption, type ListOptions } from './list-options.js';

/** `migrate`: the record of an SQLite database moves to a PostgreSQL. */
export function migrateCommand(): Command {
  return asList(new Command('migrate'))
    .description(
      'copy the record from SQLite to an empty PostgreSQL, and prove by a fingerprint of every table that both are the same',
    )
    .argument('<ADDRESS>', 'postgres://user:password@host:port/database; the database must be empty')
    .addOption(formatOption())
    .action(async (address: string, options: ListOptions) => {
      const { migrateRecord } = await import('./migrate-record.js');
      process.exitCode = await migrateRecord(address, options);
    });
}
