import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemError, problemOf } from './problem.js';

/** The longest address that is read, in characters: room for every State and instrument by name. */
const longestAddress = 4096;

const allowed = 'GET, HEAD';

/** What is wrong with a request whatever it asks for, or `null`: the tracker is only read, and by addresses of some length. */
export function refusalOf({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): ProblemError | null {
  if (method !== 'GET' && method !== 'HEAD') {
    const detail = `${method} is not allowed: the tracker is only read over HTTP, with GET or HEAD`;
    return new ProblemError(problemOf(405, detail), { allow: allowed });
  }
  if (url.length <= longestAddress) return null;
  const detail = `the address has ${url.length} characters; expected at most ${longestAddress}`;
  return new ProblemError(problemOf(414, detail));
}

/** Refuses such requests before anything else is done for them. */
export function refuseRequests(server: NestFastifyApplication): void {
  server
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request: FastifyRequest, _reply: unknown, done: (error?: Error) => void) => {
      done(refusalOf(request) ?? undefined);
    });
}
