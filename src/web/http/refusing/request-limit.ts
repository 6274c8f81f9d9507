import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { partsOf } from '../../../forms/address.js';
import { trustedProxies, type Address, type IsTrusted } from './trusted-proxies.js';

/** So many addresses are counted at most; those that did not ask for longest begin anew. */
const mostAddresses = 100_000;

/** Whoever watches over the tracker asks from one address, and must hear when it is asked too much. */
const neverLimited = /^\/(health|metrics)$/;

/** What is read of a request to know whose it is. */
type Sent = Pick<IncomingMessage, 'headers' | 'socket' | 'url'>;

/** Counts a request. Resolves to 0 where it may be answered, or else to after how many seconds to ask again. */
export type RequestLimit = (request: Sent) => Promise<number>;

/**
 * Counts requests by the address they come from; a whole newsroom behind one stays below, a runaway program does not.
 * Each address has a minute of its own.
 */
export async function limitRequests(
  fastify: FastifyInstance,
  perMinute: number,
  isTrusted?: IsTrusted,
): Promise<RequestLimit> {
  await fastify.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    cache: mostAddresses,
    keyGenerator: ({ raw }) => senderOf(raw, isTrusted),
  });
  const check = fastify.createRateLimit();
  return async (raw) => {
    if (neverLimited.test(partsOf(raw.url ?? '').path)) return 0;
    // Before the framework has seen a request, there is nothing more of it; of its route only the options are read.
    const checked = await check({ raw, routeOptions: {} } as FastifyRequest);
    return !checked.isAllowed && checked.isExceeded ? checked.ttlInSeconds : 0;
  };
}

const loopback = trustedProxies('loopback');

/**
 * Who sends a request, in a short text. A proxy that is trusted tells whom it speaks for, and nobody else is believed;
 * where what it tells is no address, the proxy itself counts. Each proxy adds behind what it was sent, so that what
 * stands first in `X-Forwarded-For` is whatever the sender wrote there: it is read from its end, as far as those who
 * wrote it are trusted. An address of IPv6 counts by its first 64 bits: one house has all the others (RFC 4291, section
 * 2.5.1).
 */
export function senderOf({ headers, socket }: Sent, isTrusted: IsTrusted = loopback): string {
  let sender = addressIn(socket.remoteAddress ?? '');
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',');
  // The nearest proxy has written the last one.
  for (const text of told === '' ? [] : told.split(',').toReversed()) {
    const next = sender !== null && isTrusted(sender) ? addressIn(text.trim()) : null;
    if (next === null) break;
    sender = next;
  }
  if (!(sender instanceof ipaddr.IPv6)) return sender?.toString() ?? '';
  return sender.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}

/** The address in a text, also with a port behind it as some proxies write it; `null` where there is none. */
function addressIn(text: string): Address | null {
  // A zone may be a text of any length, and says nothing to another machine (RFC 4007, section 6). `process` takes an
  // address of IPv4 that is written as IPv6 for what it is, as a socket for both has it (RFC 4291, section 2.5.5.2).
  const bare = isIP(text) ? text : text.replace(/^\[([^\]]*)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3');
  return isIP(bare) ? ipaddr.process(bare.replace(/%.*/, '')) : null;
}
