import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settingsIn } from '../tracker.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
if (!existsSync(cli)) throw new Error('dist/cli.js is missing: build it first, with npm run build');

/** What a command left behind. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the compiled command line, or a copy of it, as a process of its own, in a data folder, with nothing of this environment. */
export function startCli(
  folder: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  program = cli,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const env = { ...settingsIn(folder, settings), TZ: 'Pacific/Kiritimati', PATH: process.env['PATH'] ?? '' };
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, ...said }));
  });
  return { child, ended };
}

/** Runs a command to its end. */
export async function runCli(
  folder: string,
  args: readonly string[],
  settings?: Readonly<Record<string, string>>,
  program?: string,
): Promise<Ended> {
  return startCli(folder, args, settings, program).ended;
}
