import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { PostgresServer } from './postgres-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a database is asked for, and given back. */
    readonly postgresDesk: string;
  }
}

/** What a database holds when it is lent: nothing at all, or the tables of a ledger without a row. */
export type Holding = 'nothing' | 'tables';

/**
 * One PostgreSQL for all suites of a run. It lives in the process of the test runner, which outlives every worker, and is
 * started when the first suite asks it for a database: most runs of a single file never do.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The other projects have what the root provides.
  if (!project.isRootProject()) return async () => {};
  let opened: Promise<Lender> | undefined;
  const desk = createServer((request, response) => {
    const [, holding, back] = (request.url ?? '').split('/');
    opened ??= openLender();
    opened
      .then((lender) =>
        back === undefined
          ? lender.lend(holding as Holding)
          : lender.takeBack(holding as Holding, decodeURIComponent(back)),
      )
      .then(
        (said) => response.end(said),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  project.provide('postgresDesk', await listen(desk));
  return async () => {
    desk.close();
    await (await opened)?.server.close();
  };
}

interface Lender {
  readonly server: PostgresServer;
  readonly lend: (holding: Holding) => Promise<string>;
  readonly takeBack: (holding: Holding, address: string) => string;
}

/** To make a database takes longer than to empty one that is no longer used, and two hundred of them fill a disk. */
async function openLender(): Promise<Lender> {
  const [{ startPostgres }, { Ledger }] = await Promise.all([
    import('./postgres-server.js'),
    import('../src/ledger/ledger.js'),
  ]);
  const server = await startPostgres();
  const withTables = async () => {
    const address = await server.freshDatabase();
    await (await Ledger.open(address)).close();
    return new URL(address).pathname.slice(1);
  };
  // It cannot be where a test that failed has left a lock there.
  const isEmptied = async (address: string, holding: Holding) =>
    server.run(address, `SET lock_timeout = '2s'; ${emptying[holding]}`).then(
      () => true,
      () => false,
    );
  let template: Promise<string> | undefined;
  const givenBack: Record<Holding, string[]> = { nothing: [], tables: [] };
  return {
    server,
    lend: async (holding) => {
      const used = givenBack[holding].pop();
      if (used !== undefined && (await isEmptied(used, holding))) return used;
      return server.freshDatabase(holding === 'tables' ? await (template ??= withTables()) : undefined);
    },
    takeBack: (holding, address) => {
      givenBack[holding].push(address);
      return address;
    },
  };
}

const emptying: Readonly<Record<Holding, string>> = {
  // As a new database has it, in which every role may use that schema.
  nothing: 'DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC',
  tables: `DO $$ BEGIN
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
      FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations');
  END $$`,
};

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The address of a database of that PostgreSQL which nobody else uses, until it is given back. */
export async function borrowDatabase(holding: Holding): Promise<string> {
  return askDesk(holding);
}

/** Gives a database back, in which no table was altered if it was lent with tables. */
export async function giveBackDatabase(holding: Holding, address: string): Promise<void> {
  await askDesk(`${holding}/${encodeURIComponent(address)}`);
}

async function askDesk(path: string): Promise<string> {
  const response = await fetch(`${inject('postgresDesk')}/${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`there is no database: ${text}`);
  return text;
}
