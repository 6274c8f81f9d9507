import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TrackerMetrics } from './tracker-metrics.js';

/**
 * Counts every request when its answer has ended; what has no route counts as one. By route and not by address: each
 * value of a label is a series of its own that is kept in memory (Prometheus, "Metric and label naming"), and anyone
 * can make up addresses.
 */
export function countRequests(server: NestFastifyApplication): void {
  const { requests, durations } = server.get(TrackerMetrics);
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      const route = request.routeOptions.url ?? 'none';
      requests.inc({ route, status: reply.raw.statusCode });
      durations.observe({ route }, reply.elapsedTime / 1000);
      done();
    });
}
