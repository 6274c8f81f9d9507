import type { Change } from '../domain/change.js';
import type { ChangedStatement } from '../domain/statement-change.js';
import type { LedgerPlan } from './apply-snapshot.js';
import { changeOfStatement } from './change-of-statement.js';

/** A change that a plan would make; a statement that it inserts has no number yet. */
export interface PlannedChange extends Omit<Change, 'statement'> {
  readonly statement?: Pick<ChangedStatement, 'before' | 'after'> & Partial<ChangedStatement>;
}

/** Everything that is told where a plan is applied: of rows, and of what participants stated. */
export function plannedChanges(
  { changes, statements }: Pick<LedgerPlan, 'changes' | 'statements'>,
  instrument: string,
): readonly PlannedChange[] {
  const ofStatements = (statements?.changes ?? []).map((change): PlannedChange =>
    changeOfStatement(instrument, change, 'firstId' in change.of ? { firstId: change.of.firstId } : {}),
  );
  return [...changes, ...ofStatements];
}
