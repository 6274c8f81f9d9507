import type { Statement } from '../../src/domain/statement.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { StatementPlan } from '../../src/ledger/statement-plan.js';
import { statementOf } from '../recorded-statements.js';
import { recordCheck, snapshotOf } from './recording.js';

/** A reservation of Qatar that is one paragraph for each line. */
export const reservationOf = (text: string): Statement =>
  statementOf({ name: 'Qatar', state: 'QAT', kind: 'reservation', text });

/**
 * Puts some texts on the record of an instrument, and whatever else a plan does; returns the numbers of the versions that
 * are on record after it.
 */
export async function applyTexts(
  ledger: Ledger,
  instrument: string,
  texts: readonly string[],
  plan: Partial<StatementPlan> = {},
): Promise<readonly number[]> {
  const record = await ledger.reader.record(instrument);
  const insert = texts.map((text, position) => ({ statement: reservationOf(text), position, firstId: null }));
  const sha256 = String(record?.snapshot.revision ?? 0).padStart(64, '0');
  await recordCheck(ledger, instrument, {
    kind: 'apply',
    snapshot: snapshotOf(instrument, { sha256 }),
    plan: {
      basedOn: record?.snapshot.id ?? null,
      supersede: [],
      insert: [],
      changes: [],
      statements: { supersede: [], insert, changes: [], ...plan },
    },
  });
  return (await ledger.reader.record(instrument))!.statements.map(({ id }) => id);
}
