import type { IncomingMessage } from 'node:http';

const minute = 60_000;

/** So many addresses are counted at most; a flood of more is a flood whoever it comes from, and begins anew. */
const mostAddresses = 100_000;

/** Counts requests by the address they come from; a whole newsroom behind one stays below, a runaway program does not. */
export class RequestLimit {
  readonly #counts = new Map<string, number>();
  #end = 0;

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts a request. Returns 0 where it may be answered, or else after how many seconds to ask again. */
  count(request: Pick<IncomingMessage, 'headers' | 'socket'>): number {
    const now = this.now();
    if (now >= this.#end || this.#counts.size >= mostAddresses) {
      this.#counts.clear();
      this.#end = now + minute;
    }
    const address = senderOf(request);
    const count = (this.#counts.get(address) ?? 0) + 1;
    this.#counts.set(address, count);
    return count <= this.perMinute ? 0 : Math.ceil((this.#end - now) / 1000);
  }
}

const loopback = /^(::1|127\.|::ffff:127\.)/;

/**
 * Who sends a request. A proxy on the same machine tells whom it speaks for, and nobody else is believed. An address
 * of IPv6 counts by its first 64 bits: one house has all the others.
 */
export function senderOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const peer = socket.remoteAddress ?? '';
  const told = loopback.test(peer) ? [headers['x-forwarded-for'] ?? []].flat().join(',') : '';
  const sender = told.split(',').findLast((one) => one.trim() !== '' && !loopback.test(one.trim()));
  const address = (sender ?? peer).trim().replace(/^::ffff:/, '');
  return address.includes(':') ? (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':') : address;
}
