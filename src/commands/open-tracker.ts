import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '../config.js';
import { HouseLogger } from '../house-logger.js';
import { TrackerModule } from '../tracker.module.js';
import { newRecordNote } from './new-record.js';

/** Opens the tracker without its server, does some work with it, and closes it again whatever happens. */
export async function withTracker<Result>(
  work: (tracker: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const config = loadConfig(process.env);
  const newRecord = newRecordNote(config);
  const tracker = await NestFactory.createApplicationContext(TrackerModule.of(config), {
    // Warnings of Nest go to standard output, where the answer stands.
    logger: new HouseLogger(config.logFormat, 'error'),
    // Nest would end the process by itself, and nobody would hear why in one line.
    abortOnError: false,
  });
  // Told to stop, a sync gives back its lease before it goes.
  tracker.enableShutdownHooks();
  try {
    const result = await work(tracker);
    if (newRecord !== null) process.stderr.write(`note: ${newRecord}\n`);
    return result;
  } finally {
    await tracker.close();
  }
}
