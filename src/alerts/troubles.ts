import type { FoundTrouble } from '../ledger/outbox/plan-notices.js';
import type { Book, BookRecord } from '../status/book.js';

const [hourMs, dayMs] = [3_600_000, 86_400_000];

/**
 * How much later than `STALE_AFTER` days a check may be, in milliseconds: a night that comes each day comes some minutes
 * later on one than on another, or an hour where the clocks are changed.
 */
const lateness = hourMs;

/** What tells whether something is wrong. */
export interface Signs {
  readonly book: Pick<Book, 'records'>;
  /** The instruments of which the editions contradict each other. */
  readonly conflicts: readonly string[];
  /** The instruments of which it was told that a page is held. */
  readonly toldHeld: readonly string[];
  /** Why each page that is held is not believed, by the number of its hold. */
  readonly whyHeld: ReadonlyMap<number, string>;
  /**
   * Since when this tracker looks at the depositary's pages, RFC 3339 in UTC: what was never checked since then is not
   * missed before.
   */
  readonly since: string;
  /** The present moment, RFC 3339 in UTC. */
  readonly now: string;
  /** In days. */
  readonly staleAfter: number;
}

/** What is wrong with instruments now: pages that are not believed, and records that nobody could check for too long. */
export function foundTroubles(signs: Signs): readonly FoundTrouble[] {
  return [...signs.book.records.values()].flatMap((record) => {
    const instrument = record.instrument.id;
    const stale = whyStale(record, signs);
    return [
      ...(stale === null ? [] : [{ kind: 'stale' as const, instrument, reason: stale }]),
      ...unbelieved(record, signs).map((one) => ({ ...one, instrument })),
    ];
  });
}

function whyStale({ checkedAt }: BookRecord, { since, now, staleAfter }: Signs): string | null {
  const passed = Date.parse(now) - Date.parse(checkedAt ?? since);
  if (passed < staleAfter * dayMs + lateness) return null;
  return checkedAt === null
    ? `it was never checked, though this tracker has looked since ${since}`
    : `it was last checked successfully at ${checkedAt}`;
}

/**
 * A page that is held because the editions contradict each other is told as that alone; but of what was told before to be
 * held it is not told that it is no longer, while it is.
 */
function unbelieved(
  { instrument: { id }, held }: BookRecord,
  { conflicts, whyHeld, toldHeld }: Signs,
): readonly Pick<FoundTrouble, 'kind' | 'reason'>[] {
  const isConflict = conflicts.includes(id);
  const why = held && whyHeld.get(held.id);
  const hold = held === null ? '' : ` (hold ${held.id} of ${held.openedAt})`;
  const conflict = `${why ?? 'neither is believed without a person'}${hold}`;
  const isToldHeld = held !== null && (!isConflict || toldHeld.includes(id));
  return [
    ...(isConflict ? [{ kind: 'conflict' as const, reason: conflict }] : []),
    ...(isToldHeld
      ? [{ kind: 'held' as const, reason: `${why ?? 'it did not pass every guard'}${hold}` }]
      : []),
  ];
}
