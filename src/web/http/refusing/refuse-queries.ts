import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { refuseUnknown, type RawQuery } from '../../../status/parameters.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether what answers at an address reads the query, and checks it. */
    readonly readsQuery?: boolean;
  }
}

/** Says of a handler that it reads the query, and checks it. */
export const ReadsQuery = () => RouteConfig({ readsQuery: true });

/**
 * Refuses a query at every address where nothing reads one: whoever wrote it expects an answer to it. Without a route
 * it is 404.
 */
export function refuseQueries(server: NestFastifyApplication): void {
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async ({ routeOptions, query }: FastifyRequest) => {
      if (routeOptions.url !== undefined && !routeOptions.config.readsQuery) {
        refuseUnknown([], query as RawQuery);
      }
    });
}
