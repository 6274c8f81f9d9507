import { benchRow } from './bench-row.mjs';

/** (b) and (e) A sync of new pages and one of the same, the book that is built after it, and the memory it takes. */
export async function benchSyncing(tracker, count) {
  const first = await tracker.ask('sync');
  if (first.outcomes.join() !== 'applied') throw new Error(`the first sync ended with ${first.outcomes}`);
  const book = await tracker.ask('book');
  const idle = await tracker.ask('sync');
  if (idle.outcomes.join() !== 'unchanged') throw new Error(`the second sync ended with ${idle.outcomes}`);
  const { rss, heapUsed } = await tracker.ask('memory');
  const what = `${count} instruments`;
  return {
    first: first.seconds,
    idle: idle.seconds,
    rows: [
      benchRow(`sync, ${what}, new`, first.seconds, 's', null, null),
      benchRow(`sync, ${what}, unchanged`, idle.seconds, 's', 'new / it', first.seconds / idle.seconds),
      benchRow(`book, ${what}, built anew`, book.seconds, 's', null, null),
      benchRow(`memory, ${what}, after two syncs (heap ${heapUsed.toFixed(0)} MB)`, rss, 'MB', null, null),
    ],
  };
}
