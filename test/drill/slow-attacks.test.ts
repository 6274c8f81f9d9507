import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fivePages } from '../baseline-page.js';
import { startDepositary, withBody, type Depositary } from '../depositary-server.js';
import { newestDay } from '../participations.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { statusPageHtml } from '../treaty-collection/status-page-fixture.js';
import { startProcess, type TrackerProcess } from './cli-process.js';

/** How long another reader may wait for a kept page, in milliseconds; on a machine at rest it waits for a tenth of it. */
const patience = 1_000;

let folder: string;
let server: TrackerProcess;
let url: string;

async function startServer(settings: Readonly<Record<string, string>>): Promise<void> {
  folder = await makeTempFolder();
  server = startProcess(folder, ['serve'], { REQUESTS_PER_MINUTE: '1000000', ...settings });
  url = await server.said(/is at (http\S+)/);
  await (await fetch(`${url}/gaps.csv`)).text();
}

async function endServer(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.ended;
  await removeFolder(folder);
}

/** How long each request of another reader took, as long as an attack lasted, in milliseconds and in order. */
async function waitsDuring(attack: Promise<unknown>): Promise<readonly number[]> {
  const attacked = { lasts: true };
  void attack.finally(() => (attacked.lasts = false));
  const waits: number[] = [];
  do {
    const asked = performance.now();
    await (await fetch(`${url}/gaps.csv`)).text();
    waits.push(performance.now() - asked);
    await setTimeout(5);
  } while (attacked.lasts);
  await attack;
  return waits.toSorted((a, b) => a - b);
}

const p99 = (waits: readonly number[]) => waits[Math.floor(waits.length * 0.99)] ?? Infinity;

/** Asks for addresses over one connection without waiting for an answer, and resolves when all are there. */
async function askAtOnce(paths: readonly string[]): Promise<void> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  const head = (path: string, last: boolean) =>
    `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n${last ? 'Connection: close\r\n' : ''}\r\n`;
  socket.write(paths.map((path, index) => head(path, index === paths.length - 1)).join(''));
  socket.resume();
  await once(socket, 'close');
}

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n));
const fromFour = (paths: readonly string[]) => Promise.all(times(4, String).map(() => askAtOnce(paths)));
const day = (index: number) => new Date(Date.UTC(2006, 0, 1 + index)).toISOString().slice(0, 10);
const states = [
  'Albania',
  'Belgium',
  'Chad',
  'Denmark',
  'Egypt',
  'Finland',
  'Ghana',
  'Haiti',
  'Iceland',
  'Japan',
];
/** Letters of which no two that follow each other are the same. */
const letters = 'abcdefghijklmnopqrstuvwxy'.repeat(160);

describe('another reader is answered meanwhile', { timeout: 60_000 }, () => {
  beforeAll(() => startServer({ SYNC_ON_START: 'never', TREATY_COLLECTION_URL: 'http://127.0.0.1:9' }));
  afterAll(endServer);

  it.each<[string, () => Promise<unknown>]>([
    ['nobody knows a path of 4,000 letters', () => fromFour(times(60, (n) => `/${letters.slice(n)}`))],
    ['nobody knows such a State', () => fromFour(times(60, (n) => `/states/${letters.slice(n)}`))],
    [
      'nobody can compare such a group',
      () => fromFour(times(60, (n) => `/compare?with=${letters.slice(n)}`)),
    ],
    ['nobody knows a short path', () => fromFour(times(100, (n) => `/cedav-${n}`))],
    [
      'calendars are made',
      () =>
        fromFour([...times(5, (n) => `/entry-into-force.ics?asOf=${day(n)}`), '/anniversaries.ics?days=366']),
    ],
    ['workbooks are made', () => fromFour(times(5, (n) => `/diff.xlsx?from=1990-01-01&to=${day(n)}`))],
    ['the bundle is made', () => askAtOnce(['/data/tracker.zip'])],
    ['cards are drawn', () => fromFour(times(8, (n) => `/cards/instruments/cedaw.png?asOf=${day(n)}`))],
    ['long lists are made', () => fromFour(times(25, (n) => `/entry-into-force.json?asOf=${day(n)}`))],
  ])('while %s', async (_, attack) => {
    expect(p99(await waitsDuring(attack()))).toBeLessThan(patience);
  });

  it('while three hundred readers read nothing', async () => {
    const { port } = new URL(url);
    const readers = await Promise.all(
      times(300, String).map(async (): Promise<Socket> => {
        const reader = connect(Number(port), '127.0.0.1').pause();
        reader.on('error', () => {});
        await once(reader, 'connect');
        reader.write('GET /openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(10));
        return reader;
      }),
    );
    let sending = 0;
    let memory = 0;
    async function measure(): Promise<void> {
      // As long as the readers come, and three seconds more.
      let end = performance.now() + 30_000;
      let isFull = false;
      while (performance.now() < end) {
        const metrics = await (await fetch(`${url}/metrics`)).text();
        const figure = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(metrics)?.[1]);
        sending = Math.max(sending, figure('tracker_sending_bytes'));
        memory = Math.max(memory, figure('process_resident_memory_bytes'));
        if (!isFull && sending > 60_000_000) {
          isFull = true;
          end = performance.now() + 3_000;
        }
        await setTimeout(5);
      }
    }
    expect(p99(await waitsDuring(measure()))).toBeLessThan(patience);
    // Never more than the budget, and all but a reply of it: at no moment, not only where it is looked at again.
    expect(sending).toBeGreaterThan(60_000_000);
    expect(sending).toBeLessThan(70_000_000);
    expect(memory).toBeLessThan(600_000_000);
    for (const reader of readers) reader.destroy();
  });
});

interface RunList {
  readonly rows: readonly { readonly outcome: string }[];
}

describe('a night with a hostile page', { timeout: 160_000 }, () => {
  let depositary: Depositary;
  const hostile = statusPageHtml({
    rows: times(3_000, (n) => `Atlantis ${n}`).map((name) => ({
      name,
      cells: ['[1999-02-26]', '[2012-01-09 a]'],
      notes: [3],
    })),
    notes: {
      3: `${states.join(', ')} respectively denounced the Convention on 4 March 2024. `.repeat(40_000),
    },
  });

  async function nightIsOver(): Promise<void> {
    const outcome = async () => {
      const { rows } = (await (await fetch(`${url}/runs.json`)).json()) as RunList;
      return rows[0]?.outcome;
    };
    await expect.poll(outcome, { timeout: 100_000, interval: 100 }).toBe('held');
  }

  beforeAll(async () => {
    depositary = await startDepositary(fivePages(newestDay));
    depositary.answer('IV-8', withBody(hostile));
    await startServer({ SYNC_ON_START: 'always', TREATY_COLLECTION_URL: depositary.url, SYNC_DELAY_MS: '0' });
  });
  afterAll(async () => {
    await endServer();
    await depositary.close();
  });

  it('is over soon, holds the page, and another reader is answered meanwhile', async () => {
    const waits = await waitsDuring(nightIsOver());
    expect(waits.length).toBeGreaterThan(20);
    expect(p99(waits)).toBeLessThan(patience);
  });
});
