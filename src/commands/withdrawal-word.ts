import { Option, type Command } from 'commander';
import { isDay } from '../domain/day.js';
import { QueryError } from '../status/parameters.js';
import type { WithdrawalWord } from '../sync/rule-on-gone-acts.js';
import { collect } from './question-command.js';

/** What may be said beside an acceptance of acts that are gone from the page. */
export interface WithdrawalOptions {
  readonly as?: 'withdrawal';
  readonly on?: string;
  readonly state?: readonly string[];
}

/** Lets a command take it. */
export function withWithdrawalOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--as <WHAT>',
        'what became of an act that is gone from the page; where it is absent the act is taken out of the record',
      ).choices(['withdrawal']),
    )
    .option('--on <DAY>', 'the day, YYYY-MM-DD, from which that withdrawal has effect')
    .option(
      '--state <CODE>',
      'the State that withdrew, where acts of several are gone; may be given several times',
      collect,
    );
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
