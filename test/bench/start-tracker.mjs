import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endChild } from './end-child.mjs';

const program = fileURLToPath(new URL('tracker-process.mjs', import.meta.url));

/** Starts a tracker of some made-up treaties in a process of its own; `ask` sends it an order and waits for the answer. */
export async function startTracker(count) {
  const folder = await mkdtemp(join(tmpdir(), 'tracker-bench-'));
  const child = fork(program, [String(count), folder], {
    execArgv: ['--expose-gc', ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the tracker ended with ${code}`)));
    });
  const { url } = await answer();
  const ask = async (order) => {
    const answered = answer();
    child.send(order);
    return answered;
  };
  return {
    url,
    ask,
    stop: async () => {
      await endChild(child, () => child.send('stop'));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
