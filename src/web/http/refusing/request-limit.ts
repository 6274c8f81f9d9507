import type { IncomingMessage } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** So many addresses are counted at most; those that did not ask for longest begin anew. */
const mostAddresses = 100_000;

/** What is read of a request to know whose it is. */
type Sent = Pick<IncomingMessage, 'headers' | 'socket'>;

/** Counts a request. Resolves to 0 where it may be answered, or else to after how many seconds to ask again. */
export type RequestLimit = (request: Sent) => Promise<number>;

/**
 * Counts requests by the address they come from; a whole newsroom behind one stays below, a runaway program does not.
 * Each address has a minute of its own.
 */
export async function limitRequests(fastify: FastifyInstance, perMinute: number): Promise<RequestLimit> {
  await fastify.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    cache: mostAddresses,
    keyGenerator: ({ raw }) => senderOf(raw),
  });
  const check = fastify.createRateLimit();
  return async (raw) => {
    // Before the framework has seen a request, there is nothing more of it; of its route only the options are read.
    const checked = await check({ raw, routeOptions: {} } as FastifyRequest);
    return !checked.isAllowed && checked.isExceeded ? checked.ttlInSeconds : 0;
  };
}

const loopback = /^(::1|127\.|::ffff:127\.)/;

/**
 * Who sends a request. A proxy on the same machine tells whom it speaks for, and nobody else is believed. An address
 * of IPv6 counts by its first 64 bits: one house has all the others.
 */
export function senderOf({ headers, socket }: Sent): string {
  const peer = socket.remoteAddress ?? '';
  const told = loopback.test(peer) ? [headers['x-forwarded-for'] ?? []].flat().join(',') : '';
  const sender = told.split(',').findLast((one) => one.trim() !== '' && !loopback.test(one.trim()));
  const address = (sender ?? peer).trim().replace(/^::ffff:/, '');
  return address.includes(':') ? (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':') : address;
}
