import { deepStrictEqual } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { parse } from 'node-html-parser';
import { elementText } from '../../dist/treaty-collection/element-text.js';
import { findParticipantsTable } from '../../dist/treaty-collection/find-participants-table.js';
import { pageTree } from '../../dist/treaty-collection/page-tree.js';
import { readStatusPage } from '../../dist/treaty-collection/read-status-page.js';
import { benchRow } from './bench-row.mjs';
import { resolve } from './committed-tables.mjs';
import { madeUpPage } from './made-up-pages.mjs';

/** Pages of the depositary that are saved beside the project; made-up ones where they are absent. */
const realFolder = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

function pages() {
  if (!existsSync(realFolder)) return { 'a made-up page': Buffer.from(madeUpPage(1)) };
  const files = readdirSync(realFolder).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.html'), readFileSync(join(realFolder, file))]),
  );
}

const fold = (text) =>
  text
    .replaceAll(/[\u200b\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The rows of the participants table as texts, as each library lets one read them; footnote marks are left out. */
const rivals = {
  "cheerio's default parser": (html) => {
    const $ = load(html);
    const rows = $('table[id$="_tblgrid"]').first().find('> tbody > tr');
    return rows.toArray().map((row) =>
      $(row)
        .children('td, th')
        .toArray()
        .map((cell) => {
          const copy = $(cell).clone();
          copy.find('sup, superscript').remove();
          return fold(copy.text());
        }),
    );
  },
  'node-html-parser': (html) => {
    const table = parse(html).querySelector('table[id$="_tblgrid"]');
    return table.querySelectorAll('tr').map((row) =>
      row.querySelectorAll('td, th').map((cell) => {
        for (const mark of cell.querySelectorAll('sup, superscript')) mark.remove();
        return fold(cell.text);
      }),
    );
  },
  linkedom: (html) => {
    const table = parseHTML(html).document.querySelector('table[id$="_tblgrid"]');
    return [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) => {
        for (const mark of cell.querySelectorAll('sup, superscript')) mark.remove();
        return fold(cell.textContent);
      }),
    );
  },
};

const ourRows = (html) =>
  findParticipantsTable(pageTree(html)).rows.map(({ cells }) => cells.map(elementText));

/** The bare tokenizer: whatever reads the page must do this. */
function tokenize(html) {
  const parser = new Parser({ ontext() {}, onopentag() {} }, { decodeEntities: false });
  parser.write(html);
  parser.end();
}

/** The best time of some, in milliseconds: a machine only ever slows a program down. */
function bestOf(work, times) {
  let best = Infinity;
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** (a) Reading a page: all of it, against what others need for the rows of one table. */
export function benchReading() {
  const rows = [];
  const sum = { ours: 0, floor: 0, cheerio: 0 };
  const found = Object.entries(pages());
  for (const [name, bytes] of found) {
    const html = bytes.toString('utf8');
    const expected = ourRows(html);
    for (const [library, read] of Object.entries(rivals)) {
      deepStrictEqual(read(html), expected, `${library} reads other rows of ${name}`);
    }
    const ours = bestOf(() => readStatusPage(bytes, resolve), 25);
    const floor = bestOf(() => tokenize(bytes.toString('utf8')), 25);
    const what = `reading ${name} (${Math.round(bytes.length / 1000)} kB, ${expected.length - 1} rows)`;
    rows.push(benchRow(`${what}: htmlparser2 alone, the floor`, floor, 'ms', null, null));
    rows.push(benchRow(`${what}: ours, the whole page`, ours, 'ms', 'floor / ours', floor / ours));
    sum.ours += ours;
    sum.floor += floor;
    for (const [library, read] of Object.entries(rivals)) {
      const time = bestOf(() => read(html), 7);
      if (library.startsWith('cheerio')) sum.cheerio += time;
      rows.push(benchRow(`${what}: ${library}, the rows`, time, 'ms', 'it / ours', time / ours));
    }
  }
  const all = `reading all ${found.length}, ours`;
  rows.push(
    benchRow(`${all}, against the floor`, sum.ours, 'ms', 'floor / ours', sum.floor / sum.ours, '≥ 0.5'),
  );
  rows.push(
    benchRow(`${all}, against cheerio's default`, sum.ours, 'ms', 'it / ours', sum.cheerio / sum.ours, '≥ 5'),
  );
  return rows;
}
