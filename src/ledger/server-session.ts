import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { DatabaseLimits } from './database-limits.js';
import { LedgerAway, sayFault } from './ledger-away.js';

/**
 * A connection to PostgreSQL of its own, for what belongs to a session and ends with it: an advisory lock, a LISTEN.
 * Through a PgBouncer that shares connections between transactions (`pool_mode = transaction`) there is no such thing.
 */
export interface ServerSession {
  /** The rows of one statement. Throws `LedgerAway` where it fails. */
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Aborted once the connection is gone, whoever ended it. */
  readonly ended: AbortSignal;
  /** Called with each notification of a channel that the session listens to. */
  readonly onNotification: (told: () => void) => void;
  /** Ends it, and with it whatever the session holds; never fails. */
  readonly close: () => Promise<void>;
}

/**
 * The number under which the tracker takes advisory locks of PostgreSQL: alone while the tables are made, as the first
 * of two for a lease; these are two spaces that have nothing in common. Any number that no one else uses.
 */
export const advisoryLocks = 61_180;

type Row = Readonly<Record<string, unknown>>;

/**
 * For a session that mostly waits: the server is to notice within half a minute that a machine has vanished (its own
 * defaults are those of the system, two hours), and not to end it for being idle. Which of these a server knows is its
 * version's to say: it is asked, not told.
 */
const wishes = {
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  tcp_user_timeout: '25000',
  idle_session_timeout: '0',
};

/** How long one that is closed may take to say so, in milliseconds. */
const leavingMs = 1_000;

/** Opens a session. Throws `LedgerAway` where that cannot be done. */
export async function openSession(url: string, limits: DatabaseLimits): Promise<ServerSession> {
  // SQLite does without.
  const { Client } = await import('pg');
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: limits.connectMs,
    query_timeout: limits.answerMs,
    // The system asks after ten seconds of silence whether the server is still there.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    stream: () => socket,
  });
  const ended = new AbortController();
  const end = () => ended.abort();
  // An error that nobody listens to would end the process.
  client.on('error', end).on('end', end);
  const query = async (text: string, values: readonly unknown[] = []) => {
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } catch (error) {
      throw new LedgerAway(`the database fails: ${sayFault(error)}`, { cause: error });
    }
  };
  const close = async () => {
    const isEnded = client.end().catch(() => {});
    await Promise.race([isEnded, setTimeout(leavingMs, undefined, { ref: false })]);
    // One to a server that has stopped would hold up the process to its end.
    socket.destroy();
    end();
  };
  try {
    await client.connect();
    await query(
      `SELECT set_config(name, wish.value, false) FROM pg_settings
       JOIN json_each_text($1) AS wish ON wish.key = name`,
      [JSON.stringify(wishes)],
    );
  } catch (error) {
    await close();
    if (error instanceof LedgerAway) throw error;
    throw new LedgerAway(`the database does not answer: ${sayFault(error)}`, { cause: error });
  }
  return {
    query,
    ended: ended.signal,
    onNotification: (told) => void client.on('notification', told),
    close,
  };
}
