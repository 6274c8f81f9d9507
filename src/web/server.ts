import { Logger, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { HouseLogger } from '../house-logger.js';
import { StatusService } from '../status/status.service.js';
import { serveExplorer } from './explorer/serve-explorer.js';
import { LoopTurns } from './http/replying/loop-turns.js';
import { openFrontDoor } from './front-door.js';
import { countRequests } from './health/count-requests.js';
import { leadStraight } from './http/asking/lead-straight.js';
import { ProblemFilter } from './http/problems/problem-filter.js';
import { refuseOwnPath } from './http/refusing/refuse-own-path.js';
import { refuseQueries } from './http/refusing/refuse-queries.js';
import { refuseRequests } from './http/refusing/refuse-requests.js';
import { limitRequests } from './http/refusing/request-limit.js';
import { serverOptions } from './http/refusing/server-options.js';
import { trustedProxies } from './http/refusing/trusted-proxies.js';
import { takeAnyBody } from './unsubscribe/take-any-body.js';
import { protectReaders } from './http/replying/protect-readers.js';

const noPublicUrl =
  'PUBLIC_URL is not set and HOST is every address of this machine: links in feeds, files and citations name no host';

/** Builds the server of a tracker and listens. Throws an error of one line where the port cannot be had. */
export async function startServer(tracker: DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const { host, port } = config;
  const adapter = new FastifyAdapter(serverOptions);
  const server = await NestFactory.create<NestFastifyApplication>(tracker, adapter, {
    logger: new HouseLogger(config.logFormat),
    abortOnError: false,
    // No body of a request is read but one, and of that nothing.
    bodyParser: false,
  });
  const checkPath = refuseOwnPath(server, config);
  server.useGlobalFilters(new ProblemFilter(server.get(StatusService), config, server.get(LoopTurns)));
  const isTrusted = trustedProxies(config.trustedProxies);
  const limit = await limitRequests(adapter.getInstance(), config.requestsPerMinute, isTrusted);
  // Hooks of one kind run in the order in which they were added (Fastify, Hooks): what is refused is refused first.
  refuseRequests(server, limit);
  await protectReaders(server);
  takeAnyBody(server);
  leadStraight(server, config);
  countRequests(server);
  refuseQueries(server);
  await serveExplorer(server, config);
  openFrontDoor(server, limit, config);
  // Routes are known after `init`, and the port is open after `listen`: a path that clashes must be found between.
  try {
    await server.init();
    checkPath();
    server.get(StatusService).follow();
    await server.listen(port, host);
  } catch (error) {
    await server.close();
    const { code, syscall = '', message } = error as NodeJS.ErrnoException;
    // Not about the port: something of the tracker could not be begun, or a file not be read or written.
    if (!['listen', 'getaddrinfo'].includes(syscall)) throw error;
    if (code === 'EADDRINUSE')
      throw new Error(`port ${port} on ${host} is in use; set PORT to another`, { cause: error });
    throw new Error(`cannot listen on ${host}:${port}: ${message}`, { cause: error });
  }
  if (config.publicUrl === '') new Logger('Web').warn(noPublicUrl);
  return server;
}
