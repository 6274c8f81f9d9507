import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
let socket: Socket;

beforeEach(async () => {
  tracker = await serveTracker();
  socket = connect(Number(new URL(tracker.url).port), '127.0.0.1');
  await once(socket, 'connect');
});

afterEach(async () => {
  socket.destroy();
  await tracker.close();
});

/** Everything that comes until the connection ends. */
async function restOf(from: Socket): Promise<string> {
  let text = '';
  from.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await once(from, 'close');
  return text;
}

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

/** Closes the tracker, and tells how many seconds that took. */
async function secondsToClose(): Promise<number> {
  const told = performance.now();
  await tracker.close();
  return (performance.now() - told) / 1000;
}

describe('a server that is told to stop', () => {
  it('says in a reply to a request that was on its way that the connection ends', async () => {
    const whole = request('/about');
    socket.write(whole.slice(0, 30));
    // An answer to another reader shows that the half has had time to come.
    await fetch(`${tracker.url}/about`);
    const closing = secondsToClose();
    const told = restOf(socket);
    socket.write(whole.slice(30));
    expect(await told).toMatch(/\r\nconnection: close\r\n/i);
    expect(await closing).toBeLessThan(5);
  });

  it('ends with the reply that is in flight on a connection that is kept', async () => {
    socket.write(request('/matrix.json').repeat(60));
    await once(socket, 'readable');
    const closing = secondsToClose();
    const told = await restOf(socket);
    expect(told).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await closing).toBeLessThan(5);
  });

  it('waits for a request that never comes whole for ten seconds at most', async () => {
    socket.write(request('/about').slice(0, 30));
    await fetch(`${tracker.url}/about`);
    const seconds = await secondsToClose();
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(12);
  });
});
