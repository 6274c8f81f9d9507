import type { Statement } from '../../src/domain/statement.js';
import type { PlacedStatement } from '../../src/ledger/declaration-row.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { StatementPlan } from '../../src/ledger/statement-plan.js';
import { recordCheck, snapshotOf } from './recording.js';

/** A reservation of Qatar, with what a test wants otherwise; a text is one paragraph. */
export function statementOf({
  text = '',
  ...facts
}: Partial<Statement> & { readonly text?: string } = {}): Statement {
  return {
    section: 'declarations',
    title: 'Declarations and Reservations',
    name: 'Qatar',
    state: 'QAT',
    note: null,
    notes: [],
    lines: text.split('\n').map((line) => ({ role: 'paragraph', text: line, notes: [] })),
    kind: 'reservation',
    madeUpon: [],
    madeOn: null,
    articles: [],
    about: [],
    opposesEntryIntoForce: null,
    withdrawals: [],
    territories: [],
    rests: [],
    ...facts,
  };
}

/** Puts some texts on the record of an instrument, and takes others from it; the numbers of the record after it. */
export async function applyStatements(
  ledger: Ledger,
  instrument: string,
  texts: readonly string[],
  { supersede = [], ...plan }: Partial<StatementPlan> = {},
): Promise<readonly number[]> {
  const record = await ledger.reader.record(instrument);
  const insert = texts.map((text, position): PlacedStatement & { readonly firstId: null } => ({
    statement: statementOf({ text }),
    position,
    firstId: null,
  }));
  const statements = { supersede, insert, changes: [], ...plan };
  await recordCheck(ledger, instrument, {
    kind: 'apply',
    snapshot: snapshotOf(instrument, { sha256: String(record?.snapshot.revision ?? 0).padStart(64, '0') }),
    plan: {
      basedOn: record?.snapshot.id ?? null,
      supersede: [],
      insert: [],
      changes: [],
      statements,
    },
  });
  return (await ledger.reader.record(instrument))!.statements.map(({ id }) => id);
}
