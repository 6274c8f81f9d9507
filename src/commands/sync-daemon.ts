import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { momentOf } from '../clock.js';
import { loadConfig, withoutPassword } from '../config.js';
import { HouseLogger } from '../house-logger.js';
import { Ledger } from '../ledger/ledger.js';
import { packageVersion } from '../package-facts.js';
import { StatusService } from '../status/status.service.js';
import { SyncSchedule } from '../sync/sync-schedule.js';
import { TrackerModule } from '../tracker.module.js';
import { newRecordNote } from './new-record.js';
import { startLines } from './start-lines.js';
import { startNights } from './start-nights.js';

/**
 * Does the nightly work without a server, until the process is told to stop; says on standard error what it does.
 * Throws where the record cannot be written.
 */
export async function syncDaemon(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = loadConfig(environment);
  const newRecord = newRecordNote(config);
  const tracker = await NestFactory.createApplicationContext(TrackerModule.of(config), {
    logger: new HouseLogger(config.logFormat),
    abortOnError: false,
  });
  // Told to stop, it has done what was asked (see `serve.ts`).
  tracker.enableShutdownHooks([], { useProcessExit: true });
  try {
    if (tracker.get(Ledger, { strict: false }).isReadOnly)
      throw new Error('the record can be read and not written: no sync can run');
    const log = new Logger('Start');
    const lines = startLines({
      version: packageVersion,
      database: withoutPassword(config.databaseUrl),
      book: await tracker.get(StatusService).book(),
      newRecord,
      nights: 'here',
    });
    for (const line of lines) log.log(line);
    await startNights(tracker);
    const { nextRun } = tracker.get(SyncSchedule);
    if (nextRun !== null) log.log(`the next sync is due at ${momentOf(nextRun)}`);
  } catch (error) {
    await tracker.close();
    throw error;
  }
}
