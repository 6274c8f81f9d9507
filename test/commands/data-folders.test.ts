import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.js';
import { endToken } from '../../src/alerts/end-link.js';
import { ledgerOf, subscribe } from '../alerts/subscribe.js';
import { freePort } from '../postgres-server.js';
import { openTracker } from '../tracker.js';
import { heedingPermissions, runCli, startCli } from './run-cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const gaps = ['gaps', '--instrument', 'cedaw', '--as-of', '2026-02-03', '--format', 'csv'];

/** Runs a command for whom the permissions of files hold. */
const run = async (folder: string, args: readonly string[]) =>
  runCli(folder, args, {}, undefined, heedingPermissions);

describe('a folder without a record', { timeout: 120_000 }, () => {
  it('is said to be one by the command that begins a record there, and by no later one', async () => {
    const folder = await tempFolder();
    const [first, second] = [await runCli(folder, ['verify']), await runCli(folder, ['verify'])];
    const note = `note: there was no record at ${join(folder, 'tracker.sqlite')}; a new one was begun there from the committed facts\n`;
    expect(first.status).toBe(0);
    expect(first.stderr).toContain(note);
    expect(second.stderr).not.toContain('no record');
  });

  it('that cannot be written is said to be so, in one line', async () => {
    const folder = await tempFolder();
    chmodSync(folder, 0o555);
    const { status, stdout, stderr } = await run(folder, gaps);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^[^\n]* the database sqlite:\S+ cannot be opened: EACCES: permission denied, [^\n]*\n$/,
    );
  });

  it('in which a file stands in the place of the archive: a server says that, and not that it cannot listen', async () => {
    const folder = await tempFolder();
    writeFileSync(join(folder, 'snapshots'), '');
    const { status, stderr } = await runCli(folder, ['serve']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^ratification-tracker: EEXIST: file already exists, mkdir '[^\n]*snapshots'\n$/);
  });
});

describe('a folder that can be read and not written', { timeout: 120_000 }, () => {
  it('answers as before, is verified and exported, and refuses what would write to it', async () => {
    const folder = await tempFolder();
    const before = await runCli(folder, gaps);
    for (const name of ['.', 'snapshots', 'tracker.sqlite'])
      chmodSync(join(folder, name), name === 'tracker.sqlite' ? 0o444 : 0o555);
    const after = await run(folder, gaps);
    expect([after.status, after.stdout]).toEqual([0, before.stdout]);
    expect(await run(folder, ['verify'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '12 snapshots were read; 0 differences\n',
    });
    const out = await tempFolder();
    expect((await run(folder, ['export', out])).status).toBe(0);
    expect(readdirSync(out)).toContain('tracker.sqlite');
    const sync = await run(folder, ['sync', '--instrument', 'cedaw']);
    expect(sync.status).toBe(1);
    expect(sync.stderr).toMatch(/^[^\n]*readonly database\n$/);
    expect(readdirSync(folder).toSorted()).toEqual(['snapshots', 'tracker.sqlite']);
  });
});

describe('a subscription in a folder that can be read and not written', { timeout: 120_000 }, () => {
  it('is shown by its link, and is not said to have ended where it has not', async () => {
    const folder = await tempFolder();
    const tracker = await openTracker({ folder });
    const [standing, ended] = [await subscribe(tracker), await subscribe(tracker)];
    await ledgerOf(tracker).subscriptions.end(ended.id, tracker.clock.now(), 'of the test');
    await tracker.close();
    for (const name of ['.', 'snapshots', 'tracker.sqlite'])
      chmodSync(join(folder, name), name === 'tracker.sqlite' ? 0o444 : 0o555);
    const url = `http://127.0.0.1:${await freePort()}`;
    const settings = { PORT: new URL(url).port };
    const server = startCli(folder, ['serve'], settings, undefined, heedingPermissions);
    try {
      const ask = async (method: string, one: { readonly id: number; readonly linkKey: string }) =>
        fetch(`${url}/unsubscribe/${endToken(one)}`, { method, headers: { accept: 'application/json' } });
      await expect
        .poll(
          async () =>
            ask('GET', standing).then(
              ({ status }) => status,
              () => 0,
            ),
          { timeout: 60_000 },
        )
        .toBe(200);
      const refused = await ask('POST', standing);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3600']);
      expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('has not ended') });
      expect((await ask('POST', ended)).status).toBe(200);
    } finally {
      server.child.kill('SIGKILL');
      await server.ended;
    }
  });
});

describe('the committed facts', { timeout: 120_000 }, () => {
  /** The package, installed a second time without its folder of data. */
  const install = async (): Promise<{ readonly home: string; readonly cli: string }> => {
    const home = await tempFolder();
    cpSync(join(root, 'dist'), join(home, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(home, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    return { home, cli: join(home, 'dist', 'cli.js') };
  };

  it('are found where an empty volume lies over the default folder, and the record is begun in it', async () => {
    const { home, cli } = await install();
    const data = join(home, 'data');
    mkdirSync(data);
    const { status, stdout } = await runCli(data, gaps, {}, cli);
    expect(status).toBe(0);
    expect(stdout.trim().split('\r\n')).toHaveLength(9);
    expect(readdirSync(data).toSorted()).toEqual(['snapshots', 'tracker.sqlite']);
  });

  it.each([
    [
      'dist/data/states.json',
      /data\/states\.json: the whole file: expected a file that can be read, found ENOENT/,
    ],
    ['dist/data/baseline', /data\/baseline\S* the whole \w+: expected a \w+ that can be read, found ENOENT/],
  ])('that are missing are told in one line: %s', async (path, says) => {
    const { home, cli } = await install();
    rmSync(join(home, path), { recursive: true });
    const { status, stdout, stderr } = await runCli(await tempFolder(), gaps, {}, cli);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toMatch(says);
  });
});
