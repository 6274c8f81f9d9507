import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { State } from '../../src/domain/state.js';
import { baselinePage } from '../baseline-page.js';
import { tempFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A tracker installed a second time, whose `data/states.json` may be edited; and a folder with one page for it. */
async function install(page: string) {
  const home = await tempFolder();
  for (const part of ['dist', 'src', 'data', 'package.json'])
    cpSync(join(root, part), join(home, part), {
      recursive: true,
      filter: (file) => !/\.sqlite|snapshots/.test(file),
    });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  const folder = join(home, 'work');
  mkdirSync(join(folder, 'pages'), { recursive: true });
  writeFileSync(join(folder, 'pages', 'IV-11-c.html'), page);
  const run = async (...args: readonly string[]) => {
    const { status, stdout } = await runCli(
      folder,
      [...args, '--format', 'json'],
      {},
      join(home, 'dist', 'cli.js'),
    );
    return { status, answer: JSON.parse(stdout) as { rows: readonly Record<string, unknown>[] } };
  };
  const teach = (code: string, name: string): void => {
    const file = join(home, 'data', 'states.json');
    const states = JSON.parse(readFileSync(file, 'utf8')) as State[];
    const state = states.find((one) => one.code === code)!;
    const taught = { ...state, formerNames: [...state.formerNames, { name, until: null }] };
    writeFileSync(file, JSON.stringify(states.map((one) => (one === state ? taught : one))));
  };
  return { run, teach };
}

describe('a name that is not known', () => {
  it.each<[string, string, string, string, readonly string[]]>([
    ['GNB', 'Guinea-Bissau', 'Guinea\u2011Bissau', 'U+2011 NON-BREAKING HYPHEN', []],
    ['KEN', 'Kenya', 'Kenya (KE) = №1'.repeat(9), 'Kenya (KE)', ['renamed']],
  ])(
    'is held, and listing it as it was printed closes the hold: %s, %s as %j',
    { timeout: 120_000 },
    async (code, known, printed, shown, kinds) => {
      const page = baselinePage('opsc', {
        statusAsAt: '2026-02-10',
        rows: (rows) => rows.map((row) => (row.name === known ? { ...row, name: printed } : row)),
      });
      const { run, teach } = await install(page);
      const sync = async () => run('sync', '--from', 'pages', '--instrument', 'opsc');
      const holds = async () => (await run('holds')).answer.rows.map(({ state }) => state);

      const held = await sync();
      expect([held.status, held.answer.rows[0]?.['outcome']]).toEqual([2, 'held']);
      expect(JSON.stringify(held.answer)).toContain(JSON.stringify(shown).slice(1, -1));
      expect(await holds()).toEqual(['open']);

      teach(code, printed);
      const believed = await sync();
      expect(believed.status).toBe(0);
      const changes = kinds.map((kind) => expect.objectContaining({ kind, state: code }));
      expect(believed.answer.rows).toMatchObject([{ outcome: 'applied', changes }]);
      expect(await holds()).toEqual(['closed']);
    },
  );
});
