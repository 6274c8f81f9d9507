import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InstrumentModule } from '../../src/instruments/instrument-module.js';
import { instrumentModules } from '../../src/instruments/instruments.js';
import { copyMarkup } from '../../src/web/pages/copy-script.js';
import { mineBan } from '../instruments/mine-ban-module.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

const markup = '<script>alert("61/180")</script><img src=x onerror=alert(1)>';

@InstrumentModule({ ...mineBan, title: markup, shortTitle: markup, label: markup })
class MarkedUpModule {}

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker({ instruments: [...instrumentModules, MarkedUpModule] });
});

afterAll(() => tracker.close());

const asPage = { headers: { accept: 'text/html' } };

describe('markup in a name stays text', () => {
  test.each([
    '/',
    '/gaps',
    '/matrix',
    '/instruments',
    `/instruments/${mineBan.id}`,
    '/about',
    '/groups',
    '/compare',
    `/states?name=${encodeURIComponent(markup)}`,
    `/gaps?group=${encodeURIComponent(markup)}`,
    `/${encodeURIComponent(markup)}`,
  ])('%s', async (path) => {
    const text = (await (await fetch(tracker.url + path, asPage)).text()).replace(copyMarkup, '');
    expect(text).toContain('<!doctype html>');
    expect(text).not.toMatch(/<script|<img/i);
    expect(text).not.toMatch(/\son\w+=["']/i);
    expect(text).not.toMatch(/\sstyle=/i);
  });
});

test('a page may load nothing but its own style and pictures', async () => {
  const { headers } = await fetch(tracker.url);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('set-cookie')).toBeNull();
});

describe('what is not understood leads on', () => {
  test.each([
    ['/gaps?instrument=cedav', 400, '/gaps?instrument=cedaw'],
    ['/gaps?group=africa-states&standing=signatory', 400, '/gaps?group=african&amp;standing=signatory'],
    ['/states/Albenia', 400, '/states/ALB'],
    ['/states/swaziland', 400, '/states/SWZ'],
    ['/gapps', 404, '/gaps'],
    ['/cedaw', 404, '/instruments/cedaw'],
  ])('%s', async (path, status, suggestion) => {
    const response = await fetch(tracker.url + path, asPage);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<a href="${suggestion}">`);
  });
});

test('a hundred readers of one newsroom are not turned away, a runaway program is', async () => {
  const statuses = new Map<number, number>();
  const origin = { headers: { accept: 'text/html', 'x-forwarded-for': '192.0.2.1' } };
  for (let request = 0; request < 1300; request += 1) {
    const { status } = await fetch(`${tracker.url}/robots.txt`, origin);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(statuses.get(200)).toBeGreaterThanOrEqual(1000);
  expect(statuses.get(429)).toBeGreaterThan(0);
  expect((await fetch(tracker.url, asPage)).status).toBe(200);
});
