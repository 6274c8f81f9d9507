import { distance as editDistance } from 'fastest-levenshtein';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nearestThings } from '../../src/web/http/problems/nearest-words.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;

beforeAll(async () => {
  tracker = await serveTracker({ settings: { PUBLIC_URL: 'https://tracker.example/' } });
});

afterAll(() => tracker.close());

test('robots are shown the site map, and kept from the same list in every order', async () => {
  const text = await (await fetch(`${tracker.url}/robots.txt`)).text();
  expect(text).toContain('Sitemap: https://tracker.example/sitemap.xml');
  expect(text).toContain('Disallow: /*sort=');
});

test('every address of the site map is there', async () => {
  const text = await (await fetch(`${tracker.url}/sitemap.xml`)).text();
  const paths = [...text.matchAll(/<loc>https:\/\/tracker\.example([^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(paths).toContain('/states/ALB');
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) {
    const { status } = await fetch(tracker.url + path, { method: 'HEAD' });
    expect(`${path} ${status}`).toBe(`${path} 200`);
  }
});

test('a page says where it is and what it is, so that its link can be shared', async () => {
  const text = await (await fetch(`${tracker.url}/states/ALB`)).text();
  expect(text).toContain('<link rel="canonical" href="https://tracker.example/states/ALB"');
  expect(text).toContain('<meta property="og:title" content="Albania"');
  expect(text).toMatch(
    /<meta property="og:description" content="Albania is party to \d of the 5 instruments/,
  );
});

describe('the search for a State', () => {
  test.each([
    ['Albania', '/states/ALB'],
    ['alb', '/states/ALB'],
    ['cote d ivoire', '/states/CIV'],
    ['Türkiye', '/states/TUR'],
    ['turkey', '/states/TUR'],
    ['Turquía', '/states/TUR'],
    ['Allemagne', '/states/DEU'],
    ['德国', '/states/DEU'],
    ['ألمانيا', '/states/DEU'],
    ['Palestine', '/states/PSE'],
    ['Государство Палестина', '/states/PSE'],
    ['Corée', '/states?name=Cor%C3%A9e'],
    ['大', '/states?name=%E5%A4%A7'],
    ['Vatican City', '/states/VAT'],
    ['united', '/states?name=united'],
    ['Atlantis', '/states?name=Atlantis'],
    ['Czechoslovakia', '/states?name=Czechoslovakia'],
    ['Republic of China', '/states?name=Republic+of+China'],
    ['yugoslav', '/states?name=yugoslav'],
    ['czech', '/states/CZE'],
    ['', '/states'],
  ])('%s leads to %s', async (name, target) => {
    const response = await fetch(`${tracker.url}/find?name=${encodeURIComponent(name)}`, {
      redirect: 'manual',
    });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(target);
  });
});

describe('words that are near', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['cedav', 'cedaw', 1],
    ['kitten', 'sitting', 3],
  ])('%s and %s differ by %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });

  test('the nearest comes first, and what is far does not come', () => {
    const nameables = ['cedaw', 'untoc', 'opsc'].map((thing) => ({ thing, words: [thing] }));
    expect(nearestThings('untok', nameables)).toEqual(['untoc']);
    expect(nearestThings('entirely else', nameables)).toEqual([]);
  });

  test('a name that holds the word is near, however much longer it is', () => {
    const name = 'United Kingdom of Great Britain and Northern Ireland';
    expect(nearestThings('britain', [{ thing: 'GBR', words: [name] }])).toEqual(['GBR']);
  });

  test('a word that is too long to be one is compared with nothing', () => {
    const untouchable = {
      thing: 'cedaw',
      get words(): readonly string[] {
        throw new Error('it was compared');
      },
    };
    expect(nearestThings('a'.repeat(4000), [untouchable])).toEqual([]);
    expect(() => nearestThings('a'.repeat(100), [untouchable])).toThrow('it was compared');
  });
});
