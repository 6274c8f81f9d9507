/** The longest time for which a reader may keep a reply, in seconds. A sync can also be started by hand. */
const longest = 3600;

/**
 * For how many seconds a reply will not change, as far as anyone knows: up to the next scheduled sync, or to midnight
 * UTC, when the answers for today become those of yesterday; at most an hour.
 */
export function secondsFresh(now: string, nextRun: Date | null): number {
  const time = Date.parse(now);
  const midnight = Date.parse(`${now.slice(0, 10)}T24:00:00Z`);
  const end = Math.min(midnight, nextRun?.getTime() ?? Infinity);
  return Math.max(0, Math.min(longest, Math.floor((end - time) / 1000)));
}
