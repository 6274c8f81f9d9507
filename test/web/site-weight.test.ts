import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frameStyles, styleSheet, styleSheetPath } from '../../src/web/style/style-sheet.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker();
});

afterAll(() => tracker.close());

async function weightOf(path: string): Promise<number> {
  const response = await fetch(tracker.url + path);
  expect(response.status).toBe(200);
  return gzipSync(await response.text()).length;
}

test('the gap list weighs less than 60 kB, its style included', async () => {
  expect((await weightOf('/gaps')) + gzipSync(styleSheet).length).toBeLessThan(60_000);
});

test('the matrix weighs less than 150 kB', async () => {
  expect(await weightOf('/matrix')).toBeLessThan(150_000);
});

test.each(['/', '/instruments/cedaw', '/instruments/untoc'])(
  'the page of a map, %s, weighs less than 120 kB',
  async (path) => {
    expect(await weightOf(path)).toBeLessThan(120_000);
  },
);

test('the style can be kept for ever, since its address is its content', async () => {
  const response = await fetch(tracker.url + styleSheetPath);
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await response.text()).toBe(styleSheet);
});

// In thousands of bytes, zipped as they are sent: what a phone in a far country has to wait for.
test.each([
  ['/', 14],
  ['/instruments/cedaw', 20],
  ['/instruments/untoc', 20],
  ['/instruments/supplementary-slavery-convention', 20],
])('%s weighs less than %i kB', async (path, most) => {
  expect(await weightOf(path)).toBeLessThan(most * 1000);
});

test.each([
  ['pages', styleSheet],
  ['frames', frameStyles.reader.css],
])('the style of %s weighs less than 15 kB', (_, css) => {
  expect(gzipSync(css).length).toBeLessThan(15_000);
});

test('the map of a badge is said in words, and weighs less than 2 kB', async () => {
  const picture = await (await fetch(`${tracker.url}/badges/map/cedaw.svg`)).text();
  expect(picture).toContain('aria-label="CEDAW: of 197 States 189 parties, 8 not, as of');
  expect(picture.match(/<g /g)).toHaveLength(197);
  expect(await weightOf('/badges/map/cedaw.svg')).toBeLessThan(2000);
});
