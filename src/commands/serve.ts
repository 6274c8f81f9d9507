import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { momentOf } from '../clock.js';
import { loadConfig, withoutPassword } from '../config.js';
import { Ledger } from '../ledger/ledger.js';
import { packageVersion } from '../package-facts.js';
import { StatusService } from '../status/status.service.js';
import { SyncSchedule } from '../sync/sync-schedule.js';
import type { Parts } from '../tracker.module.js';
import { startServer } from '../web/server.js';
import { newRecordNote } from './new-record.js';
import { startNights } from './start-nights.js';
import { startLines } from './start-lines.js';

/**
 * Starts the server and, unless it is to be for the web only, the nightly work, until the process is told to stop, and
 * says what it does; returns the address it listens on.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  parts: Parts = {},
  { webOnly = false }: { readonly webOnly?: boolean } = {},
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const config = loadConfig(environment);
  const newRecord = newRecordNote(config);
  const server = await startServer(AppModule.of(config, parts), config);
  // Told to stop, it has done what was asked, and ends with status 0. Nest would raise the signal again, which ends no
  // process 1, as in a container: it gets only signals that it has a handler for (kill(2), notes).
  server.enableShutdownHooks([], { useProcessExit: true });
  const log = new Logger('Start');
  const { isReadOnly } = server.get(Ledger, { strict: false });
  const schedule = server.get(SyncSchedule);
  try {
    const lines = startLines({
      version: packageVersion,
      database: withoutPassword(config.databaseUrl),
      book: await server.get(StatusService).book(),
      newRecord,
      nights: isReadOnly ? 'impossible' : webOnly ? 'elsewhere' : 'here',
    });
    for (const line of lines) log.log(line);
    if (webOnly) schedule.leaveToOthers();
    else if (!isReadOnly) await startNights(server);
  } catch (error) {
    // A server without its nights would grow old in silence.
    await server.close();
    throw error;
  }
  const { nextRun } = schedule;
  if (nextRun !== null) log.log(`the next sync is due at ${momentOf(nextRun)}`);
  const url = (await server.getUrl()).replace('[::1]', 'localhost');
  process.stderr.write(`Ratification Tracker is at ${url}\n`);
  return { url, close: () => server.close() };
}
