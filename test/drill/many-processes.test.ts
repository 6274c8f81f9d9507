import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { verifyLog } from '../../src/ledger/log/verify-log.js';
import { baselinePage, withCells, withRows } from '../baseline-page.js';
import { startDepositary, type Asked, type Depositary } from '../depositary-server.js';
import { newestDay } from '../participations.js';
import { startPostgres, type PostgresServer } from '../postgres-server.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { startProcess, type TrackerProcess } from './cli-process.js';
import { watchCommits } from './commits-seen.js';
import { beginLoad } from './steady-load.js';
import { startSubscribers, type ToldSubscribers } from './told-subscribers.js';

/**
 * How often what happens: the record changes, the holder of the lock is killed, whoever sends is killed before it has an
 * answer, PostgreSQL is killed and started again.
 */
const wanted = { changes: 50, kills: 10, senders: 5, restarts: 2 };

/** Before which page the holder is killed: so many others are recorded in its sync by then. */
const victims = ['IV-8', 'XVIII-4', 'IV-8', 'IV-11-c'] as const;

let depositary: Depositary;
let postgres: PostgresServer;
let databaseUrl: string;
let folder: string;
let subscribers: ToldSubscribers;
const processes: TrackerProcess[] = [];

beforeAll(async () => {
  [depositary, postgres, folder] = [await startDepositary(), await startPostgres(), await makeTempFolder()];
  databaseUrl = await postgres.freshDatabase();
  subscribers = await startSubscribers();
});

afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map(async ({ ended }) => ended));
  await subscribers.close();
  await depositary.close();
  await postgres.close();
  await removeFolder(folder);
});

function start(args: readonly string[], settings: Readonly<Record<string, string>> = {}): TrackerProcess {
  const started = startProcess(folder, args, {
    ...subscribers.settings,
    DATABASE_URL: databaseUrl,
    TREATY_COLLECTION_URL: depositary.url,
    SYNC_ON_START: 'always',
    // One edition alone, so that each commit is soon there.
    SYNC_EDITIONS: 'html',
    SYNC_SECOND_LOOK: 'off',
    REQUESTS_PER_MINUTE: '1000000',
    ...settings,
  });
  processes.push(started);
  return started;
}

const startDaemon = () => start(['sync', '--daemon']);

/** Puts up five pages, on each of which the act of one State has another day than on those before. */
function changePages(round: number): void {
  const day = `2026-08-${String(1 + round).padStart(2, '0')}`;
  const rows = {
    untoc: withCells('Congo', ['2000-12-14', day]),
    'trafficking-protocol': withCells('Congo', ['2000-12-14', day]),
    opsc: withCells('Ghana', ['2003-09-24', day]),
    'supplementary-slavery-convention': withRows({ name: 'Kenya', cells: ['', `${day} a`] }),
    cedaw: withCells('Palau', ['2011-09-20', day]),
  };
  for (const [instrument, reference] of [
    ['untoc', 'XVIII-12'],
    ['trafficking-protocol', 'XVIII-12-a'],
    ['opsc', 'IV-11-c'],
    ['supplementary-slavery-convention', 'XVIII-4'],
    ['cedaw', 'IV-8'],
  ] as const)
    depositary.put(reference, baselinePage(instrument, { statusAsAt: newestDay, rows: rows[instrument] }));
}

/** The next request for a page, which is not answered. */
const heldBack = async (reference: string) =>
  new Promise<Asked>((resolve) => depositary.answer(reference, resolve, 'html'));

/** Something read of the database as another process reads it. */
async function read<Row>(sql: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  // It may be killed with the server.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as readonly Row[];
  } finally {
    await client.end();
  }
}

/** The number of the process that holds a lease; `null` where none does. */
async function holderOf(name: string): Promise<number | null> {
  const [lease] = await read<{ holder: string }>(`SELECT holder FROM lease WHERE name = '${name}'`);
  return lease === undefined ? null : Number(lease.holder.split(' ')[1]);
}

it('many processes over one PostgreSQL lose nothing, double nothing and answer all the time', async () => {
  const began = performance.now();
  const webs = [1, 2, 3].map(() => start(['serve', '--web-only']));
  const subscribed = subscribers.subscribe(folder, { DATABASE_URL: databaseUrl });
  const urls = await Promise.all(webs.map(async ({ said }) => said(/is at (http\S+)/)));
  await subscribed;
  const commits = await watchCommits(databaseUrl);
  const first = commits.newest();
  const load = beginLoad(urls, commits);
  const done = { kills: 0, senders: 0, restarts: 0 };
  // The one that stays: it offers to sync, and finds another at it.
  changePages(0);
  let idle = startDaemon();
  await idle.said(/run \d+ done/);
  /** The one that comes, and is killed at the end of its round. */
  let daemon: TrackerProcess | null = null;
  /**
   * Kills the one that stays while a message of it waits for its answer; another takes its place. The message of the one
   * that comes waits until that is killed.
   */
  const killSender = async () => {
    const sender = await holderOf('send').catch(() => null);
    if (sender === null || ![idle, daemon].some((one) => one?.child.pid === sender)) return false;
    done.senders++;
    if (sender !== idle.child.pid) return true;
    idle.child.kill('SIGKILL');
    idle = start(['sync', '--daemon'], { SYNC_ON_START: 'never' });
    return true;
  };
  const isOver = () =>
    done.kills >= wanted.kills &&
    done.senders >= wanted.senders &&
    commits.newest() >= first + wanted.changes;

  for (let round = 1; !isOver(); round++) {
    changePages(round);
    if (done.senders < wanted.senders) subscribers.cutOff(killSender);
    const victim = victims[round % victims.length]!;
    const asked = done.kills < wanted.kills ? heldBack(victim) : null;
    daemon = startDaemon();
    if (asked === null) {
      await daemon.said(/run \d+ done/);
    } else {
      await asked;
      expect(await holderOf('sync')).toBe(daemon.child.pid);
      if (round % 4 === 2 && done.restarts < wanted.restarts) {
        // Nobody starts without a server.
        await subscribers.answerAll();
        await idle.said(/the next sync is due/);
        // Its lock is gone with the server, and it lives: it stops, and writes nothing more.
        await postgres.kill();
        await postgres.startAgain();
        done.restarts++;
        const recorded = commits.newest();
        depositary.answer(victim, undefined, 'html');
        await daemon.said(/run \d+ interrupted|the sync could not run/);
        expect(commits.newest()).toBe(recorded);
      } else done.kills++;
    }
    daemon.child.kill('SIGKILL');
    await daemon.ended;
    depositary.answer(victim, undefined, 'html');
  }

  const untold = async () => read('SELECT state, tries, reason FROM delivery WHERE ended_at IS NULL');
  const newest = async () =>
    Promise.all(
      urls.map(async (url) => ((await (await fetch(`${url}/health?strict=0`)).json()) as never)['revision']),
    );
  await expect.poll(newest, { timeout: 5_000 }).toEqual(urls.map(() => commits.newest()));
  await idle.said(/the next sync is due/);
  await expect.poll(untold, { timeout: 60_000, interval: 500 }).toEqual([]);
  const { requests, failures, oldestMs, faults } = await load.stop();
  await commits.stop();
  for (const { child } of [idle, ...webs]) child.kill('SIGTERM');
  const ends = await Promise.all([idle, ...webs].map(async ({ ended }) => ended));
  expect(ends.map(({ status }) => status)).toEqual([0, 0, 0, 0]);

  const changes = await read<{ times: number }>(
    `SELECT CAST(COUNT(*) AS INTEGER) AS times FROM change WHERE run_id IS NOT NULL GROUP BY instrument, state, kind, before, after`,
  );
  const recorded = commits.newest() - first;
  const told = await subscribers.compare(read);
  const seconds = Math.round((performance.now() - began) / 1_000);
  process.stderr.write(
    `${webs.length} web processes and 2 daemons for ${seconds} s: ${requests} requests, ${failures} failed; ` +
      `${recorded} changes, ${changes.length - recorded} doubled or lost; the oldest answer was asked for ` +
      `${Math.round(oldestMs)} ms after a newer commit; ${done.kills} holders and ${done.senders} senders killed, ` +
      `PostgreSQL killed and started again ${done.restarts} times; ${told.deliveries} deliveries, none lost, ` +
      `${told.doubles} came twice under one id\n`,
  );
  expect(faults).toEqual([]);
  expect(failures).toBe(0);
  expect(requests).toBeGreaterThan(500);
  expect(oldestMs).toBeLessThan(5_000);
  expect(changes.every(({ times }) => times === 1)).toBe(true);
  expect(changes).toHaveLength(recorded);
  expect(recorded).toBeGreaterThanOrEqual(wanted.changes);
  expect(done).toMatchObject({ kills: wanted.kills, senders: wanted.senders, restarts: wanted.restarts });
  const ledger = await Ledger.open(databaseUrl);
  const { fault } = await ledger.reader.read(verifyLog(null));
  await ledger.close();
  expect(fault).toBeNull();
}, 400_000);
