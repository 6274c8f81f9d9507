import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baselinePage, withCells } from '../baseline-page.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { runCli } from './run-cli.js';

let depositary: Depositary;
let server: ServedTracker;
let out: string;

beforeAll(async () => {
  depositary = await startDepositary();
  server = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  out = await makeTempFolder();
});

afterAll(async () => {
  await server.close();
  await depositary.close();
  await removeFolder(out);
});

/** Another page of OPSC each night, so that there is always something to record. */
const night = (number: number) =>
  baselinePage('opsc', {
    statusAsAt: `2026-02-${String(3 + number).padStart(2, '0')}`,
    rows: withCells('Ireland', ['2000-09-07', `2026-02-${String(3 + number).padStart(2, '0')}`]),
  });

describe('a backup', { timeout: 240_000 }, () => {
  it('made while a server records is whole each time, and restored it answers as the server did', async () => {
    const tracker = { mayRest: false };
    const nights = (async () => {
      for (let number = 1; number < 20 && !tracker.mayRest; number++) {
        server.clock.set(`2026-02-${String(3 + number).padStart(2, '0')}T12:00:00Z`);
        depositary.put('IV-11-c', night(number));
        await server.sync({ only: ['opsc'] });
      }
    })();
    for (const name of ['first', 'second']) {
      const { status, stderr } = await runCli(server.folder, ['backup', join(out, name)]);
      expect([status, stderr]).toEqual([0, expect.stringMatching(/ 0 differences\nthe record is at \S+\n$/)]);
    }
    tracker.mayRest = true;
    await nights;
    expect((await runCli(server.folder, ['backup', join(out, 'last')])).status).toBe(0);
    const home = await tempFolder();
    expect((await runCli(home, ['restore', join(out, 'last')])).status).toBe(0);
    const [here, there] = await Promise.all(
      [server.folder, home].map(async (folder) => runCli(folder, ['changes', '--format', 'csv'])),
    );
    expect(here?.stdout).toContain(',opsc,');
    expect(there?.stdout).toBe(here?.stdout);
    expect((await runCli(home, ['verify'])).stderr).toMatch(/ 0 differences\n$/);
    expect(readdirSync(home).toSorted()).toEqual(['snapshots', 'tracker.sqlite']);
  });

  it('takes no place where one is, and a record is never replaced', async () => {
    const backup = join(out, 'last');
    const again = await runCli(server.folder, ['backup', backup]);
    expect([again.status, again.stderr]).toEqual([64, expect.stringContaining('holds a record already')]);
    const over = await runCli(server.folder, ['restore', backup]);
    expect([over.status, over.stderr]).toEqual([64, expect.stringContaining('there is a record at')]);
  });

  it('is not put beside the log of a former record, which would be mixed into it', async () => {
    const home = await tempFolder();
    copyFileSync(join(server.folder, 'tracker.sqlite-wal'), join(home, 'tracker.sqlite-wal'));
    const { status, stderr } = await runCli(home, ['restore', join(out, 'last')]);
    expect([status, stderr]).toEqual([64, expect.stringContaining('the log of a former record at')]);
    expect(readdirSync(home)).toEqual(['tracker.sqlite-wal']);
  });

  it('with a broken page does not replace a whole one', async () => {
    const home = await tempFolder();
    const broken = await tempFolder();
    cpSync(join(out, 'last'), broken, { recursive: true });
    const [name] = readdirSync(join(broken, 'snapshots'));
    writeFileSync(join(broken, 'snapshots', name!), 'broken');
    mkdirSync(join(home, 'snapshots'));
    copyFileSync(join(out, 'last', 'snapshots', name!), join(home, 'snapshots', name!));
    const { status, stderr } = await runCli(home, ['restore', broken]);
    expect([status, stderr]).toEqual([0, expect.stringContaining(' 0 differences')]);
    expect(readFileSync(join(home, 'snapshots', name!))).toEqual(
      readFileSync(join(out, 'last', 'snapshots', name!)),
    );
  });

  it('of a record that was emptied is refused, and the empty file left as it is', async () => {
    const home = await tempFolder();
    cpSync(join(out, 'last'), home, { recursive: true });
    writeFileSync(join(home, 'tracker.sqlite'), '');
    const emptied = await runCli(home, ['backup', join(home, 'copy')]);
    expect([emptied.status, emptied.stderr]).toEqual([1, expect.stringContaining('it has 0 bytes')]);
    expect(statSync(join(home, 'tracker.sqlite')).size).toBe(0);
    const again = await tempFolder();
    const restored = await runCli(again, ['restore', home]);
    expect([restored.status, restored.stderr]).toEqual([
      1,
      expect.stringContaining('nothing is recorded there'),
    ]);
    expect(readdirSync(again)).toEqual(['snapshots']);
  });

  it('from which a page is lost is told, and not put in place', async () => {
    const backup = join(out, 'last');
    const pages = join(backup, 'snapshots');
    rmSync(join(pages, readdirSync(pages)[0]!));
    const home = await tempFolder();
    const { status, stderr } = await runCli(home, ['restore', backup]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/ 1 differences\nit does not add up, /)]);
    expect(readdirSync(home)).toEqual(['snapshots']);
  });

  it('of nothing is refused, on either side, and no record is begun', async () => {
    const home = await tempFolder();
    const [none, nothing] = [await runCli(home, ['backup', 'out']), await runCli(home, ['restore', 'out'])];
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('there is no record at')]);
    expect([nothing.status, nothing.stderr]).toEqual([1, expect.stringContaining('out holds no backup')]);
    expect(readdirSync(home)).toEqual([]);
  });

  it('of a PostgreSQL is left to its own tools', async () => {
    const settings = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/tracker' };
    const { status, stderr } = await runCli(await tempFolder(), ['backup', 'out'], settings);
    expect([status, stderr]).toEqual([64, expect.stringMatching(/^[^\n]*pg_dump[^\n]*\n$/)]);
    expect(stderr).not.toContain('secret');
  });
});
