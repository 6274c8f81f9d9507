import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicPem } from '../../src/ledger/log/log-signature.js';
import { openBeside } from '../ledger/each-database.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

let folder: string;
/** A copy of the log that was kept, signed. */
let copy: string;
const key = generateKeyPairSync('ed25519').privateKey;

beforeAll(async () => {
  folder = await makeTempFolder();
  const file = join(folder, 'key.pem');
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(join(folder, 'log.pub'), publicPem(key));
  const { status } = await runCli(folder, ['export', 'out'], { LOG_KEY_FILE: file });
  expect(status).toBe(0);
  copy = join(folder, 'out', 'log.json');
});

afterAll(async () => removeFolder(folder));

type Row = Record<string, unknown>;

/** What `verify` finds of a copy that was altered. */
async function verified(
  alter: (rows: Row[], signature: Row) => unknown,
): Promise<readonly [number | null, unknown]> {
  const kept = JSON.parse(readFileSync(copy, 'utf8')) as { total: number; rows: Row[]; signature: Row };
  alter(kept.rows, kept.signature);
  const altered = join(await tempFolder(), 'kept.json');
  writeFileSync(altered, JSON.stringify({ ...kept, total: kept.rows.length }));
  const args = ['verify', '--log', altered, '--key', join(folder, 'log.pub'), '--format', 'json'];
  const { status, stdout } = await runCli(folder, args);
  const { rows } = JSON.parse(stdout) as { rows: { message: string }[] };
  return [status, rows.map(({ message }) => message.replace(altered, 'FILE'))];
}

describe('verify --log', { timeout: 120_000 }, () => {
  it('finds a copy a beginning of the log, whatever the key that it knows', async () => {
    const checked = await runCli(folder, ['verify', '--log', copy, '--key', join(folder, 'log.pub')]);
    expect([checked.status, checked.stderr]).toEqual([
      0,
      expect.stringMatching(
        /log\.json is a beginning of the log: 12 of its 12 lines; its signature is right\n12 .* 0 differences\n$/,
      ),
    ]);
    const own = await runCli(folder, ['verify', '--log', copy], { LOG_KEY_FILE: join(folder, 'key.pem') });
    expect([own.status, own.stderr]).toEqual([0, expect.stringContaining('; its signature is right\n')]);
    const without = await runCli(folder, ['verify', '--log', copy]);
    expect([without.status, without.stderr]).toEqual([
      0,
      expect.stringContaining('; signed, and not checked: '),
    ]);
  });

  it.each<[name: string, line: number, alter: (rows: Row[], signature: Row) => unknown]>([
    [
      'a line altered',
      5,
      (rows) => Object.assign(rows[4]!, { instrument: 'untoc', at: '2020-01-01T00:00:00Z' }),
    ],
    ['a line removed', 5, (rows) => rows.splice(4, 1)],
    ['lines exchanged', 5, (rows) => rows.splice(4, 2, rows[5]!, rows[4]!)],
    ['a line inserted', 6, (rows) => rows.splice(5, 0, rows[4]!)],
    ['the tail cut off, with the signature of before', 11, (rows) => rows.pop()],
    ['a signature altered', 12, (_rows, signature) => Object.assign(signature, { value: 'AAAA' })],
  ])('finds it bad at its first bad line, with status 2: %s', async (_name, line, alter) => {
    const [status, messages] = await verified(alter);
    expect([status, messages]).toEqual([
      2,
      [expect.stringMatching(new RegExp(`^line ${line} of FILE [^\\n]+$`))],
    ]);
  });

  it.each<[name: string, args: readonly string[], says: RegExp]>([
    ['no file', ['--log', 'none.json'], /there is no file none\.json; expected a copy of \/log\.json/],
    ['a folder', ['--log', '.'], /\. cannot be read: EISDIR/],
    ['no JSON', ['--log', 'log.pub'], /log\.pub is no JSON; expected/],
    ['another JSON', ['--log', 'out/datapackage.json'], /holds no line of a log; expected/],
    [
      'a key that is none',
      ['--log', 'out/log.json', '--key', 'out/log.json'],
      /--key is "out\/log\.json", in which no key/,
    ],
    ['a key without a copy', ['--key', 'log.pub'], /--key is of the copy that --log names; expected/],
  ])('is wrong usage, in one line: %s', async (_name, args, says) => {
    const { status, stdout, stderr } = await runCli(folder, ['verify', ...args]);
    expect([status, stdout, stderr]).toEqual([64, '', expect.stringMatching(says)]);
    expect(stderr).toMatch(/^ratification-tracker: [^\n]+\n$/);
  });

  it('begins no record for a copy that cannot be read', async () => {
    const home = await tempFolder();
    expect((await runCli(home, ['verify', '--log', 'none.json'])).status).toBe(64);
    await expect(runCli(home, ['backup', 'out'])).resolves.toMatchObject({ status: 1 });
  });
});

describe('the log', { timeout: 120_000 }, () => {
  it('goes with a backup, and comes back with it', async () => {
    const home = await tempFolder();
    expect((await runCli(folder, ['backup', join(home, 'backup')])).status).toBe(0);
    expect((await runCli(home, ['restore', join(home, 'backup')])).status).toBe(0);
    const { status, stderr } = await runCli(home, ['verify', '--log', copy]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('12 of its 12 lines')]);
  });

  it('is verified without a copy, too, and keeps what does not fit it from being restored', async () => {
    const home = await tempFolder();
    expect((await runCli(folder, ['backup', join(home, 'backup')])).status).toBe(0);
    const { writer } = await openBeside(`sqlite:${join(home, 'backup', 'tracker.sqlite')}`);
    await writer.query(
      `UPDATE participation SET bound_on = '1999-01-01' WHERE state = 'ALB' AND instrument = 'cedaw'`,
    );
    const restored = await runCli(home, ['restore', join(home, 'backup')]);
    expect([restored.status, restored.stdout, restored.stderr]).toEqual([
      2,
      expect.stringMatching(/line \d+ of the log is not of the rows that the ledger has/),
      expect.stringContaining('it does not add up'),
    ]);
  });

  it('is not begun with a key that cannot be used', async () => {
    const { status, stderr } = await runCli(folder, ['gaps'], { LOG_KEY_FILE: join(folder, 'log.pub') });
    expect([status, stderr]).toEqual([
      64,
      expect.stringMatching(/^ratification-tracker: LOG_KEY_FILE is "\S+log\.pub", [^\n]+\n$/),
    ]);
  });
});
