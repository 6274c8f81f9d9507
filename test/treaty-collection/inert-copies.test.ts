import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { StateDirectory } from '../../src/states/state-directory.js';
import { loadBaseline } from '../../src/treaty-collection/baseline.js';
import {
  readSource,
  type ArchivedBytes,
  type ReadSource,
} from '../../src/treaty-collection/source/read-source.js';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { realPages, realPagesArePresent } from '../real-pages.js';
import { realDocuments, realDocumentsArePresent } from '../real-documents.js';
import { hostilePage } from './hostile-page.js';
import { statusDocumentXml } from './status-document-fixture.js';
import { exampleRows, statusPageHtml } from './status-page-fixture.js';

const states = new StateDirectory(loadStates(PACKAGE_DATA_DIR));
const read = async (page: string | Buffer, edition: ArchivedBytes['edition'] = 'html'): Promise<ReadSource> =>
  readSource({
    bytes: Buffer.from(page),
    edition,
    statusAsAt: '2018-01-15',
    codes: states.codesBySpelling(),
  });

/** The only attributes that a copy may have. */
const harmless = new Set(['data-row', 'colspan', 'rowspan', 'align', 'dir', 'lang', 'id', 'href', 'scope']);

/** What browsers make of a copy: the elements, and what they have that could do anything. */
function built(copy: string) {
  const $ = load(`<!doctype html><body>${copy}`);
  const elements = $('body *').toArray();
  return {
    $,
    names: new Set(elements.map(({ name }) => name)),
    harmful: elements.flatMap(({ name, attribs }) =>
      Object.entries(attribs)
        .filter(([key, value]) => !harmless.has(key) || (key === 'href' && !value.startsWith('#in-')))
        .map(([key, value]) => `${name} ${key}=${value}`),
    ),
  };
}

const inert =
  /^(?:a|b|big|blockquote|br|caption|center|dd|del|div|dl|dt|em|h[1-6]|hr|i|ins|li|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)$/;

describe('of a hostile page', async () => {
  const { copy, rows, findings } = await read(hostilePage());
  const { $, names, harmful } = built(copy);

  test('a copy has plain elements alone, which load, run and submit nothing', () => {
    expect([...names].filter((name) => !inert.test(name))).toEqual([]);
    expect(harmful).toEqual([]);
    // What was written as text in the page is text here too.
    expect(copy.replaceAll(/&lt;img src="[^"]*joined/g, '')).not.toMatch(/enemy\.example/);
  });

  test('it shows the rows that were read, each marked with its State, and no other', () => {
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(rows.map(({ state }) => state)).toEqual(['ALB', 'BEL', 'CIV', 'FIN', 'NLD']);
    const marked = $('[data-row]').toArray();
    expect(marked.map((row) => $(row).attr('data-row'))).toEqual(['ALB', 'BEL', 'CIV', 'FIN', 'NLD']);
    expect(marked.map(({ name }) => name)).toEqual(Array(5).fill('tr'));
    expect(
      $('[data-row=FIN] td')
        .toArray()
        .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim()),
    ).toEqual(['Finland 3', '[26 Feb 1999 ]', '[ 9 Jan 2012 a]']);
    expect(rows[3]?.cells).toEqual(['Finland', '[26 Feb 1999 ]', '[ 9 Jan 2012 a]']);
  });

  test('what is written as text stays text', () => {
    expect($('body').text()).toContain(
      `<script>document.title='taken'</script> <img src=x onerror=alert(1)>`,
    );
    expect($('body').text()).toContain('a < b > c <3');
  });
});

test.each([
  ['an end tag too many', (page: string) => page.replace('</tr>', '</td></td></tr></tr>')],
  ['a row that is not closed', (page: string) => page.replace(/<\/td>\s*<\/tr>(?=\s*<tr class="trBGG)/, '')],
  [
    'text between the rows',
    (page: string) => page.replace('</tr>\r\n\t<tr class="trBG', '</tr>lost<tr class="trBG'),
  ],
])('of a table with %s each row that was read is marked, and what follows it is there', async (_, tear) => {
  const page = statusPageHtml({ rows: exampleRows, notes: { 1: 'A footnote.', 2: 'Of Belgium.' } });
  expect(tear(page)).not.toBe(page);
  const { copy, rows } = await read(tear(page));
  const { $ } = built(copy);
  const marked = $('tr[data-row]').toArray();
  expect(rows.length).toBeGreaterThan(3);
  expect(marked.map((row) => $(row).attr('data-row'))).toEqual(rows.map(({ state }) => state));
  for (const [index, row] of marked.entries()) {
    const cells = $(row)
      .children('td')
      .toArray()
      .map((cell) =>
        $(cell)
          .text()
          .replace(/[\s\d,]+$/, '')
          .trim(),
      );
    expect(cells[0]).toBe(rows[index]?.name);
  }
  expect(
    $('body')
      .text()
      .match(/Of Belgium\./g),
  ).toHaveLength(1);
});

test.each([
  ['nothing', ''],
  ['no page', '{"error": "<b>not here</b>"}'],
  ['a page that is nested too deeply', `<html>${'<b>'.repeat(30_000)}deep`],
  ['a page without a table', '<html><body><script>run()</script><p>Maintenance</p></body></html>'],
])('of %s there is a copy without a row', async (_, page) => {
  const { copy, rows } = await read(page);
  const { names, harmful } = built(copy);
  expect(rows).toEqual([]);
  expect([...names].filter((name) => !inert.test(name))).toEqual([]);
  expect(harmful).toEqual([]);
});

test('a name that is not known is a finding, and its row bears no State', async () => {
  const rows = [...exampleRows, { name: 'Atlantis', cells: ['', '2008-02-05 a'] }];
  const { copy, findings, rows: found } = await read(statusPageHtml({ rows }));
  expect(findings.map(({ name }) => name)).toContain('unknown-participant');
  expect(found.at(-1)).toMatchObject({ name: 'Atlantis', state: null });
  expect(copy).toMatch(/<tr>\s*<td>Atlantis/);
});

test('a table that is never closed, behind an element that is left out, is shown', async () => {
  const page = statusPageHtml({ rows: exampleRows }).replace('<form', '<button><svg><form');
  const { copy, rows } = await read(page);
  expect(rows).toHaveLength(5);
  expect(built(copy).$('tr[data-row]')).toHaveLength(5);
});

test('a committed table is shown as a table and as it is written', async () => {
  const known = { instruments: declaredInstruments(), states };
  for (const { bytes, page } of loadBaseline(PACKAGE_DATA_DIR, known)) {
    const { copy, rows, columns } = await read(bytes, null);
    const { $, harmful } = built(copy);
    expect(harmful).toEqual([]);
    expect(columns).toHaveLength(3);
    expect(rows.map(({ name }) => name)).toEqual(page.participants.map(({ name }) => name));
    expect(
      $('tr[data-row]')
        .toArray()
        .map((row) => $(row).attr('data-row')),
    ).toEqual(rows.map(({ state }) => state));
    expect(
      $('pre [data-row]')
        .toArray()
        .map((row) => $(row).attr('data-row')),
    ).toEqual(rows.map(({ state }) => state));
    expect($('pre').text()).toBe(bytes.toString('utf8'));
  }
});

describe.skipIf(!realPagesArePresent)('the real pages', () => {
  test.each(realPagesArePresent ? Object.entries(realPages()) : [])('%s', async (_, page) => {
    const { copy, rows } = await read(page);
    const { $, names, harmful } = built(copy);
    expect([...names].filter((name) => !inert.test(name))).toEqual([]);
    expect(harmful).toEqual([]);
    expect(copy.length).toBeLessThan(page.length);
    const known = rows.filter(({ state }) => state !== null);
    expect(known.length).toBeGreaterThan(60);
    const marked = $('tr[data-row]').toArray();
    expect(marked.map((row) => $(row).attr('data-row'))).toEqual(known.map(({ state }) => state));
    for (const [index, row] of marked.entries())
      expect(
        $(row)
          .children('td')
          .first()
          .text()
          .trim()
          .startsWith(known[index]?.name ?? 'no row'),
      ).toBe(true);
  });
});

const document = statusDocumentXml({
  rows: exampleRows,
  notes: { 2: '<script>run()</script>', 3: '<img src="https://enemy.example/" onerror="run()">' },
}).replace('<Treaty>', '<Treaty><!-- <script>run()</script> -->');

test('a document is shown as a table and as it is written, each row marked in both', async () => {
  const { copy, rows } = await read(Buffer.from(document, 'latin1'), 'xml');
  const { $, names, harmful } = built(copy);
  expect([...names].filter((name) => !inert.test(name))).toEqual([]);
  expect(harmful).toEqual([]);
  const codes = ['ALB', 'BEL', 'CIV', 'FIN', 'NLD'];
  expect(rows.map(({ state }) => state)).toEqual(codes);
  expect(rows[3]?.cells).toEqual(['Finland', '[26 Feb 1999 ]', '[ 9 Jan 2012 a]']);
  for (const place of ['tr', 'pre span']) {
    const marked = $(`${place}[data-row]`).toArray();
    expect(marked.map((row) => $(row).attr('data-row'))).toEqual(codes);
  }
  expect($('pre [data-row=CIV]').text().replaceAll(/\s+/g, ' ')).toBe(
    "<Row> <Entry>Côte d'Ivoire</Entry> <Entry>10 Jan 2001</Entry> <Entry /> </Row>",
  );
  expect($('pre').text()).toBe(document);
});

test.each([
  ['an HTML page in its place', '<html><body><script>run()</script>not found</body></html>'],
  [
    'one with entities of its own',
    document.replace('<Document>', '<!DOCTYPE Document [<!ENTITY a "b">]><Document>'),
  ],
  ['one that is cut', document.slice(0, 300)],
])('of %s there is a copy of the text', async (_, text) => {
  const { copy, rows, findings } = await read(Buffer.from(text, 'latin1'), 'xml');
  const { $, names, harmful } = built(copy);
  expect([...names]).toEqual(['pre']);
  expect(harmful).toEqual([]);
  expect(rows).toEqual([]);
  expect(findings.some(({ level }) => level === 'error')).toBe(true);
  expect($('pre').text()).toBe(text);
});

describe.skipIf(!realDocumentsArePresent)('the real documents', () => {
  test.each(realDocumentsArePresent ? Object.entries(realDocuments()) : [])('%s', async (_, bytes) => {
    const { copy, rows } = await read(bytes, 'xml');
    const { $, harmful } = built(copy);
    expect(harmful).toEqual([]);
    const known = rows.filter(({ state }) => state !== null);
    expect(known.length).toBeGreaterThan(100);
    const inTable = $('tr[data-row]').toArray();
    const inText = $('pre [data-row]').toArray();
    for (const marked of [inTable, inText])
      expect(marked.map((row) => $(row).attr('data-row'))).toEqual(known.map(({ state }) => state));
    for (const [index, row] of inText.entries())
      expect($(row).text()).toMatch(new RegExp(`^<Row>\\s*<Entry>${escapedName(known[index]?.name)}`));
  });
});

/** A name as it stands in a document and in a pattern. */
function escapedName(name = ''): string {
  return name.replaceAll('&', '&amp;').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
