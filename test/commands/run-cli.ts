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

/** Whether the tests run as root, whom no permission of a file keeps from writing. */
const isRoot = process.getuid?.() === 0;

/** How a command is begun so that the permissions of files hold for it too, whoever runs the tests. */
export const heedingPermissions: readonly string[] = isRoot
  ? ['setpriv', '--bounding-set=-dac_override', process.execPath]
  : [process.execPath];

/** Starts the compiled command line, or a copy of it, as a process of its own, in a data folder, with nothing of this environment. */
export function startCli(
  folder: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  program = cli,
  [command = process.execPath, ...before]: readonly string[] = [process.execPath],
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const env = { ...settingsIn(folder, settings), TZ: 'Pacific/Kiritimati', PATH: process.env['PATH'] ?? '' };
  const child = spawn(command, [...before, program, ...args], {
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
  begun?: readonly string[],
): Promise<Ended> {
  return startCli(folder, args, settings, program, begun).ended;
}
