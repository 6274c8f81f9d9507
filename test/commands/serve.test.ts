import { on as eventsOf } from 'node:events';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../postgres-server.js';
import { makeTempFolder, removeFolder, tempFolder } from '../temp-folder.js';
import { runCli, startCli } from './run-cli.js';

describe('serve', () => {
  let folder: string;
  let port: number;
  let server: ReturnType<typeof startCli>;

  /** The first line in which the server says where it is. */
  const address = async (): Promise<string> => {
    let said = '';
    for await (const [chunk] of eventsOf(server.child.stderr!, 'data')) {
      said += chunk;
      const found = /is at (http:\S+)\n/.exec(said);
      if (found) return found[1]!;
    }
    throw new Error(`the server did not start: ${said}`);
  };

  beforeAll(async () => {
    folder = await makeTempFolder();
    port = await freePort();
    server = startCli(folder, ['serve'], { PORT: String(port) });
  });

  afterAll(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    await removeFolder(folder);
  });

  it('says where it is, and answers there', async () => {
    expect(await address()).toBe(`http://127.0.0.1:${port}`);
    const response = await fetch(`http://127.0.0.1:${port}/gaps.json?instrument=cedaw&asOf=2026-02-03`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ total: 8 });
  });

  it('says in one line that its port is in use, and ends with 1', async () => {
    const { status, stderr } = await runCli(await tempFolder(), ['serve'], { PORT: String(port) });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `ratification-tracker: port ${port} on 127.0.0.1 is in use; set PORT to another\n`,
    });
  });

  it('ends when it is told to, with its database closed', async () => {
    server.child.kill('SIGTERM');
    const { signal, status } = await server.ended;
    expect(signal === 'SIGTERM' || status === 0).toBe(true);
    expect(await readdir(folder)).not.toContain('tracker.sqlite-wal');
  });
});
