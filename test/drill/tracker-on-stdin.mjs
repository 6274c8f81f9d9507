// A tracker that syncs on each line of its standard input, from the folder that the line names, and says in one line of
// JSON what came of it. It lives on from one sync to the next, as a server does; its night comes when the test wants it.
import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../dist/app.module.js';
import { loadConfig } from '../../dist/config.js';
import { SyncService } from '../../dist/sync/sync.service.js';

const context = await NestFactory.createApplicationContext(AppModule.of(loadConfig(process.env)), {
  logger: false,
  abortOnError: false,
});
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
say({ ready: true });
for await (const from of createInterface({ input: process.stdin })) {
  try {
    const { run, outcome, rows } = await context
      .get(SyncService)
      .sync({ trigger: 'schedule', from, only: ['cedaw'] });
    say({ run, outcome, reasons: rows.map(({ reason }) => reason) });
  } catch (error) {
    say({ error: error.message });
  }
}
await context.close();
