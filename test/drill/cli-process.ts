import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The compiled doors: `npm test` compiles before it runs anything. */
const doors = {
  cli: fileURLToPath(new URL('../../dist/cli.js', import.meta.url)),
  main: fileURLToPath(new URL('../../dist/main.js', import.meta.url)),
};

/** How a process ended, and what it said. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of the tracker. */
export interface TrackerProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Waits until standard error matches, and returns the first group; throws where the process ends before. */
  readonly said: (pattern: RegExp) => Promise<string>;
}

/** Starts a door in a process of its own, with these settings and no others. */
export function startDoor(
  door: keyof typeof doors,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): TrackerProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [doors[door], ...args], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(stderr);
        if (found) resolve(found[1] ?? found[0]);
      };
      look();
      child.stderr.on('data', look);
      void ended.then(() =>
        reject(new Error(`the process ended and never said ${String(pattern)}:\n${stderr}`)),
      );
    });
  return { child, ended, said };
}
