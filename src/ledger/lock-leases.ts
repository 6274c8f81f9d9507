import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { patienceOfServer, type DatabaseLimits } from './database-limits.js';
import type { Lease } from './leases.js';
import { LedgerAway } from './ledger-away.js';
import { advisoryLocks, type ServerSession } from './server-session.js';

/** How often, and after how many milliseconds, it is looked again who has a lock that no row tells of yet, or any more. */
const looks = { most: 20, everyMs: 50 };

/**
 * The leases of a PostgreSQL: each is an advisory lock of a session of its own, and so free at once when its holder is
 * killed, and held by one alone, whatever the names of their machines are. Nobody's death is judged by a clock. A row
 * tells the others who holds it, and is the fence: it is written in that session alone, so that whoever has the lock
 * has written it last. A holder whose session broke while it lives, as where PostgreSQL was started anew, is told by
 * `lost`, and finds at its next write whether another one has come (`assertHeld`).
 */
export class LockLeases {
  readonly #open: () => Promise<ServerSession>;
  readonly #limits: DatabaseLimits;
  /** The sessions of the leases that are held here, by their holders. */
  readonly #held = new Map<string, ServerSession>();

  constructor(open: () => Promise<ServerSession>, limits: DatabaseLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  /** Takes a lease where it is free. Returns `null`, or who holds it instead: an empty text where that is not known. */
  async take(lease: Lease): Promise<string | null> {
    if (this.#held.get(lease.holder)?.ended.aborted === false) return null;
    const session = await this.#open();
    try {
      const heldBy = await this.#tryToTake(session, lease);
      if (heldBy === null) this.#held.set(lease.holder, session);
      else await session.close();
      return heldBy;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  /** Aborted once the session that holds a lease is gone; at once where there is none. */
  lost({ holder }: Lease): AbortSignal {
    return this.#held.get(holder)?.ended ?? AbortSignal.abort();
  }

  /** Gives a lease back. */
  async release({ name, holder }: Lease): Promise<void> {
    const session = this.#held.get(holder);
    this.#held.delete(holder);
    if (session === undefined) return;
    try {
      await session.query('DELETE FROM lease WHERE name = $1 AND holder = $2', [name, holder]);
    } catch (error) {
      // The row says nothing without the lock, which goes with the session.
      if (!(error instanceof LedgerAway)) throw error;
    } finally {
      await session.close();
    }
  }

  /** Gives every lease up that is still held. */
  async close(): Promise<void> {
    const sessions = [...this.#held.values()];
    this.#held.clear();
    await Promise.all(sessions.map(async (session) => session.close()));
  }

  async #tryToTake(session: ServerSession, lease: Lease): Promise<string | null> {
    for (let look = 0; look < looks.most; look++) {
      const [lock] = await session.query(
        'SELECT pg_try_advisory_lock($1, $2) AS "isOurs"',
        keysOf(lease.name),
      );
      if (lock?.['isOurs'] === true) {
        await this.#tellHolder(session, lease);
        return null;
      }
      const [row] = await session.query('SELECT holder FROM lease WHERE name = $1', [lease.name]);
      if (row !== undefined) return String(row['holder']);
      // It was taken a moment ago and is not told yet, or was given back between the two questions.
      await sleep(looks.everyMs);
    }
    return '';
  }

  /** Waits for a transaction of the former holder that is not over: it comes wholly before. */
  async #tellHolder(session: ServerSession, { name, holder }: Lease): Promise<void> {
    await session.query(`BEGIN; ${patienceOfServer(this.#limits)}`);
    await session.query(
      `INSERT INTO lease (name, holder, expires_at) VALUES ($1, $2, 'with its connection')
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at`,
      [name, holder],
    );
    await session.query('COMMIT');
  }
}

/** The two numbers of a lease's lock: that of the tracker's locks, and one made of its name, of 32 bits with a sign. */
function keysOf(name: string): readonly [number, number] {
  return [advisoryLocks, createHash('sha256').update(name).digest().readInt32BE(0)];
}
