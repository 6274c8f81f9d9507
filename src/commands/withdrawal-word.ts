import { isDay } from '../domain/day.js';
import { QueryError } from '../status/parameters.js';
import type { WithdrawalWord } from '../sync/rule-on-gone-acts.js';

/** What may be said beside an acceptance of acts that are gone from the page. */
export interface WithdrawalOptions {
  readonly as?: 'withdrawal';
  readonly on?: string;
  readonly state?: readonly string[];
}

/** What is said of acts that are gone; `undefined` where nothing is. Throws a `QueryError` where only half of it is. */
export function withdrawalWord({ as, on, state = [] }: WithdrawalOptions): WithdrawalWord | undefined {
  if (as === undefined) {
    const given = on !== undefined ? `--on ${on}` : state.length > 0 ? `--state ${state.join(', ')}` : null;
    if (given === null) return undefined;
    throw new QueryError(`${given} is of a withdrawal; expected --as withdrawal beside it`);
  }
  if (on === undefined)
    throw new QueryError(
      `--as ${as} has no day; expected --on YYYY-MM-DD beside it, the day from which it has effect`,
    );
  if (!isDay(on)) throw new QueryError(`--on ${JSON.stringify(on)} is not a day; expected YYYY-MM-DD`);
  return { on, states: state.map((code) => code.trim().toUpperCase()) };
}
