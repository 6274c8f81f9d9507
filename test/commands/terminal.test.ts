import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terminalOf } from '../../src/commands/terminal.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { settingsIn } from '../tracker.js';
import { runCli } from './run-cli.js';

describe('a terminal', () => {
  const screen = { isTTY: true, columns: 80 };
  it.each([
    ['a screen', screen, { TERM: 'xterm', LANG: 'en_GB.UTF-8' }, [80, true, true]],
    ['a screen of letters', screen, { TERM: 'xterm', LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, [80, true, false]],
    ['a screen without colours', screen, { NO_COLOR: '1', LANG: 'C.UTF-8' }, [80, false, true]],
    ['a dumb one', screen, { TERM: 'dumb', LANG: 'C.UTF-8' }, [80, false, false]],
    ['a pipe', {}, { LANG: 'C.UTF-8' }, [null, false, false]],
    ['a pipe into a screen', {}, { FORCE_COLOR: '1' }, [null, true, false]],
    ['a screen that wants none', screen, { FORCE_COLOR: '0', LANG: 'C.UTF-8' }, [80, false, true]],
  ] as const)('%s', (_, stream, environment, [width, hasColours, hasSigns]) => {
    expect(terminalOf(stream, environment)).toEqual({ width, hasColours, hasSigns });
  });
});

describe('a list', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await makeTempFolder();
    await runCli(folder, ['runs']);
  });
  afterAll(async () => removeFolder(folder));

  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const gaps = ['gaps', '--instrument', 'cedaw', '--as-of', '2026-02-03'];

  /** What a command prints on a terminal of some columns, both streams together. */
  const onTerminal = async (columns: number, args: readonly string[], environment = {}): Promise<string> => {
    const command = `stty cols ${columns}; '${process.execPath}' '${cli}' ${args.join(' ')}`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      env: {
        ...settingsIn(folder),
        PATH: process.env['PATH'] ?? '',
        TERM: 'xterm',
        LANG: 'C.UTF-8',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await new Promise((resolve) => child.once('close', resolve));
    return said.replaceAll('\r\n', '\n');
  };

  it('fits the width of a terminal, and says what it left out', async () => {
    const said = await onTerminal(80, gaps, { NO_COLOR: '1' });
    const table = said.split('\n').filter((line) => /^[┌├│└]/.test(line));
    expect(table.length).toBeGreaterThan(8);
    for (const line of table) expect([...line].length).toBeLessThanOrEqual(80);
    expect(said).toContain('│ ◐ signatory │');
    expect(said).toMatch(/^left out for want of room: .*Page, SHA-256 of what was read; --wide shows all$/m);
  });

  it('has sentences below its rows where there is no room beside them', async () => {
    expect(await onTerminal(100, ['state', 'TR'], { NO_COLOR: '1' })).toMatch(
      /^│ {3}In a sentence: Türkiye acceded on 20 December 1985 +│$/m,
    );
  });

  it('has colours on a terminal', async () => {
    expect(await onTerminal(80, gaps)).toContain('\u001b[33m◐ signatory\u001b[39m');
  });

  it('is whole with --wide, and in a pipe, where it is plain', async () => {
    const [wide, pipe] = [
      await onTerminal(80, [...gaps, '--wide'], { NO_COLOR: '1' }),
      await runCli(folder, gaps),
    ];
    for (const text of [wide, pipe.stdout]) expect(text).toMatch(/ViewDetails\.aspx\S+ +│ [0-9a-f]{12} /);
    expect(pipe.stdout).toContain('│ signatory │');
    expect(pipe.stdout).not.toContain('\u001b');
    expect(pipe.stderr).not.toContain('left out');
  });
});
