import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { speak } from '../web/spoken-request.js';
import { openBusyTracker, type BusyTracker } from './busy-tracker.js';

let tracker: BusyTracker;

beforeAll(async () => {
  tracker = await openBusyTracker();
});

afterAll(async () => tracker.close());

const get = async (address: string) => fetch(tracker.url + address);

describe('a badge', () => {
  const badge = async (address: string) => {
    const response = await get(address);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const { document } = parseHTML(await response.text());
    const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
    return { texts, colour: document.querySelector('path')?.getAttribute('fill') };
  };

  it('says how many have joined, and that all editions agree', async () => {
    expect(await badge('/badges/cedaw.svg')).toEqual({
      texts: ['CEDAW', '190/197 · 2 of 2 editions agree'],
      colour: '#14507a',
    });
  });

  it('is grey with its day where the record is stale', async () => {
    tracker.clock.set('2026-02-20T12:00:00Z');
    try {
      expect(await badge('/badges/cedaw.svg')).toEqual({
        texts: ['CEDAW', '190/197 as at 4 February 2026'],
        colour: '#6b6b6b',
      });
    } finally {
      tracker.clock.set('2026-02-04T12:00:00Z');
    }
  });

  it('is grey with the day that was asked about, whether the record is fresh or stale', async () => {
    const then = { texts: ['CEDAW', '97/166 on 1 January 1990'], colour: '#6b6b6b' };
    expect(await badge('/badges/cedaw.svg?asOf=1990-01-01')).toEqual(then);
    tracker.clock.set('2026-02-20T12:00:00Z');
    try {
      expect(await badge('/badges/cedaw.svg?asOf=1990-01-01')).toEqual(then);
    } finally {
      tracker.clock.set('2026-02-04T12:00:00Z');
    }
  });

  it('names the instruments there are where it is asked for another', async () => {
    const response = await get('/badges/icerd.svg');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('expected untoc, trafficking-protocol');
  });
});

describe('what may be framed', () => {
  test.each([
    '/embed/gaps?instrument=cedaw',
    '/embed/map?instrument=cedaw',
    '/embed/map?instrument=cedaw&instrument=opsc',
  ])('%s: by every site, without a script and without anything of another host', async (address) => {
    const response = await get(address);
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.get('x-frame-options')).toBeNull();
    const { document } = parseHTML(await response.text());
    expect(document.querySelectorAll('script, iframe, [style]')).toHaveLength(0);
    for (const link of document.querySelectorAll('[src], link[href]')) {
      expect(link.getAttribute('src') ?? link.getAttribute('href')).toMatch(/^\//);
    }
    expect(document.querySelector('base')?.getAttribute('target')).toBe('_blank');
  });

  test.each(['/', '/gaps', '/gaps?instrument=cedaw', '/states/ALB', '/api', '/nothing'])(
    '%s: by nobody',
    async (address) => {
      const { headers } = await get(address);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  it('shows the rows of the gap list and leads to the whole of it', async () => {
    const { document } = parseHTML(await (await get('/embed/gaps')).text());
    const { total } = (await (await get('/gaps.json')).json()) as { total: number };
    expect(document.querySelectorAll('tbody tr')).toHaveLength(50);
    expect(document.querySelector('a[href="/gaps"]')?.textContent).toBe(`and ${total - 50} more`);
  });
});

describe('the explorer of the API', () => {
  it('comes from this server alone', async () => {
    const response = await get('/api');
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('http');
    const { document } = parseHTML(await response.text());
    const scripts = [...document.querySelectorAll('script')].map((script) => script.getAttribute('src'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const loaded = await get(new URL(script ?? 'inline:', `${tracker.url}/api`).pathname);
      expect(loaded.status).toBe(200);
      expect(loaded.headers.get('content-type')).toContain('javascript');
      await loaded.arrayBuffer();
    }
    expect(await (await get('/api/swagger-ui-init.js')).text()).toContain('/openapi.json');
    for (const there of ['/api/', '/api/index.html', '/api/favicon-32x32.png', '/api/swagger-ui.css.map']) {
      expect([there, (await get(there)).status]).toEqual([there, 200]);
    }
    for (const none of ['/api/nothing', '/api/nothing.js', '/api/LICENSE']) {
      expect([none, (await get(none)).status]).toEqual([none, 404]);
    }
    const { status } = await speak(tracker.url, 'GET /api/%2e%2e/gaps HTTP/1.1');
    expect(status).toBeGreaterThanOrEqual(400);
  });
});

test('metrics tell of requests, of the sync and of each record', async () => {
  const text = await (await get('/metrics')).text();
  for (const line of [
    /^tracker_http_requests_total\{route="[^"]+",status="200"\} \d+$/m,
    /^tracker_last_run\{outcome="held"\} 1$/m,
    /^tracker_record_stale\{instrument="cedaw"\} 0$/m,
    /^tracker_held 1$/m,
    /^process_resident_memory_bytes \d+$/m,
    /^tracker_cache_bytes \d+$/m,
  ]) {
    expect(text).toMatch(line);
  }
});
