import type { Act } from './act.js';
import type { Change, PrintedRow } from './change.js';
import { consentByLetter } from './consent.js';
import { sayLabel, type NamedInstrument } from './dated-act.js';
import { sayDay, type Day } from './day.js';
import { leavingWords, type LeavingWords } from './leaving.js';

/** What a sentence tells of a change. */
type SaidChange = Pick<Change, 'kind' | 'before' | 'after' | 'happenedOn'>;

/**
 * A change in plain English, for the State's present name: "Palau acceded to the Trafficking Protocol on 27 May 2019".
 * A correction says what was printed before and after.
 */
export function sayChange(change: SaidChange, name: string, instrument: NamedInstrument): string {
  const { kind, before, after, happenedOn } = change;
  const label = sayLabel(instrument);
  const words = leavingWords(instrument.withdrawal.called);
  const on = happenedOn === null ? '' : ` on ${sayDay(happenedOn)}`;
  switch (kind) {
    case 'signed':
      return `${name} signed ${label}${on}`;
    case 'consented':
      return `${name} ${consentByLetter(after?.consent?.code ?? '')?.verb ?? 'joined'} ${label}${on}`;
    case 'gave-notice': {
      const effectiveOn = after?.withdrawal?.effectiveOn;
      const effect = effectiveOn ? `, with effect from ${sayDay(effectiveOn)}` : '';
      return `${name} gave notice of its ${words.nounOf} ${label}${on}${effect}`;
    }
    case 'notice-withdrawn':
      return `${name} remains a party to ${label}: its notice of ${words.noun} is no longer told`;
    case 'withdrew': {
      const effectiveOn = after?.withdrawal?.effectiveOn;
      const since = effectiveOn ? ` with effect from ${sayDay(effectiveOn)}` : on;
      return isOfConsent(before, after)
        ? `${name} ${words.leftWhat} ${label}${since}`
        : `${name} withdrew its signature of ${label}${since}`;
    }
    case 'withdrawal-reversed':
      return isOfConsent(after, before)
        ? `${name} is a party to ${label} again: its ${words.noun} is no longer printed`
        : `${name} is a signatory of ${label} again: the withdrawal of its signature is no longer printed`;
    case 'corrected':
      return `The record of ${name} under ${label} was corrected: ${sayCorrection(before, after, words)}`;
    case 'read-better':
      return `The tracker reads the same page better on ${name} under ${label}: ${sayReading(before, after, words)}`;
    case 'renamed':
      return `The name of ${name} under ${label} is now printed "${after?.name}", before "${before?.name}"`;
    case 'appeared':
      return `${name} is listed under ${label}`;
    case 'removed':
      return `${name} is no longer listed under ${label}`;
  }
}

/** Whether brackets that stand in one row and not in the other are those of the consent; else they are the signature's. */
function isOfConsent(without: PrintedRow | null, within: PrintedRow | null): boolean {
  return within?.consent?.withdrawn === true && without?.consent?.withdrawn !== true;
}

type MaybeAct = Act | null | undefined;

function sayCorrection(before: PrintedRow | null, after: PrintedRow | null, words: LeavingWords): string {
  const isToldTwice = Boolean(before?.withdrawal && after?.withdrawal);
  const parts = [
    sayOther('signature', sayAct(before?.signature), sayAct(after?.signature)),
    sayOther('consent', sayAct(before?.consent), sayAct(after?.consent)),
    ...(isToldTwice ? sayDays(before, after, words) : []),
  ];
  return sayTogether(parts) || 'it is printed otherwise';
}

/** Another reading of a page is one change: the name and brackets are said too, of which other changes are kinds of their own. */
function sayReading(before: PrintedRow | null, after: PrintedRow | null, words: LeavingWords): string {
  const parts = [
    sayOther('name', `"${before?.name ?? ''}"`, `"${after?.name ?? ''}"`),
    sayOther('signature', sayInBrackets(before?.signature), sayInBrackets(after?.signature)),
    sayOther('consent', sayInBrackets(before?.consent), sayInBrackets(after?.consent)),
    ...sayDays(before, after, words),
  ];
  return before === null ? 'it is listed' : sayTogether(parts);
}

function sayTogether(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', and ');
}

/** The days of a withdrawal: of the consent, or of a signature where there is no other act. */
function sayDays(
  before: PrintedRow | null,
  after: PrintedRow | null,
  { noun }: LeavingWords,
): readonly (string | null)[] {
  const [was, is] = [before?.withdrawal, after?.withdrawal];
  const isOfSignature = !(after ?? before)?.consent;
  const what = isOfSignature ? 'withdrawal of the signature' : noun;
  return [
    sayOther(
      `day of the notice of ${isOfSignature ? 'the ' : ''}${what}`,
      sayTold(was?.notifiedOn),
      sayTold(is?.notifiedOn),
    ),
    sayOther(`day of effect of the ${what}`, sayTold(was?.effectiveOn), sayTold(is?.effectiveOn)),
  ];
}

function sayTold(day: Day | null | undefined): string {
  return day ? sayDay(day) : 'not told';
}

function sayOther(what: string, was: string, is: string): string | null {
  return was === is ? null : `the ${what} is now ${is}, before ${was}`;
}

function sayAct(act: MaybeAct): string {
  if (!act) return 'none';
  return `${sayDay(act.date)}${act.code === '' ? '' : ` (${act.code})`}`;
}

function sayInBrackets(act: MaybeAct): string {
  return act?.withdrawn ? `${sayAct(act)} in brackets` : sayAct(act);
}
