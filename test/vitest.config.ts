import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Suites that measure how long something takes, or fill a disk or the memory: nothing else runs beside them. */
const alone = [
  'test/drill/{slow-attacks,full-disk}.test.ts',
  'test/ledger/away.test.ts',
  'test/open-data/random-requests.test.ts',
  'test/sync/judging-thread.test.ts',
  'test/treaty-collection/{bounded,damaged}-pages.test.ts',
  'test/treaty-collection/warc/*.test.ts',
  'test/web/ledger-away.test.ts',
];

/** Suites that run a second time with their record on a PostgreSQL (`tracker.ts` opens it there). */
const onPostgres = [
  'test/status/{every-question,gaps,known-at,moving-book}.test.ts',
  'test/status/{past-days,withdrawals,witnesses}.test.ts',
  'test/sync/{baseline,editions,hold-desk,replay,replicas,sync}.test.ts',
];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/postgres-of-the-run.ts'],
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
    // One set of modules for each worker: loading them anew for each file took most of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Most suites wait for a process, a database or the network for half of their time: two share two cores well.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...alone],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'on PostgreSQL',
          include: onPostgres,
          env: { TEST_DATABASE: 'postgres' },
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
