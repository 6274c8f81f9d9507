import { nameOf } from '../domain/instrument-name.js';
import { allOf } from '../domain/reason.js';
import type { BookRecord } from './book.js';
import { statementsRead } from './statements-read.js';
import type { Warning } from './warning-reason.js';

/** Of which records it is not known what States declared, in one sentence; one of which nothing at all is known has a warning of its own. */
export function statementWarnings(records: readonly BookRecord[]): readonly Warning[] {
  const unread = records.filter((record) => record.asAt !== null && !statementsRead(record));
  const instruments = allOf(unread.map(({ instrument }) => nameOf(instrument)));
  return instruments === null ? [] : [{ say: 'statements-not-read', instruments }];
}
