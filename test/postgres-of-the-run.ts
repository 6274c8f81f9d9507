import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { Ledger } from '../src/ledger/ledger.js';
import { startPostgres, type PostgresServer } from './postgres-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a new database is asked for. */
    readonly postgresDesk: string;
  }
}

/**
 * One PostgreSQL for all suites of a run. It lives in the process of the test runner, which outlives every worker, and is
 * started when the first suite asks it for a database: most runs of a single file never do.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The other projects have what the root provides.
  if (!project.isRootProject()) return async () => {};
  let started: Promise<PostgresServer> | undefined;
  let template: Promise<string> | undefined;
  const server = createServer((request, response) => {
    started ??= startPostgres();
    const made =
      request.url === '/empty'
        ? started.then((postgres) => postgres.freshDatabase())
        : (template ??= started.then(withTables)).then(async (name) => (await started!).freshDatabase(name));
    made.then(
      (address) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  project.provide('postgresDesk', await listen(server));
  return async () => {
    server.close();
    await (await started)?.close();
  };
}

/** Makes a database with the tables of a ledger, of which others are copied; nobody may be connected to it then. */
async function withTables(server: PostgresServer): Promise<string> {
  const address = await server.freshDatabase();
  await (await Ledger.open(address)).close();
  return new URL(address).pathname.slice(1);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The address of a new database of that PostgreSQL: without a table, or with those of a ledger and no row. */
export async function newDatabase(holding: 'empty' | 'tables'): Promise<string> {
  const response = await fetch(`${inject('postgresDesk')}/${holding}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`there is no database: ${text}`);
  return text;
}
