import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SendingBudget } from '../../src/web/http/replying/sending-budget.js';

/** More than any system keeps for a connection that nobody reads. */
const body = Buffer.alloc(24 * 2 ** 20, 'a');
const limit = 2.5 * body.length;

let server: Server;
let budget: SendingBudget;
let readers: Socket[];

beforeEach(async () => {
  budget = new SendingBudget(limit);
  readers = [];
  server = createServer((request, response) => {
    budget.watch(request, response);
    response.end(request.url === '/short' ? 'short' : body);
  });
  server.on('connection', (socket: Socket) => socket.once('close', () => budget.forget(socket)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  budget.onApplicationShutdown();
  for (const reader of readers) reader.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A reader that asks so often and takes nothing, from whom the server has heard all. */
async function silentReader(times = 1): Promise<Socket> {
  const before = budget.waiting;
  const { port } = server.address() as AddressInfo;
  const reader = connect(port, '127.0.0.1').pause();
  reader.on('error', () => {});
  readers.push(reader);
  reader.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(times));
  await expect.poll(() => budget.waiting !== before || budget.ended > 0).toBe(true);
  return reader;
}

async function takenBy(reader: Socket): Promise<number> {
  let taken = 0;
  reader.on('data', (chunk: Buffer) => (taken += chunk.length));
  reader.resume();
  await Promise.race([
    once(reader, 'close'),
    expect.poll(() => taken, { timeout: 20_000 }).toBeGreaterThan(body.length),
  ]);
  return taken;
}

describe('what waits to be sent', () => {
  test('is counted for all readers together', async () => {
    expect(budget.waiting).toBe(0);
    await silentReader();
    const one = budget.waiting;
    expect(one).toBeGreaterThan(body.length / 2);
    await silentReader();
    expect(budget.waiting).toBeGreaterThan(1.5 * one);
    expect(budget.ended).toBe(0);
  });

  test('never stays over the limit: who waits longest is ended, and the others get all of it', async () => {
    const first = await silentReader();
    for (let others = 0; others < 5; others++) await silentReader();
    await expect.poll(() => budget.ended).toBeGreaterThan(0);
    expect(budget.waiting).toBeLessThanOrEqual(limit);
    expect(await takenBy(first)).toBeLessThan(body.length);
    expect(await takenBy(readers.at(-1)!)).toBeGreaterThan(body.length);
  });

  test('a reader that waits alone is let be, however much it asked for', async () => {
    await silentReader(5);
    await expect.poll(() => budget.waiting).toBeGreaterThan(limit);
    budget.look();
    expect(budget.ended).toBe(0);
  });

  test('replies that stand in line behind another count too', async () => {
    await silentReader(5);
    await silentReader();
    await expect.poll(() => budget.ended).toBe(1);
    expect(budget.waiting).toBeLessThanOrEqual(limit);
  });

  test('what is kept beside a reply counts', async () => {
    let resolve = (): void => {};
    const promise = new Promise<void>((done) => (resolve = done));
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      budget.watch(request, response);
      budget.countBeside(response, 1000);
      resolve();
    });
    const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
    readers.push(reader);
    reader.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await promise;
    expect(budget.waiting).toBe(1000);
    reader.destroy();
    await expect.poll(() => budget.waiting).toBe(0);
  });

  test('nothing is counted of what was taken, nor of who has gone', async () => {
    const reader = await silentReader();
    reader.destroy();
    await expect.poll(() => budget.waiting).toBe(0);
    const { port } = server.address() as AddressInfo;
    await (await fetch(`http://127.0.0.1:${port}/short`)).text();
    expect(budget.waiting).toBe(0);
  });
});
