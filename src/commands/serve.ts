import 'reflect-metadata';
import { AppModule, type Parts } from '../app.module.js';
import { loadConfig } from '../config.js';
import { StatusService } from '../status/status.service.js';
import { SyncSchedule } from '../sync/sync-schedule.js';
import { startServer } from '../web/server.js';

/** Starts the server and the nightly sync, until the process is told to stop; returns the address it listens on. */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  parts: Parts = {},
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const config = loadConfig(environment);
  const server = await startServer(AppModule.of(config, parts), config);
  server.enableShutdownHooks();
  try {
    await server.get(SyncSchedule).start();
  } catch (error) {
    // A server without its nights would grow old in silence.
    await server.close();
    throw error;
  }
  // What is served where the ledger is away at the first request.
  void server
    .get(StatusService)
    .book()
    .catch(() => {});
  const url = (await server.getUrl()).replace('[::1]', 'localhost');
  process.stderr.write(`Ratification Tracker is at ${url}\n`);
  return { url, close: () => server.close() };
}
