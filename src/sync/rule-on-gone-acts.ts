import { consentByLetter } from '../domain/consent.js';
import type { Day } from '../domain/day.js';
import type { ActCell, GoneActs } from '../domain/gone-acts.js';
import { newestDay, toldOfGone, type Ruling } from '../domain/ruling.js';
import { sayDay } from './say-day.js';

/** What a person says of the acts that are gone from a page: that these States withdrew, with effect from a day. */
export interface WithdrawalWord {
  readonly on: Day;
  /** Codes of the States; none where there is one only that can be meant. */
  readonly states: readonly string[];
}

/** What rests on that word, or why it cannot be recorded, in one line. */
export type RuledOrRefused =
  { readonly rulings: readonly Omit<Ruling, 'hold'>[] } | { readonly refusedBecause: string };

/**
 * The rulings that a person's word makes of the acts that are gone from a page. It is refused where it names no such
 * act, where an act cannot have ended so, and where the day is not between the act and `latest`.
 */
export function ruleOnGoneActs(
  gone: readonly GoneActs[],
  { on, states }: WithdrawalWord,
  latest: Day,
): RuledOrRefused {
  const withActs = gone.filter(({ cells }) => cells.length > 0);
  if (withActs.length === 0)
    return { refusedBecause: 'no act that is on record is gone from the page; accept it without --as' };
  const expected = withActs.map(({ state }) => state).join(', ');
  if (states.length === 0 && withActs.length > 1)
    return {
      refusedBecause: `acts of ${withActs.length} States are gone from the page; name those that withdrew with --state: ${expected}`,
    };
  const stranger = states.find((code) => !withActs.some(({ state }) => state === code));
  if (stranger !== undefined)
    return { refusedBecause: `no act of "${stranger}" is gone from the page; expected ${expected}` };

  const chosen = withActs.filter(({ state }) => states.length === 0 || states.includes(state));
  const refusedBecause = chosen
    .map((one) => whyNoWithdrawal(one) ?? whyNotOn(one, on, latest))
    .find((reason) => reason !== null);
  return refusedBecause
    ? { refusedBecause }
    : { rulings: chosen.map(({ state }) => ({ state, endedOn: on })) };
}

/** Why what is gone cannot be recorded as a withdrawal; `null` where it can. */
export function whyNoWithdrawal({ before, after, cells }: GoneActs): string | null {
  if (cells.length === 0) return `no act of ${before.name} is on record`;
  const consent = cells.includes('consent') ? null : (after?.consent ?? null);
  return consent !== null && !consent.withdrawn
    ? `the signature of ${before.name} is gone from the page and its consent stands: it did not withdraw`
    : null;
}

function whyNotOn(gone: GoneActs, on: Day, latest: Day): string | null {
  const { before, cells } = gone;
  const { name } = before;
  const newest = cells.toSorted((a, b) => ((before[a]?.date ?? '') < (before[b]?.date ?? '') ? 1 : -1))[0];
  const acted = newestDay(cells.map((cell) => before[cell]));
  if (newest !== undefined && on <= acted)
    return `--on ${on} is not after the ${sayCell(before, newest)} of ${name} on ${sayDay(acted)}; expected a later day`;
  if (on > latest)
    return `--on ${on} is after the day of the page; expected one up to ${sayDay(latest)}, of which it is true`;
  const { notifiedOn = null, effectiveOn = null } = toldOfGone(gone) ?? {};
  if (effectiveOn !== null && on !== effectiveOn)
    return `--on ${on} is not the day from which the withdrawal of ${name} has effect; expected ${effectiveOn}, which is on record`;
  return notifiedOn !== null && on < notifiedOn
    ? `--on ${on} is before the notice of ${name} on ${sayDay(notifiedOn)}; expected that day or a later one`
    : null;
}

/** "ratification", "signature": what the act in a cell was, within a sentence. */
export function sayCell(row: GoneActs['before'], cell: ActCell): string {
  if (cell === 'signature') return 'signature';
  return consentByLetter(row.consent?.code ?? '')?.title.toLowerCase() ?? 'consent';
}
