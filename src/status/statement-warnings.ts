import { nameOf } from '../domain/instrument-name.js';
import type { BookRecord } from './book.js';
import { statementsRead } from './statements-read.js';
import type { Warning } from './warning-reason.js';

/** Of which records it is not known what States declared; one of which nothing at all is known has a warning of its own. */
export function statementWarnings(records: readonly BookRecord[]): readonly Warning[] {
  return records
    .filter((record) => record.asAt !== null && !statementsRead(record))
    .map(({ instrument }) => ({ say: 'statements-not-read', instrument: nameOf(instrument) }));
}
