import { setTimeout } from 'node:timers/promises';

/**
 * What some work comes to, or `late` where that takes longer than so many milliseconds; the work goes on then. The
 * timer is stopped with the race: it would keep a process that has done its work alive until it rang.
 */
export async function orLate<Result>(work: Promise<Result>, ms: number): Promise<Result | 'late'> {
  const timer = new AbortController();
  const late = setTimeout(ms, 'late' as const, { signal: timer.signal }).catch(() => 'late' as const);
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
