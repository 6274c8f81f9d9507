// A tracker of made-up treaties in a process of its own. Its parent says how many, where, and when to sync.
import { AppModule } from '../../dist/app.module.js';
import { loadConfig } from '../../dist/config.js';
import { StatusService } from '../../dist/status/status.service.js';
import { SyncService } from '../../dist/sync/sync.service.js';
import { startServer } from '../../dist/web/server.js';
import { startLoopbackDepositary } from './loopback-depositary.mjs';
import { madeUpInstruments } from './made-up-instruments.mjs';

const [count, folder] = [Number(process.argv[2]), process.argv[3]];
const depositary = await startLoopbackDepositary(count);
const config = loadConfig({
  PORT: '0',
  DATA_DIR: folder,
  TREATY_COLLECTION_URL: depositary.url,
  SYNC_ON_START: 'never',
  SYNC_DELAY_MS: '0',
  REQUESTS_PER_MINUTE: '1000000000',
});
const server = await startServer(AppModule.of(config, { instruments: madeUpInstruments(count) }), config);

const memory = () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 2 ** 20, heapUsed: heapUsed / 2 ** 20 };
};

async function sync() {
  const start = performance.now();
  const report = await server.get(SyncService).sync({ trigger: 'command' });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, outcomes: [...new Set(report.rows.map(({ outcome }) => outcome))] };
}

process.on('message', async (order) => {
  if (order === 'sync') process.send(await sync());
  if (order === 'book') {
    const start = performance.now();
    await server.get(StatusService).book();
    process.send({ seconds: (performance.now() - start) / 1000 });
  }
  if (order === 'memory') process.send(memory());
  if (order === 'stop') {
    await server.close();
    await depositary.close();
    process.disconnect();
  }
});
process.send({ url: await server.getUrl() });
