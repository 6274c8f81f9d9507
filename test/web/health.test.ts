import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { usualPatience } from '../../src/treaty-collection/page-fetcher.js';
import { baselinePage, fivePages, without } from '../baseline-page.js';
import { startDepositary, withStatus, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let depositary: Depositary;
let tracker: ServedTracker;

beforeEach(async () => {
  depositary = await startDepositary(fivePages());
  tracker = await serveTracker({
    settings: { TREATY_COLLECTION_URL: depositary.url },
    patience: { ...usualPatience, retries: 0 },
  });
});
afterEach(async () => {
  await tracker.close();
  await depositary.close();
});

/** The status of the reply, as a probe sees it, and the word for those who read on. */
async function health(query = ''): Promise<readonly [number, string]> {
  const [probe, whole] = await Promise.all(
    ['HEAD', 'GET'].map(async (method) => fetch(`${tracker.url}/health${query}`, { method })),
  );
  expect(probe!.status).toBe(whole!.status);
  expect(whole!.headers.get('cache-control')).toBe('no-store');
  return [whole!.status, ((await whole!.json()) as { status: string }).status];
}

describe('/health', () => {
  it('is 503 while a record is stale, and 200 once each was checked, until it is stale again', async () => {
    expect(await health()).toEqual([503, 'stale']);
    expect(await health('?strict=0')).toEqual([200, 'stale']);
    await tracker.sync();
    await expect.poll(() => health()).toEqual([200, 'ok']);
    tracker.clock.set('2026-02-10T12:00:00Z');
    expect(await health()).toEqual([503, 'stale']);
  });

  it('is 503 after a sync that failed, though no record is stale yet, until one does not', async () => {
    await tracker.sync();
    depositary.answer('IV-8', withStatus(500));
    await tracker.sync();
    await expect.poll(() => health()).toEqual([503, 'failed']);
    expect(await health('?strict=0')).toEqual([200, 'failed']);
    // The next one is of another instrument, and good: it is the newest.
    await tracker.sync({ only: ['opsc'] });
    await expect.poll(() => health()).toEqual([200, 'ok']);
  });

  it('is 200 while a page is held: the record is as good as it was', async () => {
    await tracker.sync();
    depositary.put('IV-11-c', baselinePage('opsc', { rows: without('Albania', 'Algeria', 'Andorra') }));
    await tracker.sync();
    await expect.poll(() => health()).toEqual([200, 'held']);
    const metrics = await (await fetch(`${tracker.url}/metrics`)).text();
    expect(metrics).toMatch(/^tracker_held 1$/m);
  });

  test.each([
    ['?strict=1', 503, ''],
    ['?strict=', 503, ''],
    ['?strict=no', 400, '"strict" is "no"; expected 0 or 1'],
    ['?strict=0&strict=1', 400, '"strict" is given more than once; expected one value'],
    ['?strikt=0', 400, 'unknown parameter "strikt"; expected strict'],
  ])('%s is %i', async (query, status, detail) => {
    const response = await fetch(`${tracker.url}/health${query}`);
    expect(response.status).toBe(status);
    if (status === 400) expect(await response.json()).toMatchObject({ detail });
  });
});
