import type { Act } from './act.js';
import type { Change, PrintedRow } from './change.js';
import { consentByLetter } from './consent.js';
import { sayDay, type Day } from './day.js';

/**
 * A change in plain English, for the State's present name and the instrument's label: "Palau acceded to the
 * Trafficking Protocol on 27 May 2019". A correction says what was printed before and after.
 */
export function sayChange(
  change: Pick<Change, 'kind' | 'before' | 'after' | 'happenedOn'>,
  name: string,
  label: string,
): string {
  const { kind, before, after, happenedOn } = change;
  const on = happenedOn === null ? '' : ` on ${sayDay(happenedOn)}`;
  switch (kind) {
    case 'signed':
      return `${name} signed ${label}${on}`;
    case 'consented':
      return `${name} ${consentByLetter(after?.consent?.code ?? '')?.verb ?? 'joined'} ${label}${on}`;
    case 'gave-notice': {
      const effectiveOn = after?.withdrawal?.effectiveOn;
      const effect = effectiveOn ? `, with effect from ${sayDay(effectiveOn)}` : '';
      return `${name} gave notice of its withdrawal from ${label}${on}${effect}`;
    }
    case 'notice-withdrawn':
      return `${name} remains a party to ${label}: its notice of withdrawal is no longer printed`;
    case 'withdrew': {
      const effectiveOn = after?.withdrawal?.effectiveOn;
      return `${name} withdrew from ${label}${effectiveOn ? ` with effect from ${sayDay(effectiveOn)}` : on}`;
    }
    case 'withdrawal-reversed':
      return `${name} is a participant of ${label} again: its withdrawal is no longer printed`;
    case 'corrected':
      return `The record of ${name} under ${label} was corrected: ${sayCorrection(before, after)}`;
    case 'renamed':
      return `The name of ${name} under ${label} is now printed "${after?.name}", before "${before?.name}"`;
    case 'appeared':
      return `${name} is listed under ${label}`;
    case 'removed':
      return `${name} is no longer listed under ${label}`;
  }
}

type MaybeAct = Act | null | undefined;

function sayCorrection(before: PrintedRow | null, after: PrintedRow | null): string {
  const [was, is] = [before?.withdrawal ?? null, after?.withdrawal ?? null];
  const isToldTwice = was !== null && is !== null;
  const parts = [
    sayOther('signature', sayAct(before?.signature), sayAct(after?.signature)),
    sayOther('consent', sayAct(before?.consent), sayAct(after?.consent)),
    isToldTwice
      ? sayOther('day of the notice of withdrawal', sayTold(was.notifiedOn), sayTold(is.notifiedOn))
      : null,
    isToldTwice
      ? sayOther('day of effect of the withdrawal', sayTold(was.effectiveOn), sayTold(is.effectiveOn))
      : null,
  ].filter((part) => part !== null);
  return parts.join(', and ') || 'it is printed otherwise';
}

function sayTold(day: Day | null): string {
  return day === null ? 'not told' : sayDay(day);
}

function sayOther(what: string, was: string, is: string): string | null {
  return was === is ? null : `the ${what} is now ${is}, before ${was}`;
}

function sayAct(act: MaybeAct): string {
  if (!act) return 'none';
  return `${sayDay(act.date)}${act.code === '' ? '' : ` (${act.code})`}`;
}
