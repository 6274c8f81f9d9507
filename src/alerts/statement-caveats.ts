import type { ChangeRecord } from '../ledger/read-changes.js';
import type { Book } from '../status/book.js';
import { english } from '../wording/english.js';
import type { ChangeFate } from './fates-of-changes.js';

/**
 * What must be known of a change of a statement, a sentence each: a text that is first printed now may be years old; and
 * what the record says of it by now, where that is something else.
 */
export function statementCaveats(
  { kind, instrument, statement, happenedOn }: ChangeRecord,
  fate: ChangeFate,
  book: Book,
): readonly string[] {
  if (statement === undefined) return [];
  const isOld = kind === 'statement-made' && happenedOn === null;
  const printed = isOld
    ? [english.say({ say: 'first-printed', madeOn: statement.after?.madeOn ?? null })]
    : [];
  if (fate === 'stands' || fate === 'undoing') return printed;
  const { firstId } = statement;
  const isPrinted = book.records.get(instrument)?.statements.some((one) => one.firstId === firstId) ?? false;
  return [...printed, english.say({ say: 'text-changed-since', isPrinted })];
}
