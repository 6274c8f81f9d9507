import { deepStrictEqual } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { parse } from 'node-html-parser';
import { elementText } from '../../dist/treaty-collection/element-text.js';
import { findParticipantsTable } from '../../dist/treaty-collection/html/find-participants-table.js';
import { parseBlocks } from '../../dist/treaty-collection/html/parse-blocks.js';
import { parseEndNotes } from '../../dist/treaty-collection/html/parse-end-notes.js';
import { pageTree } from '../../dist/treaty-collection/page-tree.js';
import { readStatusPage } from '../../dist/treaty-collection/read-status-page.js';
import { readStatements } from '../../dist/treaty-collection/statements/read-statements.js';
import { findTableRows } from '../../dist/treaty-collection/xml/find-table-rows.js';
import { documentTree, partAt } from '../../dist/treaty-collection/xml/document-tree.js';
import { benchRow } from './bench-row.mjs';
import { resolve } from './committed-tables.mjs';
import { madeUpDocument, madeUpPage } from './made-up-pages.mjs';

/** What is saved of the depositary beside the project, by name; a made-up one where that is absent. */
function saved(folder, end, madeUp) {
  const path = fileURLToPath(new URL(`../../../shared/${folder}/`, import.meta.url));
  if (!existsSync(path)) return { 'a made-up one': madeUp(1) };
  const files = readdirSync(path).filter((file) => file.endsWith(end));
  return Object.fromEntries(files.map((file) => [basename(file, end), readFileSync(join(path, file))]));
}

const fold = (text) =>
  text
    .replaceAll(/[\u200b\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The rows of the participants table as texts, as each library lets one read them; footnote marks are left out. */
const rivalsOfPages = {
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

const unmarked = (text) => fold(text.replaceAll(/<superscript>.*?<\/superscript>/g, ''));

/** The rows of a document, in which marks are text. */
const rivalsOfDocuments = {
  "cheerio's XML mode": (xml) => {
    const $ = load(xml, { xml: true });
    const rows = $('Participants > Table > TGroup').find('Thead > Row, Rows > Row');
    return rows.toArray().map((row) =>
      $(row)
        .children('Entry')
        .toArray()
        .map((cell) => unmarked($(cell).text())),
    );
  },
};

/** The editions, each with what else could read it. */
const editions = [
  {
    edition: 'html',
    what: '',
    files: () => saved('pages', '.html', (number) => Buffer.from(madeUpPage(number))),
    encoding: 'utf8',
    rowsOf: (html) => findParticipantsTable(pageTree(html)).rows.map(({ cells }) => cells.map(elementText)),
    rivals: rivalsOfPages,
    aims: { floor: '≥ 0.5', cheerio: '≥ 5' },
  },
  {
    edition: 'xml',
    what: ' documents',
    files: () => saved('xml', '.en.xml', madeUpDocument),
    encoding: 'latin1',
    rowsOf: (xml) => {
      const treaty = partAt(documentTree(xml), 'Document', 'Treaty');
      return findTableRows(treaty).rows.map(({ cells }) => cells.map(elementText));
    },
    rivals: rivalsOfDocuments,
    aims: { floor: null, cheerio: null },
  },
];

/** The bare tokenizer: whatever reads a page must do this. */
function tokenize(text, edition) {
  const options = { xmlMode: edition === 'xml', decodeEntities: false };
  const parser = new Parser({ ontext() {}, onopentag() {} }, options);
  parser.write(text);
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

/** (a) Reading a page, or a document: all of it, against what others need for the rows of one table. */
export function benchReading() {
  return [...editions.flatMap(benchEdition), ...benchStatements()];
}

/** The work that statements add to the reading of a page whose tree and end notes are there anyway. */
function statementsOf(bytes) {
  const tree = pageTree(bytes.toString());
  const { noteLines } = parseEndNotes(tree);
  const { participants, title: treaty } = readStatusPage(bytes, resolve);
  return () => readStatements({ blocks: parseBlocks(tree).blocks, noteLines, participants, treaty }, resolve);
}

/** Reading pages with and without their statements, against the default parser of cheerio alone, which reads nothing yet. */
function benchStatements() {
  return Object.entries(saved('pages', '.html', (number) => Buffer.from(madeUpPage(number)))).flatMap(
    ([name, bytes]) => {
      const html = bytes.toString();
      const parser = bestOf(() => load(html), 15);
      const whole = bestOf(() => readStatusPage(bytes, resolve), 25);
      const statements = bestOf(statementsOf(bytes), 25);
      const row = (what, time, aim) =>
        benchRow(`reading ${name}, ${what}`, time, 'ms', "cheerio's parse alone / it", parser / time, aim);
      return [
        row('statements and all', whole, '≥ 4'),
        row('without its statements', whole - statements, null),
        row('its statements alone', statements, null),
      ];
    },
  );
}

function benchEdition({ edition, what, files, encoding, rowsOf, rivals, aims }) {
  const rows = [];
  const [against] = Object.keys(rivals);
  const sum = { ours: 0, floor: 0, cheerio: 0 };
  const found = Object.entries(files());
  for (const [name, bytes] of found) {
    const text = bytes.toString(encoding);
    const expected = rowsOf(text);
    for (const [library, read] of Object.entries(rivals)) {
      deepStrictEqual(read(text), expected, `${library} reads other rows of ${name}`);
    }
    const ours = bestOf(() => readStatusPage(bytes, resolve, edition, '2018-01-15'), 25);
    const floor = bestOf(() => tokenize(bytes.toString(encoding), edition), 25);
    const kilobytes = Math.round(bytes.length / 1000);
    const reading = `reading ${name}${edition === 'xml' ? ' in XML' : ''} (${kilobytes} kB, ${expected.length - 1} rows)`;
    rows.push(benchRow(`${reading}: htmlparser2 alone, the floor`, floor, 'ms', null, null));
    rows.push(benchRow(`${reading}: ours, the whole page`, ours, 'ms', 'floor / ours', floor / ours));
    sum.ours += ours;
    sum.floor += floor;
    for (const [library, read] of Object.entries(rivals)) {
      const time = bestOf(() => read(text), 7);
      if (library.startsWith('cheerio')) sum.cheerio += time;
      rows.push(benchRow(`${reading}: ${library}, the rows`, time, 'ms', 'it / ours', time / ours));
    }
  }
  const all = `reading all ${found.length}${what}, ours`;
  const [toFloor, toCheerio] = [sum.floor / sum.ours, sum.cheerio / sum.ours];
  rows.push(benchRow(`${all}, against the floor`, sum.ours, 'ms', 'floor / ours', toFloor, aims.floor));
  rows.push(benchRow(`${all}, against ${against}`, sum.ours, 'ms', 'it / ours', toCheerio, aims.cheerio));
  return rows;
}
