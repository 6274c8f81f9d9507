import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { readSubscription } from '../../src/ledger/outbox/subscriptions.js';
import { baselinePage, withRows } from '../baseline-page.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { openTracker } from '../tracker.js';
import { runCli } from './run-cli.js';

let folder: string;
beforeAll(async () => {
  folder = await makeTempFolder();
  const pages = join(folder, 'pages');
  await mkdir(pages);
  await writeFile(
    join(pages, 'IV-8.html'),
    baselinePage('cedaw', {
      statusAsAt: '2026-02-03',
      rows: withRows({ name: 'Somalia', cells: ['', '2026-01-20 a'] }),
    }),
  );
  // Somalia accedes to CEDAW on the third of February.
  const tracker = await openTracker({ folder });
  const { rows } = await tracker.sync({ from: pages, only: ['cedaw'] });
  await tracker.close();
  expect(rows).toMatchObject([{ outcome: 'applied', changes: [{ state: 'SOM' }] }]);
}, 120_000);
afterAll(async () => removeFolder(folder));

const run = async (...args: readonly string[]) => runCli(folder, args);

/** What a command that is done prints as JSON. */
async function json(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await run(...args, '--format', 'json');
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string;

// Each step rests on those before it, and each is a process.
describe('subscriptions on the command line', { timeout: 120_000 }, () => {
  it('begin with what was detected since a day, and say when it is told', async () => {
    const wants = ['--instrument', 'cedaw', '--state', 'Somalia', '--since', '2026-02-01'];
    const added = await run('subscriptions', 'add', 'reader@EXAMPLE.org', ...wants, '--format', 'json');
    expect(added.status).toBe(0);
    expect(added.stderr).toContain('note: no mail is sent until SMTP_URL and MAIL_FROM are set');
    const row = JSON.parse(added.stdout) as Record<string, unknown>;
    expect(row).toEqual({
      id: 1,
      channel: 'mail',
      to: 'reader@example.org',
      tells: 'changes under CEDAW concerning Somalia',
      instruments: ['cedaw'],
      states: ['SOM'],
      groups: [],
      kinds: [],
      every: 'at-once',
      day: null,
      at: null,
      timeZone: null,
      state: 'active',
      stateSince: moment,
      reason: null,
      createdAt: moment,
      waiting: 1,
      dueAt: moment,
      firstAt: row['dueAt'],
      secret: null,
    });

    const again = await run('subscriptions', 'add', 'reader@example.org', ...wants);
    expect([again.status, again.stdout]).toEqual([64, '']);
    expect(again.stderr).toBe(
      'ratification-tracker: reader@example.org is told of the same already by subscription 1\n',
    );
  });

  let secret: string;
  it('to a webhook show its secret once', async () => {
    const rhythm = ['--every', 'weekly', '--day', 'friday', '--at', '07:30', '--time-zone', 'Europe/Zurich'];
    const hook = 'https://93.184.216.34/hook';
    const { status, stdout } = await run('subscriptions', 'add', hook, '--group', 'african', ...rhythm);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(
      `Subscription 2: ${hook} is told of changes concerning a member of African States (african), weekly on Friday at 07:30 (Europe/Zurich).`,
    );
    expect(lines[1]).toMatch(/^It is told first at \d{4}-\d\d-\d\dT0[56]:30:00Z, if /);
    secret = lines.at(-1) ?? '';
    expect(secret).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/);

    const rotated = await run('subscriptions', 'rotate', '2');
    expect(rotated.status).toBe(0);
    expect(rotated.stdout).toMatch(/^whsec_[A-Za-z\d+/]{43}=\n$/);
    expect(rotated.stderr).toMatch(/until \d{4}-.+Z the one before signs beside it/);

    const ledger = await Ledger.open(`sqlite:${join(folder, 'tracker.sqlite')}`);
    const kept = await ledger.reader.read(readSubscription(2));
    await ledger.close();
    expect(kept?.secrets).toEqual([
      { secret: rotated.stdout.trim(), until: null },
      { secret, until: moment },
    ]);
    const { stdout: shown } = await run('subscriptions', 'show', '2', '--format', 'json');
    expect(JSON.parse(shown)).toMatchObject({ id: 2, every: 'weekly', deliveries: { total: 0, rows: [] } });
    expect(shown).not.toContain('whsec_');
    expect(shown).not.toContain(kept?.linkKey);
  });

  it('are paused, listed and resumed', async () => {
    const paused = await run('subscriptions', 'pause', '1', '--note', 'moving\nhouse');
    expect([paused.status, paused.stdout]).toEqual([0, '']);
    const list = await run('subscriptions', '--format', 'csv');
    expect(list.stdout.split('\r\n').slice(0, 2)).toEqual([
      'id,to,channel,state,waiting,dueAt,tells,instruments,states,groups,kinds,every,day,at,timeZone,reason,stateSince,createdAt',
      expect.stringMatching(
        /^1,reader@example\.org,mail,paused,1,,changes under CEDAW concerning Somalia,cedaw,SOM,,,at-once,,,,moving house,/,
      ),
    ]);
    const resumed = await run('subscriptions', 'resume', '1');
    expect(resumed.stderr).toMatch(/^subscription 1: resumed; 1 change to be told at \d{4}-.+Z\n$/);
    const again = await run('subscriptions', 'resume', '1');
    expect([again.status, again.stderr]).toEqual([
      64,
      expect.stringMatching(
        /^ratification-tracker: subscription 1 has been active since .+; expected one that is paused\n$/,
      ),
    ]);
  });

  it('have their deliveries listed, and no address with them', async () => {
    const list = await json('deliveries', 'list', '--subscription', '1', '--state', 'waiting');
    expect(list).toEqual({
      total: 1,
      rows: [
        {
          id: expect.stringMatching(/^msg_[\da-f-]{36}$/) as string,
          subscription: 1,
          channel: 'mail',
          about: 'changes',
          state: 'waiting',
          changes: 1,
          tries: 0,
          createdAt: moment,
          dueAt: moment,
          triedAt: null,
          endedAt: null,
          reason: null,
        },
      ],
    });
    expect(await json('deliveries', '--state', 'accepted', '--state', 'given-up')).toEqual({
      total: 0,
      rows: [],
    });
  });

  it('end with their address erased', async () => {
    const removed = await run('subscriptions', 'remove', '1');
    expect(removed.stderr).toBe(
      'subscription 1: ended; its address is erased, and 1 change that waited will not be told\n',
    );
    expect(await json('subscriptions')).toMatchObject({ total: 1, rows: [{ id: 2 }] });
    const all = await json('subscriptions', 'list', '--all');
    expect(all).toMatchObject({ total: 2, rows: [{ id: 1, to: null, state: 'ended' }, { id: 2 }] });
    expect(await json('deliveries')).toMatchObject({ total: 1, rows: [{ state: 'given up', dueAt: null }] });
  });

  it.each([
    [
      'a number that is not there',
      ['subscriptions', 'show', '9'],
      /there is no subscription 9; there are: 1, 2$/,
    ],
    ['no number', ['subscriptions', 'pause', 'x'], /"x" is not the number of a subscription; expected one/],
    ['one that has ended', ['subscriptions', 'pause', '1'], /subscription 1 ended at .+; expected/],
    [
      'a state of none',
      ['deliveries', '--state', 'lost'],
      /'lost' is invalid\. Allowed choices are waiting, /,
    ],
  ])('refuse %s in one line', async (_what, args, says) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^ratification-tracker: [^\n]+\n$/);
    expect(stderr.trimEnd()).toMatch(says);
  });
});
