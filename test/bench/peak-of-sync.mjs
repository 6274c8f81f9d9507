import { spawn } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Told on standard error by the process itself when it ends; the system counts in kilobytes. */
const tellPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`))';

/**
 * Runs `sync` for CEDAW in a process of its own, over a page to which some megabytes of comment are added. Returns
 * the largest resident set of that process, in bytes, and the outcome.
 */
export async function peakOfSync({ page, padding = 0 }) {
  const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-bench-'));
  const server = createServer(async (_request, response) => {
    setMaxListeners(0, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const filling = Buffer.alloc(1_000_000, 'x');
    response.write('<!--');
    for (let sent = 0; sent < padding && !response.destroyed; sent++) {
      if (!response.write(filling)) {
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
      }
    }
    response.write('-->');
    response.end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const child = spawn(
    process.execPath,
    ['--import', tellPeak, commandLine, 'sync', '--instrument', 'cedaw', '--format', 'json'],
    {
      env: {
        ...process.env,
        DATA_DIR: folder,
        TREATY_COLLECTION_URL: `http://127.0.0.1:${server.address().port}`,
        SYNC_DELAY_MS: '0',
      },
    },
  );
  const [said, answered] = await Promise.all([
    textOf(child.stderr),
    textOf(child.stdout),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
  const [, kilobytes] = /peak (\d+)/.exec(said) ?? [];
  if (kilobytes === undefined) throw new Error(said);
  return { peak: Number(kilobytes) * 1024, outcome: JSON.parse(answered).rows[0].outcome };
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
