import { connect, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { ReplyCache } from '../../src/web/http/cache/reply-cache.js';
import { ReplyDesk } from '../../src/web/http/replying/reply-desk.js';
import { HoldDesk } from '../../src/sync/hold-desk.js';
import { baselinePage, withCells, withRows } from '../baseline-page.js';
import { serveTracker } from '../tracker.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';
import { raw } from './raw-request.js';

describe('over HTTP', () => {
  let tracker: BusyTracker;

  beforeAll(async () => {
    tracker = await openBusyTracker();
  });

  afterAll(async () => tracker.close());

  const get = async (address: string, headers?: Readonly<Record<string, string>>) =>
    raw(tracker.url + address, headers);

  it('gives the same bytes and tag again, and 304 to whoever has them', async () => {
    const first = await get('/gaps.json?instrument=cedaw');
    const { etag = '' } = first.headers;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get('/gaps.json?instrument=cedaw');
    expect(again.body.equals(first.body)).toBe(true);
    expect(again.headers).toEqual({ ...first.headers, date: again.headers.date });
    for (const named of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, headers, body } = await get('/gaps.json?instrument=cedaw', { 'if-none-match': named });
      expect([status, body.length, headers.etag]).toEqual([304, 0, etag]);
      expect(headers['cache-control']).toBe(first.headers['cache-control']);
    }
    expect((await get('/gaps.json?instrument=cedaw', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has another tag for every address, form and encoding', async () => {
    const tags = await Promise.all(
      [
        get('/gaps'),
        get('/gaps', { accept: 'application/json' }),
        get('/gaps.json'),
        get('/gaps.json', { 'accept-encoding': 'gzip' }),
        get('/gaps.json', { 'accept-encoding': 'br' }),
        get('/gaps.json?group=african'),
      ].map(async (reply) => (await reply).headers.etag),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is another answer on another day', async () => {
    const today = await get('/waiting.json');
    tracker.clock.set('2026-02-05T00:00:01Z');
    const tomorrow = await get('/waiting.json');
    tracker.clock.set('2026-02-04T12:00:00Z');
    expect(tomorrow.headers.etag).not.toBe(today.headers.etag);
    expect(JSON.parse(tomorrow.body.toString())).toMatchObject({ asOf: '2026-02-05' });
  });

  it('does not keep what goes up to the present second', async () => {
    const address = '/diff.json?from=2026-02-04T12:00:00Z';
    const { headers } = await get(address);
    expect(headers.etag).toBeUndefined();
    expect(headers['cache-control']).toBe('no-cache');
    tracker.clock.set('2026-02-04T12:00:07Z');
    expect((await get(address)).body.toString()).toContain('"to":"2026-02-04T12:00:07Z"');
    tracker.clock.set('2026-02-04T12:00:00Z');
  });

  it('packs what is worth it, as the reader accepts', async () => {
    const plain = await get('/gaps.json');
    const gzip = await get('/gaps.json', { 'accept-encoding': 'gzip, deflate' });
    const brotli = await get('/gaps.json', { 'accept-encoding': 'gzip;q=0.8, br' });
    expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'gzip',
      'br',
    ]);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    const packed = await get('/gaps.xlsx', { 'accept-encoding': 'br' });
    expect(packed.headers['content-encoding']).toBeUndefined();
  });

  it('makes an answer once for all who ask at the same time', async () => {
    const { size } = tracker.context.get(ReplyCache);
    const replies = await Promise.all(Array.from({ length: 20 }, () => get('/matrix.json?group=eu')));
    expect(new Set(replies.map(({ headers }) => headers.etag)).size).toBe(1);
    expect(tracker.context.get(ReplyCache).size).toBe(size + 1);
  });

  it('makes nothing that is kept, also where nobody has asked for a while', async () => {
    const desk = tracker.context.get(ReplyDesk);
    const bare = Fastify();
    let made = 0;
    bare.get('/one', async (request, reply) =>
      desk.send(request, reply, async () => {
        made++;
        return {
          mediaType: 'text/plain',
          headers: {},
          body: 'one',
          isLong: false,
          isLasting: true,
          mustAskAgain: false,
        };
      }),
    );
    const url = await bare.listen({ port: 0, host: '127.0.0.1' });
    expect((await raw(`${url}/one`)).body.toString()).toBe('one');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await raw(`${url}/one`)).body.toString()).toBe('one');
    expect(made).toBe(1);
    await bare.close();
  });

  it('makes a few at a time, and none for whoever has gone', async () => {
    const desk = tracker.context.get(ReplyDesk);
    const bare = Fastify({ forceCloseConnections: true });
    let [made, atOnce, most] = [0, 0, 0];
    bare.get('/slow/:number', async (request, reply) =>
      desk.send(request, reply, async () => {
        made++;
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 100));
        atOnce--;
        return {
          mediaType: 'text/plain',
          headers: {},
          body: 'x',
          isLong: false,
          isLasting: true,
          mustAskAgain: false,
        };
      }),
    );
    const url = await bare.listen({ port: 0, host: '127.0.0.1' });
    const sockets = Array.from({ length: 40 }, (_, index) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.on('error', () => {});
      socket.write(`GET /slow/${index} HTTP/1.1\r\nHost: x\r\n\r\n`);
      return socket;
    });
    await expect.poll(() => made).toBeGreaterThan(0);
    for (const socket of sockets) socket.destroy();
    expect((await raw(`${url}/slow/last`)).body.toString()).toBe('x');
    expect(most).toBe(4);
    expect(made).toBeLessThan(20);
    await bare.close();
  });

  it('is not held up by readers that take nothing, nor by those that go away', async () => {
    const { port } = new URL(tracker.url);
    await get('/entry-into-force.json');
    const before = process.memoryUsage();
    const sockets: Socket[] = [];
    for (let index = 0; index < 200; index++) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      socket.pause();
      socket.write('GET /entry-into-force.json HTTP/1.1\r\nHost: x\r\n\r\n');
      sockets.push(socket);
    }
    for (const socket of sockets.slice(100)) socket.destroy();
    expect((await get('/gaps.json')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const after = process.memoryUsage();
    const grown = after.arrayBuffers - before.arrayBuffers;
    const length = (await get('/entry-into-force.json')).body.length;
    // A copy for each of them would be 200 times the length.
    expect(grown).toBeLessThan(20 * length);
    for (const socket of sockets) socket.destroy();
    expect((await get('/gaps.json')).status).toBe(200);
  });

  it('forgets everything when the ledger moves', async () => {
    const gaps = async () => {
      const { headers, body } = await get('/gaps.json?instrument=cedaw&group=african');
      return { etag: headers.etag, total: (JSON.parse(body.toString()) as { total: number }).total };
    };
    const before = await gaps();
    expect(tracker.context.get(ReplyCache).size).toBeGreaterThan(1);
    const palau = withCells('Palau', ['2011-09-20', '2026-02-04']);
    tracker.depositary.put(
      'IV-8',
      baselinePage('cedaw', {
        statusAsAt: '2026-02-04',
        rows: (rows) => palau(withRows({ name: 'Somalia', cells: ['', '2026-02-04 a'] })(rows)),
      }),
    );
    await tracker.sync({ only: ['cedaw'] });
    await expect.poll(gaps, { timeout: 5000 }).not.toEqual(before);
    const after = await gaps();
    expect(after.total).toBe(before.total - 1);
    expect(
      (await get('/gaps.json?instrument=cedaw&group=african', { 'if-none-match': before.etag! })).status,
    ).toBe(200);
    expect(tracker.context.get(ReplyCache).size).toBe(1);
  });

  it('notices an unchanged check and a decision about a hold, which move no record', async () => {
    const tagOf = async (address: string) => (await get(address)).headers.etag;
    const runs = await tagOf('/runs.json');
    await tracker.sync({ only: ['untoc'] });
    await expect.poll(() => tagOf('/runs.json'), { timeout: 5000 }).not.toBe(runs);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const holds = await tagOf('/holds.json');
    await tracker.context.get(HoldDesk).reject(1, { by: 'A. Person', note: null });
    await expect.poll(() => tagOf('/holds.json'), { timeout: 5000 }).not.toBe(holds);
    expect((await get('/holds.json')).body.toString()).toContain('"state":"rejected"');
    expect((await get('/holds.json')).headers['cache-control']).toBe('no-cache');
  });
});

test('nothing is to be kept while a sync is under way, since the next minute may bring another answer', async () => {
  const tracker = await serveTracker();
  try {
    const { leases, writer } = tracker.context.get(Ledger);
    const lease = { name: 'sync', holder: 'another process' };
    await leases.take(lease, '2026-02-03T11:59:00Z', '2026-02-03T12:30:00Z', () => false);
    const run = await writer.beginRun(lease, 'schedule', '2026-02-03T11:59:00Z');
    const cacheControl = async () => (await raw(`${tracker.url}/gaps.json`)).headers['cache-control'];
    await expect.poll(cacheControl, { timeout: 5000 }).toBe('no-cache');
    await writer.endRun(lease, run, 'done', '2026-02-03T12:00:00Z');
    await expect.poll(cacheControl, { timeout: 5000 }).toBe('public, max-age=3600');
  } finally {
    await tracker.close();
  }
});

test('workbooks that are not byte for byte the same have not the same tag', async () => {
  const tracker = await serveTracker();
  try {
    const cache = tracker.context.get(ReplyCache);
    const workbook = async () => raw(`${tracker.url}/gaps.xlsx`);
    const first = await workbook();
    cache.clear();
    // The entries of the file bear the time of the machine, to two seconds.
    await expect
      .poll(
        async () => {
          cache.clear();
          const { body, headers } = await workbook();
          return body.equals(first.body) ? null : headers.etag !== first.headers.etag;
        },
        { timeout: 10_000, interval: 500 },
      )
      .toBe(true);
  } finally {
    await tracker.close();
  }
});

test('whoever asks too often is told when to come back, also for what is kept', async () => {
  const tracker = await serveTracker({ settings: { REQUESTS_PER_MINUTE: '5' } });
  try {
    const statuses: number[] = [];
    for (let index = 0; index < 7; index++) statuses.push((await raw(`${tracker.url}/gaps.json`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const refused = await raw(`${tracker.url}/gaps.json`);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(refused.body.toString())).toMatchObject({ status: 429 });
    const other = await raw(`${tracker.url}/gaps.json`, { 'x-forwarded-for': '192.0.2.7' });
    expect(other.status).toBe(200);
  } finally {
    await tracker.close();
  }
});
