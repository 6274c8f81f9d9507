import 'reflect-metadata';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config.js';
import { SyncSchedule } from '../sync/sync-schedule.js';
import type { Parts } from '../tracker.module.js';
import { startServer } from '../web/server.js';

/** Starts the server and the nightly sync, until the process is told to stop; returns the address it listens on. */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  parts: Parts = {},
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const config = loadConfig(environment);
  const server = await startServer(AppModule.of(config, parts), config);
  // Told to stop, it has done what was asked, and ends with status 0. To raise the signal again would end no process 1.
  server.enableShutdownHooks([], { useProcessExit: true });
  try {
    await server.get(SyncSchedule).start();
  } catch (error) {
    // A server without its nights would grow old in silence.
    await server.close();
    throw error;
  }
  const url = (await server.getUrl()).replace('[::1]', 'localhost');
  process.stderr.write(`Ratification Tracker is at ${url}\n`);
  return { url, close: () => server.close() };
}
