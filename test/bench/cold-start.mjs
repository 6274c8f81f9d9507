import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchRow } from './bench-row.mjs';
import { freePort } from './free-port.mjs';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Seconds from the start of the process to the end of the first gap list. */
async function firstGapList(folder) {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [program], {
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      SYNC_ON_START: 'never',
      TREATY_COLLECTION_URL: 'http://127.0.0.1:9',
    },
  });
  try {
    for (;;) {
      const length = await fetch(`http://127.0.0.1:${port}/gaps.json`).then(
        async (response) => (response.ok ? (await response.text()).length : 0),
        () => 0,
      );
      if (length > 0) return (performance.now() - start) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

/** (d) From nothing to the first gap list; and again, with the database there. */
export async function benchColdStart() {
  const folder = await mkdtemp(join(tmpdir(), 'cold-bench-'));
  try {
    const first = await firstGapList(folder);
    const again = Math.min(await firstGapList(folder), await firstGapList(folder));
    return [
      benchRow('cold start, empty folder, to the first gap list', first, 's', '3 s / it', 3 / first, '≥ 1'),
      benchRow('cold start, database there, to the first gap list', again, 's', '3 s / it', 3 / again, '≥ 1'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
