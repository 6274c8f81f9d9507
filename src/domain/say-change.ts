import type { Act } from './act.js';
import type { Change } from './change.js';
import { consentByLetter } from './consent.js';
import { sayDay } from './day.js';

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
    case 'withdrew': {
      const effectiveOn = after?.withdrawal?.effectiveOn;
      return `${name} withdrew from ${label}${effectiveOn ? ` with effect from ${sayDay(effectiveOn)}` : on}`;
    }
    case 'withdrawal-reversed':
      return `${name} is a participant of ${label} again: its withdrawal is no longer printed`;
    case 'corrected':
      return `The record of ${name} under ${label} was corrected: ${sayCorrection(before?.signature, after?.signature, before?.consent, after?.consent)}`;
    case 'renamed':
      return `The name of ${name} under ${label} is now printed "${after?.name}", before "${before?.name}"`;
    case 'appeared':
      return `${name} is listed under ${label}`;
    case 'removed':
      return `${name} is no longer listed under ${label}`;
  }
}

type MaybeAct = Act | null | undefined;

function sayCorrection(
  signatureBefore: MaybeAct,
  signatureAfter: MaybeAct,
  consentBefore: MaybeAct,
  consentAfter: MaybeAct,
): string {
  const parts = [
    sayOther('signature', signatureBefore, signatureAfter),
    sayOther('consent', consentBefore, consentAfter),
  ].filter((part) => part !== null);
  return parts.join(', and ') || 'it is printed otherwise';
}

function sayOther(what: string, before: MaybeAct, after: MaybeAct): string | null {
  const [was, is] = [sayAct(before), sayAct(after)];
  return was === is ? null : `the ${what} is now ${is}, before ${was}`;
}

function sayAct(act: MaybeAct): string {
  if (!act) return 'none';
  return `${sayDay(act.date)}${act.code === '' ? '' : ` (${act.code})`}`;
}
