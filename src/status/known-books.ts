import type { RecordHistory } from '../ledger/record-history.js';
import { recordKnownAt } from '../ledger/record-known-at.js';
import { buildBook, type Book, type BookSources } from './book.js';

/** How many books of earlier moments are kept: whoever compares two asks for both again and again. */
const booksKept = 8;

/** What every book is built from, whatever the moment. */
export interface BookSurroundings extends Pick<
  BookSources,
  'revision' | 'instruments' | 'states' | 'laterActs' | 'remarks'
> {
  readonly histories: readonly RecordHistory[];
  /** The present moment, RFC 3339 in UTC: nothing is known since a later one. */
  readonly now: string;
}

/**
 * The book of what is known now. It can be asked for the book of an earlier moment: that one is built when it is
 * wanted, and a few are kept; two moments between which nothing was recorded share one.
 */
export function bookOfHistories(surroundings: BookSurroundings): Book {
  const { histories, revision, laterActs, now, ...rest } = surroundings;
  const applied = histories
    .flatMap(({ snapshots }) => snapshots.flatMap(({ appliedAt }) => appliedAt ?? []))
    .toSorted();
  const checked = histories.flatMap(({ checks }) => checks.map(({ checkedAt }) => checkedAt));
  const held = histories.flatMap(({ holds }) =>
    holds.flatMap(({ openedAt, endedAt }) => [openedAt, endedAt ?? []].flat()),
  );
  const moments = [...applied, ...checked, ...held].toSorted();
  // An act without a day is known from the day of what tells it.
  const turns = [...moments, ...laterActs.map(({ source }) => `${source.day}T00:00:00Z`)].toSorted();
  const appliedAt = [...new Set(applied)];
  const kept = new Map<string, Book>();

  const build = (moment: string | null): Book => {
    const records = histories.flatMap((history) => recordKnownAt(history, moment) ?? []);
    const then = Math.max(0, ...records.map(({ snapshot }) => snapshot.revision ?? 0));
    return buildBook({
      ...rest,
      revision: moment === null ? revision : then,
      records,
      laterActs: laterActs.filter(({ source }) => moment === null || source.day <= moment.slice(0, 10)),
      knownAt: moment,
      appliedAt,
      knownUntil: turns.findLast((one) => one <= (moment ?? now)) ?? null,
      asKnownAt,
    });
  };
  const asKnownAt = (moment: string): Book => {
    // A `Map` keeps the order of insertion: what is set again stands last, and the first was not asked for longest.
    const last = turns.findLast((one) => one <= moment) ?? '';
    const found = kept.get(last) ?? build(moment);
    kept.delete(last);
    kept.set(last, found);
    const [oldest] = kept.keys();
    if (kept.size > booksKept && oldest !== undefined) kept.delete(oldest);
    return { ...found, knownAt: moment };
  };
  return build(null);
}
