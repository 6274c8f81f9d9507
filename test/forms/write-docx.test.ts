import { unzipSync } from 'fflate';
import { expect, it, test } from 'vitest';
import { writeDocx } from '../../src/forms/write-docx.js';
import type { WrittenText } from '../../src/forms/written-text.js';

const text: WrittenText = {
  title: 'What <Palau> can do & “when”',
  parts: [
    { kind: 'note', text: 'The record is of 3 February 2026.' },
    { kind: 'heading', text: 'What it can do' },
    { kind: 'paragraph', text: 'It can ratify.\u0007' },
    { kind: 'list', items: ['the title', 'the day'] },
  ],
  sources: [
    {
      text: 'The page of CEDAW',
      url: 'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-8',
    },
    { text: 'The profile', url: 'https://tracker.example/states/PLW' },
  ],
};
const moment = '2026-02-03T12:00:00Z';

const open = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, Buffer.from(part).toString()]),
  );

test('a text is a document with headings, a list, links, its language and its title', async () => {
  const parts = open(await writeDocx({ text, moment }));
  const body = parts['word/document.xml'] ?? '';
  const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => [
    /<w:pStyle w:val="(\w+)"/.exec(one)?.[1] ?? null,
    [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, run]) => run).join(''),
  ]);
  expect(paragraphs).toEqual([
    ['Title', 'What &lt;Palau&gt; can do &amp; “when”'],
    [null, 'The record is of 3 February 2026.'],
    ['Heading1', 'What it can do'],
    [null, 'It can ratify.'],
    ['ListParagraph', 'the title'],
    ['ListParagraph', 'the day'],
    ['ListParagraph', `The page of CEDAW: ${text.sources[0]?.url.replace('&', '&amp;')}`],
    ['ListParagraph', 'The profile: https://tracker.example/states/PLW'],
  ]);
  const links = [...body.matchAll(/<w:hyperlink [^>]*r:id="([^"]*)"/g)].map(([, id]) => id);
  const targets = parts['word/_rels/document.xml.rels'] ?? '';
  expect(links.map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(targets)?.[1])).toEqual([
    text.sources[0]?.url.replace('&', '&amp;'),
    'https://tracker.example/states/PLW',
  ]);
  expect(parts['word/styles.xml']).toMatch(/<w:lang w:val="en-GB"/);
  expect(parts['docProps/core.xml']).toContain('<dc:title>What &lt;Palau&gt; can do &amp; “when”</dc:title>');
  expect(parts['docProps/core.xml']).toMatch(/<dcterms:modified[^>]*>2026-02-03T12:00:00Z</);
});

it('is the same bytes each time it is written', async () => {
  const [first, second] = [await writeDocx({ text, moment }), await writeDocx({ text, moment })];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  expect(
    Buffer.from(first).equals(Buffer.from(await writeDocx({ text, moment: '2026-02-04T00:00:00Z' }))),
  ).toBe(false);
});
