import { printedRow, type PrintedRow } from '../domain/change.js';
import type { ChangedStatement } from '../domain/statement-change.js';
import { statementSummary } from '../domain/statement-summary.js';
import { isOfRow, isSameIn } from '../domain/undone-changes.js';
import { isOfStatement, toldOf } from '../domain/undone-statements.js';
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

/** What became of each change of a delivery, by what was recorded since and by what the record says now. */
export function fatesOf(
  { changes, undone }: Pick<BegunDelivery, 'changes' | 'undone'>,
  book: Book,
): readonly ChangeFate[] {
  const undoers = new Set(changes.flatMap(({ id }) => undone.get(id)?.id ?? []));
  const rowsBefore = new Map<string, PrintedRow | null>();
  return changes.map((change): ChangeFate => {
    if (isOfStatement(change)) return fateOfStatement(change, { changes, undone }, book);
    const { id, instrument, state, before, after } = change;
    const key = `${instrument} ${state}`;
    if (!rowsBefore.has(key)) rowsBefore.set(key, before);
    if (undone.has(id)) return 'undone';
    if (!isOfRow(change)) return 'stands';
    if (undoers.has(id) && isSameIn(change, rowsBefore.get(key) ?? null, after)) return 'undoing';
    const record = book.records.get(instrument);
    if (record === undefined || record.asAt === null) return 'stands';
    const row = record.participations.get(state);
    return isSameIn(change, after, row ? printedRow(row) : null) ? 'stands' : 'overtaken';
  });
}

/** The same of what was stated: as it is told in short before and after, and in the record. */
function fateOfStatement(
  { id, instrument, statement }: ChangeRecord & { readonly statement: ChangedStatement },
  { changes, undone }: Pick<BegunDelivery, 'changes' | 'undone'>,
  book: Book,
): ChangeFate {
  if (undone.has(id)) return 'undone';
  const first = changes.find((one) => undone.get(one.id)?.id === id);
  const after = toldOf(statement.after);
  if (first && toldOf(first.statement?.before ?? null) === after) return 'undoing';
  const record = book.records.get(instrument);
  if (record === undefined || record.asAt === null) return 'stands';
  const now = record.statements.find(({ firstId }) => firstId === statement.firstId);
  return toldOf(now ? statementSummary(now.statement) : null) === after ? 'stands' : 'overtaken';
}
