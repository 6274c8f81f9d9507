import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { baselinePage, withCells } from '../baseline-page.js';
import { tempFolder } from '../temp-folder.js';
import { settingsIn } from '../tracker.js';

const program = fileURLToPath(new URL('tracker-on-stdin.mjs', import.meta.url));

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const environment = (folder: string) => ({
  ...settingsIn(folder),
  PATH: process.env['PATH'] ?? '',
  TZ: 'UTC',
});

/** Whether a disk of a size of its own can be made for a process: as root, where the machine allows it. */
const mayMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
if (!mayMount)
  process.stderr.write('The drill of the full disk is skipped: no file system can be mounted here.\n');

/** How much is left on the disk, in KiB: where it gives out in the midst of a run depends on that. */
const leftOver = [0, 4, 8, 12, 16, 24, 32, 48, 64, 96];

interface Told {
  readonly run?: number | null;
  readonly outcome?: string;
  readonly error?: string;
}

/** A tracker whose data lie on a disk of some MiB. */
async function trackerOnSmallDisk(folder: string, size: string) {
  const mounted = `mount -t tmpfs -o size=${size} tmpfs "$0" && exec "$1" "$2"`;
  const child = spawn('unshare', ['--mount', 'sh', '-c', mounted, folder, process.execPath, program], {
    env: environment(folder),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Told> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the tracker has ended');
    return JSON.parse(value as string) as Told;
  };
  await next();
  return {
    pid: child.pid!,
    folder,
    /** The disk, as it is seen from outside. */
    disk: `/proc/${child.pid}/root${folder}`,
    sync: async (pages: string): Promise<Told> => {
      child.stdin.write(`${pages}\n`);
      return next();
    },
    close: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

/** Fills a disk but for some KiB. */
async function fill(disk: string, leave: number): Promise<void> {
  for (const name of ['filler', 'more', 'last'])
    await writeFile(join(disk, name), Buffer.alloc(name === 'last' ? 4096 : 64 * 2 ** 20)).catch(() => {});
  const { size } = await stat(join(disk, 'filler'));
  await truncate(join(disk, 'filler'), Math.max(0, size - leave * 1024));
}

const empty = async (disk: string) => {
  for (const name of ['filler', 'more', 'last']) await rm(join(disk, name), { force: true });
};

/** The runs that another process finds, each with its outcome, and how long it takes it, in milliseconds. */
async function seenBeside({ pid, folder }: { readonly pid: number; readonly folder: string }) {
  const started = performance.now();
  const { stdout } = await promisify(execFile)(
    'nsenter',
    ['--target', String(pid), '--mount', process.execPath, cli, 'runs', '--format', 'json'],
    { env: environment(folder) },
  );
  const { rows } = JSON.parse(stdout) as { rows: readonly { id: number; outcome: string }[] };
  return { runs: new Map(rows.map(({ id, outcome }) => [id, outcome])), ms: performance.now() - started };
}

test.skipIf(!mayMount)(
  'reports no run that is not recorded while the disk is full, and records the next one',
  { timeout: 120_000 },
  async () => {
    const [folder, pages] = [await tempFolder(), await tempFolder()];
    const tracker = await trackerOnSmallDisk(folder, '6m');
    let day = 0;
    /** A page that says something else each time. */
    const newPage = async () => {
      const at = join(pages, String(++day));
      await mkdir(at);
      const on = `2026-01-${String(day).padStart(2, '0')}`;
      await writeFile(
        join(at, 'IV-8.html'),
        baselinePage('cedaw', { statusAsAt: '2026-02-03', rows: withCells('Palau', ['2011-09-20', on]) }),
      );
      return at;
    };
    let failed = 0;
    const reported: Told[] = [];
    try {
      for (const leave of leftOver) {
        await fill(tracker.disk, leave);
        const during = await tracker.sync(await newPage());
        if (during.error !== undefined) failed++;
        reported.push(during);
        await empty(tracker.disk);
        const after = await tracker.sync(await newPage());
        expect(after, `after ${leave} KiB were left`).toMatchObject({ outcome: 'done' });
        reported.push(after);
        const { runs, ms } = await seenBeside(tracker);
        for (const { run, outcome } of reported)
          if (typeof run === 'number') expect(runs.get(run), `run ${run}`).toBe(outcome);
        expect(ms).toBeLessThan(10_000);
      }
    } finally {
      await tracker.close();
    }
    process.stderr.write(
      `The disk was full ${leftOver.length} times: ${failed} runs failed aloud, and every run that was reported is recorded.\n`,
    );
    expect(failed).toBeGreaterThan(2);
  },
);
