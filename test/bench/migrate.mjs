// Measures `migrate` over a record with 10,000 changes and some hundred thousand rows beside them:
// npm run -s build && node test/bench/migrate.mjs
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sqlite3 from 'sqlite3';
import { Ledger } from '../../dist/ledger/ledger.js';
import { planPage } from '../../dist/sync/plan-page.js';
import { printTable } from './print-table.mjs';
import { startPostgres } from './start-postgres.mjs';

const changes = 10_000;
const changesAtOnce = 25;
const findings = 300_000;

const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-bench-'));
const file = join(folder, 'tracker.sqlite');

const lease = { name: 'sync', holder: 'a bench' };

/** A row as the reader reads it, that consented on the day of a night. */
const rowOf = (code, night) => ({
  state: code,
  name: `State of ${code}`,
  signature: { date: '1990-01-01', code: '', withdrawn: false },
  consent: { date: dayOf(night), code: 'a', withdrawn: false },
  withdrawal: null,
  notes: [],
  declared: false,
});

function dayOf(night) {
  return new Date(Date.UTC(1995, 0, 1) + night * 86_400_000).toISOString().slice(0, 10);
}

/** Writes nights, on each of which the page tells the acts of some States otherwise. */
async function writeRecord() {
  const ledger = await Ledger.open(`sqlite:${file}`);
  await ledger.leases.take(lease, '2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z', () => false);
  const codes = Array.from({ length: 200 }, (_, index) => `X${String(index).padStart(3, '0')}`);
  let rows = codes.map((code) => rowOf(code, 0));
  for (let night = 0; night <= changes / changesAtOnce; night++) {
    const at = `${dayOf(night)}T03:17:00Z`;
    const record = await ledger.reader.record('cedaw');
    const before = record && {
      snapshotId: record.snapshot.id,
      asAt: record.snapshot.statusAsAt,
      participations: record.participations,
    };
    const first = (night * changesAtOnce) % codes.length;
    if (night > 0)
      rows = rows.map((row, index) =>
        index >= first && index < first + changesAtOnce ? rowOf(row.state, night) : row,
      );
    const runId = await ledger.writer.beginRun(lease, 'schedule', at);
    const snapshot = {
      sha256: String(night).padStart(64, '0'),
      instrument: 'cedaw',
      url: 'https://treaties.example/page',
      origin: 'network',
      edition: 'html',
      httpStatus: 200,
      headers: JSON.stringify([['content-type', 'text/html']]),
      fetchedAt: at,
      statusAsAt: dayOf(night),
      etag: null,
      lastModified: null,
      fingerprint: String(night),
      statedSignatories: 200,
      statedParties: 200,
      readerVersion: 1,
      runId,
    };
    const check = {
      runId,
      instrument: 'cedaw',
      outcome: 'applied',
      checkedAt: at,
      statusAsAt: dayOf(night),
      httpStatus: 200,
      bytes: 100_000,
      durationMs: 100,
      countedSignatories: 200,
      countedParties: 200,
      statedSignatories: 200,
      statedParties: 200,
      reason: null,
    };
    const plan = planPage('cedaw', before, rows);
    await ledger.writer.recordCheck(lease, check, [], { kind: 'apply', snapshot, plan });
    await ledger.writer.endRun(lease, runId, 'done', at);
  }
  await ledger.leases.release(lease);
  await ledger.close();
  const database = new sqlite3.Database(file);
  await new Promise((resolve, reject) =>
    database.run(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${findings})
        INSERT INTO finding (run_id, instrument, level, name, message)
        SELECT 1 + i % 400, 'cedaw', 'warning', 'unknown-name', 'the name "State of ' || i || '" is not known; it stands in the row ' || i FROM n`,
      (error) => (error ? reject(error) : resolve()),
    ),
  );
  await new Promise((resolve) => database.close(resolve));
}

/** Told on standard error by the process itself when it ends, in kilobytes and microseconds. */
const tellPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS} cpu ${process.resourceUsage().userCPUTime+process.resourceUsage().systemCPUTime}\\n`))';

async function run(...args) {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', tellPeak, commandLine, ...args], {
    env: { ...process.env, DATA_DIR: folder },
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${said.stderr}`);
  const [, kilobytes, microseconds] = /peak (\d+) cpu (\d+)/.exec(said.stderr);
  return {
    ...said,
    seconds: (performance.now() - began) / 1000,
    peak: Number(kilobytes) / 1024,
    cpu: microseconds / 1e6,
  };
}

let postgres;
try {
  process.stderr.write('writing the record …\n');
  await writeRecord();
  postgres = await startPostgres();
  process.stderr.write('moving it …\n');
  const { stdout, seconds, cpu, peak } = await run('migrate', postgres.address, '--format', 'json');
  const { rows } = JSON.parse(stdout);
  printTable(
    `Node ${process.version}, ${process.platform} ${process.arch}: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), peak memory ${peak.toFixed(0)} MB`,
    ['table', 'rows', 'sqlite', 'postgres', 'equal'],
    rows.map(({ table, rows: count, source, target, equal }) => [
      table,
      count,
      source.slice(0, 12),
      target.slice(0, 12),
      equal ? 'yes' : 'NO',
    ]),
  );
  const version = await run('--version');
  process.stdout.write(`\nthe program alone: ${version.peak.toFixed(0)} MB\n`);
} finally {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}
