import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

const publicUrl = 'https://tracker.example/of';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker({ settings: { PUBLIC_URL: publicUrl } });
});
afterAll(async () => tracker.close());

async function ask(query: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${tracker.url}/oembed?${new URLSearchParams(query).toString()}`, {
    headers: { accept: 'application/json' },
  });
}

test('a page that has a frame names where that is told, and it is told there', async () => {
  for (const path of ['/instruments/cedaw', '/gaps?instrument=cedaw&group=african']) {
    const page = await (await fetch(tracker.url + path)).text();
    const [, href] = /type="application\/json\+oembed" href="([^"]*)"/.exec(page) ?? [];
    const response = await fetch((href ?? '').replaceAll('&amp;', '&').replace(publicUrl, tracker.url));
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ version: '1.0', type: 'rich' });
  }
});

test('the frame is that of the page, with its query', async () => {
  const url = `${publicUrl}/gaps?instrument=cedaw&asOf=2020-01-01`;
  const told = (await (await ask({ url })).json()) as Readonly<Record<string, string | number>>;
  expect(told['html']).toContain(`src="${publicUrl}/embed/gaps?instrument=cedaw&#38;asOf=2020-01-01"`);
  expect(told['html']).toContain(`width="${told['width']}" height="${told['height']}"`);
});

test.each(['/instruments/CEDAW', '/instruments/cedaw/', '/gaps/'])(
  '%s is known as its page is',
  async (path) => {
    const response = await ask({ url: publicUrl + path });
    expect(response.status).toBe(200);
  },
);

test('it is no larger than it may be', async () => {
  const url = `${publicUrl}/instruments/cedaw`;
  const told = await (await ask({ url, maxwidth: '320', maxheight: '400' })).json();
  expect(told).toMatchObject({ width: 320, height: 400 });
});

test('in XML it says the same, its markup as text', async () => {
  const response = await ask({ url: `${publicUrl}/instruments/cedaw`, format: 'xml' });
  expect(response.headers.get('content-type')).toContain('text/xml');
  const text = await response.text();
  expect(text).toContain('<type>rich</type>');
  expect(text).toContain('<html>&#60;iframe ');
});

describe('what it refuses', () => {
  test.each<[Readonly<Record<string, string>>, number]>([
    [{ url: `${publicUrl}/instruments/nope` }, 404],
    [{ url: `${publicUrl}/matrix` }, 404],
    [{ url: `${publicUrl}/gaps?gruop=eu` }, 404],
    [{ url: 'https://other.example/of/gaps' }, 404],
    [{ url: 'https://tracker.example/gaps' }, 404],
    [{ url: 'javascript:alert(1)' }, 404],
    [{ url: 'gaps' }, 404],
    [{ url: `${publicUrl}/gaps`, format: 'yaml' }, 501],
    [{ url: `${publicUrl}/gaps`, maxwidth: '0' }, 400],
    [{}, 400],
  ])('%j is %i', async (query, status) => {
    const response = await ask(query);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { detail: string }).detail).not.toContain('\n');
  });
});
