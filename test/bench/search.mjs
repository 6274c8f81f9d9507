// Measures the search over every text of the saved pages beside a plain LIKE, in both databases:
// npm run -s build && node test/bench/search.mjs
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOfStatement } from '../../dist/domain/statement.js';
import { Ledger } from '../../dist/ledger/ledger.js';
import { markWords } from '../../dist/ledger/search/mark-words.js';
import { soughtWords } from '../../dist/ledger/search/sought-words.js';
import { searchStatements } from '../../dist/ledger/search-statements.js';
import { exampleStatement } from '../../dist/status/example-statement.js';
import { readStatusPage } from '../../dist/treaty-collection/read-status-page.js';
import { resolve } from './committed-tables.mjs';
import { printTable } from './print-table.mjs';
import { startPostgres } from './start-postgres.mjs';

const questions = [
  'sharia',
  'convention',
  'islamic law reservation',
  'object purpose -withdrawn',
  '"not consider itself bound by"',
  '"object and purpose of the Convention"',
  '-convention',
];
const rounds = 50;

/** The texts of the pages that are saved beside the project; as many made of one where there are none. */
function statements() {
  const folder = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
  const read = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.html'))
        .flatMap(
          (file) =>
            readStatusPage(readFileSync(join(folder, file)), resolve, 'html', '2026-01-15').statements,
        )
    : [];
  return read.length > 0 ? read : Array.from({ length: 1_500 }, () => exampleStatement);
}

const lease = { name: 'sync', holder: 'a bench' };

/** Records texts as what one page states. */
async function record(ledger, all) {
  const at = '2026-02-03T03:17:00Z';
  await ledger.leases.take(lease, at, '2036-01-01T00:00:00Z', () => false);
  const runId = await ledger.writer.beginRun(lease, 'command', at);
  const stated = { statusAsAt: '2026-02-03', statedSignatories: 1, statedParties: 1, httpStatus: 200 };
  const counted = { countedSignatories: 1, countedParties: 1, bytes: 1, durationMs: 1, reason: null };
  const check = { runId, instrument: 'cedaw', outcome: 'applied', checkedAt: at, ...stated, ...counted };
  const snapshot = {
    sha256: '0'.repeat(64),
    instrument: 'cedaw',
    url: 'https://treaties.example/page',
    origin: 'network',
    edition: 'html',
    headers: null,
    fetchedAt: at,
    etag: null,
    lastModified: null,
    fingerprint: '',
    statementsFingerprint: null,
    readerVersion: 1,
    runId,
    ...stated,
  };
  const insert = all.map((statement, position) => ({ statement, position, firstId: null }));
  const plan = {
    basedOn: null,
    supersede: [],
    insert: [],
    changes: [],
    statements: { supersede: [], insert, changes: [] },
  };
  const began = performance.now();
  await ledger.writer.recordCheck(lease, check, [], { kind: 'apply', snapshot, plan });
  return performance.now() - began;
}

/** The median and the longest of some rounds, in milliseconds, with what the last one gave. */
async function timed(work, many = rounds) {
  const times = [];
  let given;
  for (let round = 0; round < many; round++) {
    const began = performance.now();
    given = await work();
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { given, median: sorted[many >> 1].toFixed(2), longest: sorted.at(-1).toFixed(2) };
}

/** The same question by LIKE, as far as it can be asked so: each term as it is written. */
function plainly(terms) {
  const where = terms.map(
    ({ words, isExcluded }) => `lower(text) ${isExcluded ? 'NOT ' : ''}LIKE '%${words.join(' ')}%'`,
  );
  return (manager) => manager.query(`SELECT id FROM declaration WHERE ${where.join(' AND ')}`);
}

async function measure(name, address, all) {
  const ledger = await Ledger.open(address);
  try {
    const written = await record(ledger, all);
    const rows = [];
    for (const question of questions) {
      const words = soughtWords(question);
      const search = await timed(() => ledger.reader.read(searchStatements(words)));
      const like = await timed(() => ledger.reader.read(plainly(words.terms)));
      const marks = await timed(() => all.map(({ lines }) => markWords(words, lines)), 3);
      rows.push([
        question,
        search.given.size,
        search.median,
        search.longest,
        like.given.length,
        like.median,
        like.longest,
        marks.median,
      ]);
    }
    const size = all.reduce((sum, one) => sum + textOfStatement(one).length, 0);
    printTable(
      `${name}: ${all.length} texts, ${(size / 1000).toFixed(0)} thousand characters, written in ${written.toFixed(0)} ms; times in ms`,
      ['question', 'found', 'median', 'longest', 'by LIKE', 'median', 'longest', 'marks in all'],
      rows,
    );
  } finally {
    await ledger.close();
  }
}

const all = statements();
const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-bench-'));
let postgres;
try {
  await measure('SQLite', `sqlite:${join(folder, 'tracker.sqlite')}`, all);
  postgres = await startPostgres();
  await measure('PostgreSQL', postgres.address, all);
} finally {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}
