import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortPatience } from '../drill/drill-case.js';
import { openBeside } from '../ledger/each-database.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

/** What is kept, what is made anew from the book, what is made of the package, and what is read from the ledger. */
const addresses = [
  '/gaps.json?instrument=cedaw',
  '/matrix',
  '/states/PLW.json',
  '/gaps.csv?group=african',
  '/',
  '/favicon.svg',
  '/robots.txt',
  '/api/',
  '/runs.json',
  '/changes.json',
  '/log.json',
  '/health',
  '/metrics',
  '/data/tracker.zip',
  '/gap',
];

interface Reply {
  readonly address: string;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly ms: number;
}

let tracker: ServedTracker;

/** Every address at once; where a connection is reset, the test fails. */
async function askAll(): Promise<readonly Reply[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const started = performance.now();
      const response = await fetch(`${tracker.url}${address}`);
      await response.arrayBuffer();
      const { status, headers } = response;
      return { address, status, retryAfter: headers.get('retry-after'), ms: performance.now() - started };
    }),
  );
}

const statusOf = (replies: readonly Reply[], wanted: string) =>
  replies.find(({ address }) => address === wanted)?.status;

/** What is true of every reply while the ledger is away. */
function expectServed(replies: readonly Reply[], most: number): void {
  for (const { address, status, retryAfter, ms } of replies) {
    expect([200, 404, 503], address).toContain(status);
    if (status === 503) expect(Number(retryAfter), address).toBeGreaterThan(0);
    expect(ms, address).toBeLessThan(most);
  }
  const others = [
    '/',
    '/favicon.svg',
    '/robots.txt',
    '/gaps.json?instrument=cedaw',
    '/matrix',
    '/states/PLW.json',
    '/log.json',
  ];
  for (const address of others) expect(statusOf(replies, address), address).toBe(200);
}

async function json(
  address: string,
): Promise<{ readonly warnings: readonly string[]; readonly total: number }> {
  return (await (await fetch(`${tracker.url}${address}`)).json()) as never;
}

/** Waits until everything is answered as usual. */
const recovered = async () =>
  expect
    .poll(async () => (await fetch(`${tracker.url}/runs.json`)).status, { timeout: 25_000, interval: 300 })
    .toBe(200);

/** An answer that nobody has asked for before. */
let fresh = 0;
const freshAddress = () => `/gaps.json?instrument=cedaw&asOf=${1985 + fresh++}-01-01`;

const silent =
  /^the database has not answered since \d\d:\d\d UTC on 3 February 2026: this is the record as it was last read$/;

describe('a server whose PostgreSQL', () => {
  let server: PostgresServer;
  let databaseUrl: string;
  beforeAll(async () => {
    server = await startPostgres();
    databaseUrl = await server.freshDatabase();
    tracker = await serveTracker({ settings: { DATABASE_URL: databaseUrl }, patience: shortPatience });
    for (const address of ['/gaps.json?instrument=cedaw', '/matrix']) await fetch(`${tracker.url}${address}`);
  });
  afterAll(async () => {
    await tracker.close();
    await server.close();
  });

  it('is killed serves the last good book with a warning, and recovers by itself', async () => {
    const kept = await fetch(`${tracker.url}/matrix`);
    await server.kill();
    expectServed(await askAll(), 10_000);
    const replies = await askAll();
    expectServed(replies, 5_000);
    expect(statusOf(replies, '/runs.json')).toBe(503);
    expect((await json(freshAddress())).warnings[0]).toMatch(silent);
    // A probe that decides on a new start is told to leave it be: the last good record is served by nobody else.
    expect(await (await fetch(`${tracker.url}/health?strict=0`)).json()).toMatchObject({
      status: 'away',
      lastRun: null,
    });
    expect([
      (await fetch(`${tracker.url}/health`)).status,
      (await fetch(`${tracker.url}/health?strict=0`)).status,
    ]).toEqual([503, 200]);
    const metrics = await fetch(`${tracker.url}/metrics`);
    expect([metrics.status, /^tracker_database_up (\d)$/m.exec(await metrics.text())?.[1]]).toEqual([
      200,
      '0',
    ]);

    const again = await fetch(`${tracker.url}/matrix`);
    expect(again.headers.get('etag')).toBe(kept.headers.get('etag'));
    expect(await again.text()).toBe(await kept.text());

    await server.startAgain();
    await recovered();
    expect((await json(freshAddress())).warnings.join()).not.toContain('has not answered');
    expect(await tracker.sync()).toMatchObject({ outcome: 'failed' });
  });

  it('stands still answers as soon, and recovers by itself', async () => {
    server.freeze();
    try {
      expectServed(await askAll(), 15_000);
      const replies = await askAll();
      expectServed(replies, 5_000);
      expect(statusOf(replies, '/changes.json')).toBe(503);
      expect((await json(freshAddress())).warnings[0]).toMatch(silent);
    } finally {
      server.thaw();
    }
    await recovered();
  });

  it('has its tables locked answers as soon, and recovers by itself', async () => {
    const { writer } = await openBeside(databaseUrl);
    const locker = writer.createQueryRunner();
    await locker.startTransaction();
    await locker.query('LOCK TABLE run, snapshot, instrument_check, change IN ACCESS EXCLUSIVE MODE');
    expectServed(await askAll(), 15_000);
    const replies = await askAll();
    expectServed(replies, 10_000);
    await locker.rollbackTransaction();
    await locker.release();
    await recovered();
  });

  it('is killed in the midst of many requests resets none of them', async () => {
    const asking = Array.from({ length: 10 }, async () => askAll());
    await server.kill();
    for (const replies of await Promise.all(asking)) expectServed(replies, 20_000);
    await server.startAgain();
    await recovered();
  });

  it('refuses what it must in the words of RFC 9457, and on a page', async () => {
    await server.kill();
    await askAll();
    const problem = await fetch(`${tracker.url}/runs.json?until=2026-02-03`);
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(await problem.json()).toEqual({
      type: 'about:blank',
      status: 503,
      title: 'Service Unavailable',
      detail: 'the record cannot be read at present; ask again in 10 seconds',
    });
    const page = await fetch(`${tracker.url}/runs?until=2026-02-03`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).toBe('10');
    expect(await page.text()).toContain('Not at this moment');
    await server.startAgain();
    await recovered();
  });
});

describe('a server whose file of SQLite is moved away', () => {
  beforeAll(async () => {
    tracker = await serveTracker({ patience: shortPatience });
    for (const address of ['/gaps.json?instrument=cedaw', '/matrix']) await fetch(`${tracker.url}${address}`);
  });
  afterAll(async () => tracker.close());

  it('serves the last good book, syncs nothing, says so, and recovers where it is put back', async () => {
    const file = join(tracker.folder, 'tracker.sqlite');
    await rename(file, `${file}.away`);
    await expect(tracker.sync()).rejects.toThrow(/the file of the database is gone/);
    await expect
      .poll(async () => (await json(freshAddress())).warnings[0] ?? '', { timeout: 5_000 })
      .toMatch(silent);
    expectServed(await askAll(), 5_000);
    await rename(`${file}.away`, file);
    await recovered();
    expect(await tracker.sync()).toMatchObject({ outcome: 'failed', run: 1 });
    expect(await json('/runs.json')).toMatchObject({ total: 1 });
  });
});
