import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { LedgerAway } from './ledger-away.js';
import type { ServerSession } from './server-session.js';

/** Under which name PostgreSQL tells those who listen that something was written; each database has its own. */
const channel = 'ratification_tracker';

/** How long after a connection broke, or could not be had, another is tried, in milliseconds. */
const againMs = 1_000;

/**
 * Tells every process that follows the ledger of a write, with its transaction: PostgreSQL delivers it after the commit,
 * and not at all where there is none. SQLite has nobody to tell.
 */
export async function announceMove(manager: EntityManager): Promise<void> {
  if (manager.connection.options.type === 'postgres') await manager.query(`NOTIFY ${channel}`);
}

/**
 * Calls back whenever another process, or this one, has written, and when the connection that listens was made anew:
 * what was told meanwhile is lost. Returns how to stop.
 */
export function followMoves(open: () => Promise<ServerSession>, told: () => void): () => Promise<void> {
  const stop = new AbortController();
  let listening: ServerSession | null = null;
  const listen = async () => {
    const session = await open();
    listening = session;
    try {
      session.onNotification(told);
      await session.query(`LISTEN ${channel}`);
      told();
      const over = AbortSignal.any([session.ended, stop.signal]);
      if (!over.aborted) await once(over, 'abort');
    } finally {
      await session.close();
    }
  };
  const listenOn = async () => {
    while (!stop.signal.aborted) {
      try {
        await listen();
      } catch (error) {
        if (!(error instanceof LedgerAway)) throw error;
      }
      await sleep(againMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  void listenOn();
  // One that is just being opened is closed when it is there: nobody who ends waits for a server that does not answer.
  return async () => {
    stop.abort();
    await listening?.close();
  };
}
