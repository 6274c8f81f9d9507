import { userInfo } from 'node:os';
import { visibleText } from '../domain/visible-text.js';
import { QueryError } from '../status/parameters.js';
import { HoldDesk } from '../sync/hold-desk.js';
import { withTracker } from './open-tracker.js';
import { rowNumber } from './row-number.js';
import { withdrawalWord, type WithdrawalOptions } from './withdrawal-word.js';

/** Who decides about a hold, and why. */
export interface DecisionOptions {
  readonly by?: string;
  readonly note?: string;
}

/** Applies a page that is held. */
export async function acceptHold(text: string, options: DecisionOptions & WithdrawalOptions): Promise<void> {
  const id = rowNumber(text, 'hold');
  const asWithdrawal = withdrawalWord(options);
  const decider = deciderOf(options);
  await withTracker(async (tracker) => {
    const word = asWithdrawal ? { ...decider, asWithdrawal } : decider;
    const { rulings, gone } = await tracker.get(HoldDesk).accept(id, word);
    const withdrew = rulings.map(({ state, endedOn }) => `; ${state} withdrew with effect from ${endedOn}`);
    // Whoever rules on some of the acts that are gone is told of those that the ruling does not name.
    const others = asWithdrawal ? gone.map(({ before }) => before.name).join(', ') : '';
    const rest =
      others === '' ? '' : `; no longer on record, as they are gone from the page: acts of ${others}`;
    process.stderr.write(visibleText(`hold ${id}: accepted by ${decider.by}${withdrew.join('')}${rest}\n`));
  });
}

/** Refuses a page that is held for good. */
export async function rejectHold(text: string, options: DecisionOptions): Promise<void> {
  const id = rowNumber(text, 'hold');
  const decider = deciderOf(options);
  await withTracker(async (tracker) => {
    await tracker.get(HoldDesk).reject(id, decider);
    process.stderr.write(`hold ${id}: rejected by ${decider.by}\n`);
  });
}

function deciderOf({ by, note }: DecisionOptions): { readonly by: string; readonly note: string | null } {
  return { by: by ?? userName(), note: note ?? null };
}

/** The name of the user of this process. Throws a `QueryError` for a user without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new QueryError('this user has no name; say who decides with --by NAME');
  }
}
