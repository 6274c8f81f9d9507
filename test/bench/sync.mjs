// What a sync weighs, and what thirty years of nights leave behind. Build first, then: node test/bench/sync.mjs [nights]
import 'reflect-metadata';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Ledger } from '../../dist/ledger/ledger.js';
import { applyBaseline } from '../../dist/sync/apply-baseline.js';
import { runSync } from '../../dist/sync/sync-run.js';
import { SnapshotArchive } from '../../dist/treaty-collection/snapshot-archive.js';
import { committedTables, instruments, resolve } from './committed-tables.mjs';
import { printedPage, rowsOfBaseline } from './printed-page.mjs';
import { numbersFrom } from './numbers.mjs';
import { peakOfSync } from './peak-of-sync.mjs';

const realPage = fileURLToPath(new URL('../../../shared/pages/IV-8.html', import.meta.url));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const results = [];
const show = (measured, value, aim, isMet) =>
  results.push({ measured, value, aim, met: isMet ? 'yes' : 'NO' });

const firstNight = Date.UTC(2026, 1, 4, 3, 17);
/** The day before it: the tables that are known by then are the record that the nights begin with. */
const today = '2026-02-03';

/** The rows that thirty years alter, two of them a week. */
class World {
  #random = numbersFrom(61180);
  #tables;

  constructor() {
    this.#tables = new Map(instruments.map(({ id }) => [id, rowsOfBaseline(id, today)]));
  }

  rows(instrument) {
    return this.#tables.get(instrument);
  }

  /** One act somewhere: a State joins, leaves, returns, or an old date is corrected. */
  act(day) {
    const pick = (list) => list[Math.floor(this.#random() * list.length)];
    const row = pick(pick([...this.#tables.values()]));
    if (row.consent === null) row.consent = { date: day, code: 'a', withdrawn: false };
    else if (this.#random() < 0.5) row.consent = { ...row.consent, withdrawn: !row.consent.withdrawn };
    else
      row.consent = { ...row.consent, date: row.consent.date === '2012-05-06' ? '2012-05-07' : '2012-05-06' };
  }
}

async function measureMemory() {
  const large = existsSync(realPage)
    ? readFileSync(realPage)
    : printedPage(
        instruments.find(({ id }) => id === 'cedaw'),
        rowsOfBaseline('cedaw'),
        {
          day: '2026-02-03',
          viewState: 'c29tZXRoaW5n'.repeat(125_000),
        },
      );
  const good = await peakOfSync({ page: large });
  show(
    `peak memory, page of ${megabytes(large.length)} (${good.outcome})`,
    megabytes(good.peak),
    'under 200 MB',
    good.peak < 200e6 && good.outcome === 'applied',
  );
  const refused = await peakOfSync({ page: large, padding: 60 });
  show(
    `peak memory, page of 60 MB (${refused.outcome})`,
    megabytes(refused.peak),
    'under 200 MB',
    refused.peak < 200e6 && refused.outcome === 'failed',
  );
}

/** A ledger whose nights are simulated; the world it looks at moves on from night to night. */
async function nightsOf() {
  const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-bench-'));
  const ledger = await Ledger.open(`sqlite:${join(folder, 'tracker.sqlite')}`);
  const archive = new SnapshotArchive(folder);
  const base = 'http://127.0.0.1';
  const before = { ledger, archive, resolve, maxChanges: 25, base, today };
  await applyBaseline(instruments, committedTables, before);
  const world = new World();
  let count = 0;

  /** Runs the next night, and returns the milliseconds that it took and what it found. */
  const night = async () => {
    const now = new Date(firstNight + count * 86_400_000).toISOString().replace('.000Z', 'Z');
    const day = now.slice(0, 10);
    if (count % 7 === 2 || count % 7 === 5) world.act(day);
    const viewState = `night ${count++}`;
    const pages = new Map(
      instruments.map((one) => [one.id, printedPage(one, world.rows(one.id), { day, viewState })]),
    );
    const delivery = {
      kind: 'page',
      url: base,
      httpStatus: 200,
      validators: { etag: null, lastModified: null },
    };
    const source = { origin: 'network', read: async ({ id }) => ({ ...delivery, bytes: pages.get(id) }) };
    const lease = { name: 'sync', holder: viewState };
    const started = performance.now();
    await ledger.leases.take(lease, now, now, () => true);
    const { outcome, rows } = await runSync(instruments, 'schedule', lease, {
      ledger,
      archive,
      source,
      resolve,
      now: () => now,
      maxChanges: 25,
      stop: { wanted: () => false, atOnce: new AbortController().signal },
      listener: {},
    });
    await ledger.leases.release(lease);
    if (outcome !== 'done') throw new Error(`${viewState} is ${outcome}: ${JSON.stringify(rows, null, 1)}`);
    return { took: performance.now() - started, rows };
  };

  /** Closes the ledger and returns what it left: bytes of the database, bytes and number of archived files. */
  const close = async () => {
    await ledger.close();
    const sizeOf = (file) => statSync(join(folder, file)).size;
    const archived = (await readdir(join(folder, 'snapshots'))).map((file) =>
      sizeOf(join('snapshots', file)),
    );
    const left = {
      database: sizeOf('tracker.sqlite'),
      archive: archived.reduce((sum, size) => sum + size, 0),
      files: archived.length,
    };
    await rm(folder, { recursive: true });
    return left;
  };
  return { night, close };
}

async function measureNights(nights) {
  const old = await nightsOf();
  let changes = 0;
  const night = async (ledger) => {
    const { took, rows } = await ledger.night();
    return { took, count: rows.reduce((sum, row) => sum + row.changes.length, 0) };
  };
  for (let count = 1; count <= nights; count++) {
    const { took, count: more } = await night(old);
    changes += more;
    if (count % 1000 === 0) process.stderr.write(`night ${count}: ${took.toFixed(1)} ms\n`);
  }

  // By turns, so that whatever else the machine does slows both.
  const young = await nightsOf();
  for (let count = 0; count < 30; count++) await night(young);
  const [first, last] = [[], []];
  for (let count = 0; count < 60; count++) {
    first.push((await night(young)).took);
    last.push((await night(old)).took);
  }
  await young.close();
  const { database, archive, files } = await old.close();

  const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  const ratio = median(last) / median(first);
  show(
    `database after ${nights} nights, ${changes} changes`,
    megabytes(database),
    'under 64 MB',
    database < 64e6,
  );
  show('archive of pages after them', `${megabytes(archive)} in ${files} files`, '–', true);
  show('a night of a new ledger, median of 60', `${median(first).toFixed(1)} ms`, '–', true);
  show('a night of the old one, median of 60', `${median(last).toFixed(1)} ms`, '–', true);
  show('old : new', ratio.toFixed(2), 'under 1.1', ratio < 1.1);
}

await measureMemory();
await measureNights(Number(process.argv[2] ?? 10_950));
process.stdout.write(`${results.map((row) => Object.values(row).join(' | ')).join('\n')}\n`);
process.exitCode = results.every(({ met }) => met === 'yes') ? 0 : 1;
