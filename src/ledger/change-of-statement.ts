import type { Change } from '../domain/change.js';
import type { ChangedStatement, StatementChange } from '../domain/statement-change.js';

/** A change of a statement as a change of the record; `text` tells by which text it is known, where that has a number. */
export function changeOfStatement<Text extends Partial<Pick<ChangedStatement, 'firstId'>>>(
  instrument: string,
  { kind, state, happenedOn, before, after }: StatementChange,
  text: Text,
): Omit<Change, 'statement'> & { readonly statement: Pick<ChangedStatement, 'before' | 'after'> & Text } {
  const statement = { ...text, before, after };
  return { kind, instrument, state, happenedOn, before: null, after: null, statement };
}
