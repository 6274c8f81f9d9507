import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPng, fontFiles } from '../../src/web/pictures/draw-png.js';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

const publicUrl = 'https://tracker.example/of';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker({ settings: { PUBLIC_URL: publicUrl } });
});
afterAll(async () => tracker.close());

const instruments = ['untoc', 'trafficking-protocol', 'opsc', 'supplementary-slavery-convention', 'cedaw'];

const pages = [
  '/',
  ...instruments.map((id) => `/instruments/${id}`),
  '/instruments/trafficking-protocol?asOf=1999-01-01',
  '/states/PLW',
  '/states/GBR',
  '/states/VEN',
  '/groups/african',
  '/groups/latin-america-and-the-caribbean',
  '/groups/osce',
  '/gaps',
  '/gaps?instrument=cedaw',
  '/gaps?group=osce&instrument=supplementary-slavery-convention&standing=signatory&asOf=2024-01-01',
  '/gaps?group=cplp&instrument=opsc&instrument=trafficking-protocol&instrument=untoc',
];

/** What the head of a page says of its picture. */
async function cardOf(path: string): Promise<Readonly<Record<string, string | undefined>>> {
  const page = await (await fetch(tracker.url + path)).text();
  return Object.fromEntries(
    [...page.matchAll(/<meta (?:property|name)="(og:image[\w:]*|twitter:card)" content="([^"]*)"/g)].map(
      ([, name = '', content]) => [name, content?.replaceAll('&amp;', '&')],
    ),
  );
}

describe('every page that is shared has a card', () => {
  test.each(pages)('%s', async (path) => {
    const card = await cardOf(path);
    expect(card['twitter:card']).toBe('summary_large_image');
    expect(card['og:image:alt']).toContain('as of ');
    const src = card['og:image'] ?? '';
    expect(src.startsWith(`${publicUrl}/cards/`)).toBe(true);
    const response = await fetch(src.replace(publicUrl, tracker.url));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(card['og:image:type']);
    expect(response.headers.get('etag')).toMatch(/^"/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(60_000);
    // PNG, section 11.2.1: the width and the height stand behind the signature and the name of the first chunk.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect([card['og:image:width'], card['og:image:height']]).toEqual(['1200', '630']);
  });
});

test('the query of a page is that of its card, but for the order of a list', async () => {
  const { 'og:image': src } = await cardOf('/gaps?instrument=cedaw&group=african&asOf=2020-01-01&sort=state');
  expect(src).toBe(`${publicUrl}/cards/gaps.png?asOf=2020-01-01&instrument=cedaw&group=african`);
});

test.each(instruments)('the number on the card of %s is the one of its data', async (id) => {
  const { 'og:image:alt': alt } = await cardOf(`/instruments/${id}`);
  const { total } = (await (await fetch(`${tracker.url}/gaps.json?instrument=${id}`)).json()) as {
    readonly total: number;
  };
  const page = await (await fetch(`${tracker.url}/instruments/${id}`)).text();
  const [, gaps, mayJoin] = /(\d+) of (\d+) States \w+ not/.exec(alt ?? '') ?? [];
  const [, ofPage, inPage] = /of (\d+) States are parties; <a [^>]*>(\d+) are not/.exec(page) ?? [];
  expect([gaps, mayJoin]).toEqual([inPage, ofPage]);
  // The European Union is in the list, and no State.
  expect(total - Number(gaps)).toBeGreaterThanOrEqual(0);
  expect(total - Number(gaps)).toBeLessThanOrEqual(1);
});

test('the same drawing is the same bytes', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#fff"/><text y="15">Palau</text></svg>';
  expect(Buffer.from(await drawPng(svg)).equals(Buffer.from(await drawPng(svg)))).toBe(true);
});

test('without a host no picture is named, since it must be whole', async () => {
  const other = await serveTracker({ settings: { PUBLIC_URL: '', HOST: '0.0.0.0' } });
  try {
    const page = await (await fetch(`${other.url.replace('0.0.0.0', '127.0.0.1')}/instruments/cedaw`)).text();
    expect(page).not.toContain('og:image');
    expect(page).not.toContain('oembed');
  } finally {
    await other.close();
  }
});

describe('the fonts of cards', () => {
  const { states, groups } = loadStates(PACKAGE_DATA_DIR);
  const signs = new Set([...states, ...groups].flatMap(({ name }) => [...name]));

  test.each(fontFiles)('%# has every sign of every name', (file) => {
    expect(existsSync(file)).toBe(true);
    const known = codePointsIn(readFileSync(file));
    expect([...signs].filter((sign) => !known(sign.codePointAt(0) ?? 0))).toEqual([]);
    expect(known(0x4e00)).toBe(false);
  });
});

/** Which signs a font draws, by its table of segments (OpenType, `cmap`, format 4). */
function codePointsIn(font: Buffer): (code: number) => boolean {
  const tables = font.readUInt16BE(4);
  const records = Array.from({ length: tables }, (_, index) => 12 + index * 16);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = font.readUInt32BE(record + 8);
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const at = cmap + (subtables.find((offset) => font.readUInt16BE(cmap + offset) === 4) ?? 0);
  const doubled = font.readUInt16BE(at + 6);
  return (code) => {
    for (let index = 0; index < doubled; index += 2) {
      const end = font.readUInt16BE(at + 14 + index);
      const start = font.readUInt16BE(at + 16 + doubled + index);
      if (code <= end) return code >= start;
    }
    return false;
  };
}
