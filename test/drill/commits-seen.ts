import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** The revisions of a PostgreSQL as they were committed. */
export interface CommitsSeen {
  /** The newest revision. */
  readonly newest: () => number;
  /** When a revision was first seen, by `performance.now()`. */
  readonly at: (revision: number) => number | undefined;
  readonly stop: () => Promise<void>;
}

/** Looks every few milliseconds which revision is the newest, also across new starts of the server. */
export async function watchCommits(url: string): Promise<CommitsSeen> {
  const seen = new Map<number, number>();
  let newest = 0;
  const over = new AbortController();
  let client: Client | null = null;
  const look = async () => {
    if (client === null) {
      client = new Client({ connectionString: url });
      client.on('error', () => (client = null));
      await client.connect();
    }
    const { rows } = await client.query<{ revision: number | null }>(
      'SELECT MAX(revision) AS revision FROM snapshot',
    );
    const revision = rows[0]?.revision ?? 0;
    const now = performance.now();
    while (newest < revision) seen.set(++newest, now);
  };
  const watch = async () => {
    while (!over.signal.aborted) {
      // While the server is away nothing is committed.
      await look().catch(() => (client = null));
      await sleep(10);
    }
    await client?.end();
  };
  await look();
  const watching = watch();
  return {
    newest: () => newest,
    at: (revision) => seen.get(revision),
    stop: async () => {
      over.abort();
      await watching;
    },
  };
}
