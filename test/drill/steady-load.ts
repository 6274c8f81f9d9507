import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { CommitsSeen } from './commits-seen.js';

/** What readers met with. */
export interface LoadFigures {
  readonly requests: number;
  /** Requests that were answered with no success, or not at all. */
  readonly failures: number;
  /** By how many milliseconds the oldest answer was asked for after a newer revision was committed. */
  readonly oldestMs: number;
}

/** What is answered from the book, kept or made anew. */
const paths = [
  '/',
  '/gaps',
  '/gaps.json?instrument=cedaw',
  '/gaps.csv?group=african',
  '/matrix',
  '/states/PLW.json',
  '/instruments/opsc.json',
  '/log.json',
  ...Array.from({ length: 20 }, (_, year) => `/gaps.json?instrument=untoc&asOf=${2004 + year}-01-01`),
];

/** Requests of a second to one server, beside those that look at its revision. */
const rate = 15;

/** Asks some servers without pause, until it is stopped; each answer is held against what was committed. */
export function beginLoad(urls: readonly string[], commits: CommitsSeen) {
  const over = new AbortController();
  const answers: { readonly sent: number; readonly revision: number }[] = [];
  let failures = 0;
  const faults = new Set<string>();
  const readers = urls.map((url) => {
    const options = { url, connections: 3, overallRate: rate, duration: 3_600 };
    const requests = paths.map((path) => ({
      path,
      onResponse: (status: number) => void (status >= 400 && faults.add(`${path}: status ${status}`)),
    }));
    let run: autocannon.Instance | undefined;
    const ended = new Promise<autocannon.Result>((resolve, reject) => {
      run = autocannon({ ...options, requests }, (error, result) =>
        error ? reject(error as Error) : resolve(result),
      );
    });
    run!.on('reqError', (error) => faults.add(String(error)));
    const stop = () => run!.stop();
    return { ended, stop };
  });
  const lookAt = async (url: string) => {
    while (!over.signal.aborted) {
      const sent = performance.now();
      try {
        const reply = await fetch(`${url}/gaps.json?instrument=cedaw`);
        const { revision } = (await reply.json()) as { readonly revision: number };
        if (!reply.ok) throw new Error(`status ${reply.status}`);
        answers.push({ sent, revision });
      } catch (error) {
        failures++;
        faults.add(String(error));
      }
      await sleep(100);
    }
  };
  const looking = urls.map(lookAt);
  return {
    /** The newest revision with which every server has answered. */
    stop: async (): Promise<LoadFigures & { readonly faults: readonly string[] }> => {
      over.abort();
      for (const { stop } of readers) stop();
      await Promise.all(looking);
      const results = await Promise.all(readers.map(async ({ ended }) => ended));
      const ages = answers.map(({ sent, revision }) => sent - (commits.at(revision + 1) ?? Infinity));
      const sum = (of: (result: autocannon.Result) => number) =>
        results.reduce((total, result) => total + of(result), 0);
      return {
        requests: answers.length + failures + sum(({ requests }) => requests.total),
        failures: failures + sum(({ non2xx, errors }) => non2xx + errors),
        oldestMs: Math.max(0, ...ages),
        faults: [...faults],
      };
    },
  };
}
