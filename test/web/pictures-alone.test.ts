import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colourIn } from '../../src/web/style/palette.js';
import { tileMapSvg } from '../../src/web/pictures/tile-map-svg.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

const pictures = [
  '/pictures/map',
  '/pictures/parties/cedaw',
  '/pictures/acts/untoc',
  '/pictures/standings/opsc',
];

describe.each(pictures)('%s', (path) => {
  test('stands alone as SVG: it loads nothing, runs nothing and says what it is', async () => {
    const svg = await (await fetch(`${tracker.url}${path}.svg`)).text();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toMatch(/<title id="title">[^<]+<\/title><desc id="desc">[^<]+<\/desc>/);
    expect(svg).toContain('As of 3 February 2026');
    expect(svg).toContain('from the pages of the depositary');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /href|url\(|<script|<style|class=|https?:|var\(/,
    );
    expect(svg).not.toContain('NaN');
  });

  test.each(['light', 'dark'] as const)('is %s where that is asked for', async (theme) => {
    const svg = await (await fetch(`${tracker.url}${path}.svg?theme=${theme}`)).text();
    expect(svg).toContain(`fill="${colourIn(theme, 'paper')}"`);
    const other = theme === 'dark' ? 'light' : 'dark';
    expect(svg).not.toContain(`fill="${colourIn(other, 'paper')}"`);
  });

  test('is a PNG twice as large', async () => {
    const svg = await (await fetch(`${tracker.url}${path}.svg`)).text();
    const response = await fetch(`${tracker.url}${path}.png`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  test('refuses a scheme that there is not, in one line', async () => {
    const response = await fetch(`${tracker.url}${path}.svg?theme=blue`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: '"theme" is "blue"; expected light or dark' });
  });
});

test('the numbers of the map are those of the page', async () => {
  const svg = await (await fetch(`${tracker.url}/pictures/map.svg?instrument=cedaw`)).text();
  const page = await (await fetch(`${tracker.url}/instruments/cedaw`)).text();
  const [, parties] = /<strong>(\d+)<\/strong> of \d+ States are parties/.exec(page) ?? [];
  expect(svg).toContain(`Party: ${parties}`);
});

test('no citation has the scheme of a frame', async () => {
  const page = await (await fetch(`${tracker.url}/embed/gaps?instrument=cedaw&theme=dark`)).text();
  expect(page).toContain('<meta name="color-scheme" content="dark"/>');
  expect(page.match(/<a href="[^"]*"/g)?.join()).not.toContain('theme');
});

test('the map is drawn as small as a badge', () => {
  const tiles = [{ tile: { code: 'PLW', column: 28, row: 12 }, look: 'signatory' }];
  expect(tileMapSvg({ tiles, title: 'Palau', scheme: 'light', size: 4 })).toMatch(
    /width="128" height="72".*<circle/,
  );
});
