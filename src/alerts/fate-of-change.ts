import { printedRow } from '../domain/change.js';
import { isSameIn } from '../domain/undone-changes.js';
import type { BegunDelivery } from '../ledger/outbox/outbox.js';
import type { ChangeRecord } from '../ledger/read-changes.js';
import type { Book } from '../status/book.js';

/** What became of a change by the time at which it is told. */
export type ChangeFate =
  /** The record says what it brought. */
  | 'stands'
  /** The record says again what it said before. */
  | 'undone'
  /** It took back, and no more than that, what an earlier change of the same delivery brought. */
  | 'undoing'
  /** The record says something else by now. */
  | 'overtaken';

/** What became of a change of a delivery, by what was recorded since and by what the record says now. */
export function fateOf(
  change: ChangeRecord,
  { changes, undone }: Pick<BegunDelivery, 'changes' | 'undone'>,
  book: Book,
): ChangeFate {
  if (undone.has(change.id)) return 'undone';
  const first = changes.find(
    ({ instrument, state }) => instrument === change.instrument && state === change.state,
  );
  const undoes = changes.some(({ id }) => undone.get(id)?.id === change.id);
  if (undoes && isSameIn(change, first?.before ?? null, change.after)) return 'undoing';
  const record = book.records.get(change.instrument);
  if (record === undefined || record.asAt === null) return 'stands';
  const row = record.participations.get(change.state);
  return isSameIn(change, change.after, row ? printedRow(row) : null) ? 'stands' : 'overtaken';
}
