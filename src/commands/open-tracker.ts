import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { loadConfig } from '../config.js';

/** Opens the tracker without its server, does some work with it, and closes it again whatever happens. */
export async function withTracker<Result>(
  work: (tracker: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const tracker = await NestFactory.createApplicationContext(AppModule.of(loadConfig(process.env)), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(tracker);
  } finally {
    await tracker.close();
  }
}
