import type { PlacedStatement } from '../domain/placed-statement.js';
import { textOfStatement, type Statement } from '../domain/statement.js';
import type { DeclarationEntity } from './entities/declaration.entity.js';

/** A version of a statement in the record. */
export interface RecordedStatement extends PlacedStatement {
  readonly id: number;
  /** The first version of the same text: its own number where it is that. */
  readonly firstId: number;
  /** The numbers of the snapshots. */
  readonly knownFrom: number;
  readonly supersededBy: number | null;
}

type StoredStatement = Pick<
  DeclarationEntity,
  'instrument' | 'section' | 'state' | 'name' | 'position' | 'kind' | 'text' | 'body'
>;

/** A statement as columns of its table. */
export function toDeclarationRow(
  instrument: string,
  { statement, position }: PlacedStatement,
): StoredStatement {
  const { section, state, name, kind, ...body } = statement;
  const text = textOfStatement(statement);
  return { instrument, section, state, name, position, kind, text, body: JSON.stringify(body) };
}

/** The statement that a row of the table holds; the reverse of `toDeclarationRow`. */
export function fromDeclarationRow(row: DeclarationEntity): RecordedStatement {
  const { id, section, state, name, position, kind, body, firstId, knownFrom, supersededBy } = row;
  const rest = JSON.parse(body) as Omit<Statement, 'section' | 'state' | 'name' | 'kind'>;
  const statement = { section, state, name, kind, ...rest };
  return { id, firstId: firstId ?? id, position, statement, knownFrom, supersededBy };
}
