import type { ChangeRow } from '../status/questions/changes.js';
import { statementAddress } from './statement-address.js';

/** Where it is shown what a change is of: the text with its versions, or the State. */
export function changeAddress({ statement, state }: Pick<ChangeRow, 'statement' | 'state'>): string {
  return statement ? statementAddress(statement) : `/states/${state.code}`;
}
