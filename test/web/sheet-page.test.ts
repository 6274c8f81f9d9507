import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

const get = async (path: string) => fetch(tracker.url + path, { redirect: 'manual' });
const pageAt = async (path: string) => load(await (await get(path)).text());
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The paragraphs of a document for a word processor, each with its style, and where its links lead. */
async function documentAt(path: string) {
  const parts = unzipSync(new Uint8Array(await (await get(path)).arrayBuffer()));
  const part = (name: string) => load(Buffer.from(parts[name] ?? []).toString(), { xml: true });
  const body = part('word/document.xml');
  return {
    paragraphs: body('w\\:p')
      .toArray()
      .map((one) => ({
        style: body(one).find('w\\:pStyle').attr('w:val') ?? null,
        text: plain(body(one).find('w\\:t').text()),
      })),
    links: part('word/_rels/document.xml.rels')('Relationship[TargetMode="External"]')
      .toArray()
      .map(({ attribs }) => attribs['Target']),
  };
}

describe.each(['/states/PLW/cedaw', '/states/IRN/untoc', '/states/SOM/untoc', '/states/EUE/cedaw'])(
  'the sheet at %s',
  (path) => {
    it('says the same as a page and as a document', async () => {
      const page = await pageAt(path);
      const { paragraphs, links } = await documentAt(`${path}.docx`);
      expect(paragraphs[0]).toEqual({ style: 'Title', text: plain(page('h1').text()) });
      const sections = page('main section').toArray();
      const headings = sections.map((one) => plain(page(one).find('h2').text()));
      expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual(
        headings.filter((heading) => heading !== 'Where this is read'),
      );
      const statements = sections.flatMap((one) =>
        page(one)
          .find('.prose li, p.prose, .sources li')
          .toArray()
          .map((statement) => plain(page(statement).text())),
      );
      expect(statements.length).toBeGreaterThan(2);
      const texts = paragraphs.map(({ text }) => text);
      expect(statements.filter((statement) => !texts.includes(statement))).toEqual([]);
      expect(links).toEqual(
        page('.sources a')
          .toArray()
          .map(({ attribs }) => attribs['href']),
      );
    });

    it('tells the day of its record, on the page, in the document and in data', async () => {
      const { rows, records, cite } = (await (await get(`${path}.json`)).json()) as {
        rows: { sentence: string }[];
        records: { statusAsAt: string }[];
        cite: { text: string };
      };
      expect(records[0]?.statusAsAt).toMatch(/^\d{4}-/);
      const day = plain((await pageAt(path))('.records .day, .freshness .day').first().text());
      const { paragraphs } = await documentAt(`${path}.docx`);
      const document = paragraphs.map(({ text }) => text).join('\n');
      expect(document).toContain(cite.text);
      expect(document).toContain(`of ${day}`);
      expect(rows.length).toBeGreaterThan(0);
    });
  },
);

test('a document is a file with a name, and the same bytes each time', async () => {
  const [first, second] = [await get('/states/PLW/cedaw.docx'), await get('/states/PLW/cedaw.docx?asOf=')];
  expect(first.headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  expect(first.headers.get('content-disposition')).toContain('filename="sheet-PLW-cedaw-2026-02-03.docx"');
  expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
});

test.each([
  ['/states/plw/CEDAW', '/states/PLW/cedaw'],
  ['/states/plw/cedaw.docx?on=2027-01-01', '/states/PLW/cedaw.docx?on=2027-01-01'],
])('%s leads to %s', async (path, target) => {
  const response = await get(path);
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe(target);
});

test.each([
  ['/states/PLX/cedaw.json', '/states/PLW/cedaw.json'],
  ['/states/PLW/cedav.json', '/states/PLW/cedaw.json'],
])('%s is 404, and tells what was meant', async (path, meant) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  const { available } = (await response.json()) as { available: { href: string }[] };
  expect(available.map(({ href }) => href)).toContain(meant);
});

test('the page of a State, of an instrument and the list of gaps lead to sheets, and those back', async () => {
  expect((await pageAt('/states/PLW'))('main a[href="/states/PLW/cedaw"]').text()).toContain('CEDAW');
  expect((await pageAt('/states/PLW'))('main a[href="/states/PLW/untoc"]')).toHaveLength(0);
  for (const path of ['/instruments/cedaw', '/gaps?instrument=cedaw'])
    expect((await pageAt(path))('main a[href="/states/PLW/cedaw"]').length, path).toBeGreaterThan(0);
  const sheet = await pageAt('/states/PLW/cedaw');
  for (const href of ['/states/PLW', '/instruments/cedaw', '/states/PLW/cedaw.docx'])
    expect(sheet(`main a[href="${href}"]`).length, href).toBeGreaterThan(0);
});
