import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { Config } from '../config.js';
import { HouseLogger } from './house-logger.js';
import { ProblemFilter } from './problem-filter.js';

/** Builds the server of a tracker and listens. Throws an error of one line where the port cannot be had. */
export async function startServer(
  tracker: DynamicModule,
  { host, port }: Config,
): Promise<NestFastifyApplication> {
  const server = await NestFactory.create<NestFastifyApplication>(tracker, new FastifyAdapter(), {
    logger: new HouseLogger(),
    abortOnError: false,
  });
  server.useGlobalFilters(new ProblemFilter());
  try {
    await server.listen(port, host);
  } catch (error) {
    await server.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Error(`port ${port} on ${host} is in use; set PORT to another`, { cause: error });
    throw new Error(`cannot listen on ${host}:${port}: ${message}`, { cause: error });
  }
  return server;
}
