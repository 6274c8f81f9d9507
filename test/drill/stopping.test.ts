import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fivePages } from '../baseline-page.js';
import { startDepositary, usually, type Asked, type Depositary } from '../depositary-server.js';
import { newestDay } from '../participations.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { startProcess, type TrackerProcess } from './cli-process.js';
import { faultsIn, runsIn } from './compared-ledgers.js';

let depositary: Depositary;
let folder: string;
let server: TrackerProcess;
/** Comes when the third page is asked for, which is not answered. */
let slowPage: Promise<Asked>;

beforeEach(async () => {
  depositary = await startDepositary(fivePages(newestDay));
  slowPage = new Promise((resolve) => depositary.answer('IV-11-c', resolve, 'html'));
  folder = await makeTempFolder();
  server = startProcess(folder, ['serve'], {
    TREATY_COLLECTION_URL: depositary.url,
    SYNC_ON_START: 'always',
  });
});

afterEach(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await depositary.close();
  await removeFolder(folder);
});

const outcomes = async () =>
  (await runsIn(folder)).map(({ run, checks }) => ({
    run: run.outcome,
    checks: checks.map(({ instrument, outcome }) => `${instrument} ${outcome}`).toSorted(),
  }));

const beforeIt = ['trafficking-protocol applied', 'untoc applied'];

describe('a server that is told to stop while a page is slow', () => {
  it('answers as long as it waits', async () => {
    const url = await server.said(/is at (http\S+)/);
    await slowPage;
    const response = await fetch(`${url}/gaps.json?instrument=opsc`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      records: [{ instrument: 'opsc', statusAsAt: '2026-02-03' }],
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends soon after %s, with nothing half written', async (signal) => {
    await slowPage;
    const told = performance.now();
    server.child.kill(signal);
    await server.ended;
    const seconds = (performance.now() - told) / 1_000;
    expect(seconds).toBeGreaterThan(9);
    expect(seconds).toBeLessThan(14);
    expect(await outcomes()).toEqual([{ run: 'interrupted', checks: beforeIt }]);
    expect(await faultsIn(folder)).toEqual([]);
  });

  it('finishes the page where it comes in time, and begins no other', async () => {
    const asked = await slowPage;
    server.child.kill('SIGTERM');
    usually(asked);
    await server.ended;
    expect(await outcomes()).toEqual([{ run: 'interrupted', checks: ['opsc applied', ...beforeIt] }]);
    expect(depositary.pageRequests().map(({ reference }) => reference)).toEqual([
      'XVIII-12',
      'XVIII-12-a',
      'IV-11-c',
    ]);
    expect(await faultsIn(folder)).toEqual([]);
  });
});
