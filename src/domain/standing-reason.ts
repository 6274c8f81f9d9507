import type { Participation } from './act.js';
import { consentByLetter, type ConsentMode } from './consent.js';
import { yearsBetween, type Day } from './day.js';
import type { Leaving } from './leaving.js';

import { isClosedForSignature, type SignatureClause } from './signature-clause.js';
import { intervalOn, nothingDone, standingAsOf, standingHistory } from './standing-history.js';
import type { PartyInterval, StandingHistory } from './standing-history.js';
import { untoldOn, type UntoldReason } from './untold.js';
import { whyUntold, type UntoldSaid } from './untold-reason.js';
import { noWithdrawalClause } from './withdrawal-clause.js';

/** What is said of a State and an instrument rests on this. */
export interface StandingFacts {
  readonly name: string;
  readonly participation: Participation | undefined;
  /** What the record tells of other times; where it is absent, what the row alone tells. */
  readonly history?: StandingHistory | undefined;
  /** The day asked about. */
  readonly asOf: Day;
  /** The present day, where the day asked about may be an earlier one. */
  readonly today?: Day;
  /** The day of a record that is too old to speak of the day asked about; `null` where the record is fresh. */
  readonly oldAsAt: Day | null;
  /** What the instrument calls it when a party leaves. */
  readonly leaving?: Leaving;
  /** Until when the instrument could be signed: of a State that has not, whether it can only accede. */
  readonly signing?: SignatureClause | undefined;
  /** Why the standing cannot be told, where that does not follow from the history. */
  readonly untold?: UntoldReason | null;
}

/** Of which day a sentence speaks. */
interface Spoken {
  readonly name: string;
  readonly asOf: Day;
  /** Whether the day asked about is past: a sentence then speaks of it as past. */
  readonly isPast: boolean;
  readonly oldAsAt: Day | null;
}

/** How an interval ended: `null` where nothing tells the day. */
interface Ended {
  readonly called: Leaving;
  readonly until: Day | null;
  /** Whether that day is computed from the notice. */
  readonly isComputed: boolean;
}

/** The act that made a State a party. */
interface Joined {
  readonly say: 'joined';
  /** `null` where the letter of the act is not known. */
  readonly mode: ConsentMode | null;
  readonly on: Day;
  readonly isReturn: boolean;
}

/** A succession: the day of its notification, and that from which it has effect, where it is known. */
interface Succeeded {
  readonly say: 'succeeded';
  readonly on: Day;
  readonly effectiveOn: Day | null;
  readonly isReturn: boolean;
}

/** What a State did to be a party, to leave, and to be one again. */
type Stay =
  | Joined
  | Succeeded
  | (Ended & { readonly say: 'returned'; readonly before: Stay; readonly joined: Joined | Succeeded });

/** What a State is to an instrument, to be said. */
export type StandingReason =
  | (Spoken & { readonly say: 'untold-standing'; readonly why: UntoldSaid })
  | (Spoken & { readonly say: 'party'; readonly stay: Stay; readonly notice: NoticeReason | null })
  | (Spoken & Ended & { readonly say: 'left'; readonly stay: Stay })
  | (Spoken &
      Ended & { readonly say: 'signature-stands'; readonly stay: Stay; readonly signedOn: Day | null })
  | (Spoken & { readonly say: 'signatory'; readonly signedOn: Day; readonly years: number })
  | (Spoken & {
      readonly say: 'signature-withdrawn';
      readonly signedOn: Day;
      readonly until: Day | null;
      readonly accessionArticle: string | null;
    })
  | (Spoken & { readonly say: 'nothing-done'; readonly accessionArticle: string | null });

/** The parts of it that are reasons of their own. */
export type StandingPart = Stay | NoticeReason;

/** The notice of a party: it remains one until the notice takes effect. */
interface NoticeReason extends Ended {
  readonly say: 'notice';
  readonly notifiedOn: Day | null;
}

/**
 * What is said of a standing: "Palau signed on 20 September 2011 and has not ratified; 15 years". An old record never
 * poses as today's: on one, a State "was not a party as at 3 February 2026"; and a day of the past is spoken of as past.
 * What happened after the day asked about is left out.
 */
export function standingReason(facts: StandingFacts): StandingReason {
  const { name, participation, asOf, today = asOf, oldAsAt, leaving: called = 'withdrawal' } = facts;
  const history = facts.history ?? historyOfRow(participation);
  const spoken = { name, asOf, isPast: asOf < today, oldAsAt };
  const untold = facts.untold ?? untoldOn(history.untold, asOf)?.because ?? null;
  if (untold !== null) return { say: 'untold-standing', ...spoken, why: whyUntold(untold) };
  const standing = standingAsOf(history, asOf);
  const begun = history.intervals.filter(({ from }) => from <= asOf);
  const stay = stayOf(begun, called);
  const { signature } = history;
  if (standing === 'party' && stay)
    return { say: 'party', ...spoken, stay, notice: noticeOf(history, asOf, called) };
  const ended = endOf(begun.at(-1), called);
  if (standing === 'withdrawn' && stay) return { say: 'left', ...spoken, ...ended, stay };
  if (standing === 'signatory') {
    if (stay)
      return { say: 'signature-stands', ...spoken, ...ended, stay, signedOn: signature?.date ?? null };
    const signedOn = signature?.date ?? asOf;
    return { say: 'signatory', ...spoken, signedOn, years: yearsBetween(signedOn, asOf) };
  }
  const accessionArticle = onlyAccession(facts);
  const { signatureUntil, signatureUntilIsTold } = history;
  if (!signature || signature.date > asOf || signatureUntil === null)
    return { say: 'nothing-done', ...spoken, accessionArticle };
  const until = signatureUntilIsTold ? signatureUntil : null;
  return { say: 'signature-withdrawn', ...spoken, signedOn: signature.date, until, accessionArticle };
}

function historyOfRow(participation: Participation | undefined): StandingHistory {
  if (participation === undefined) return nothingDone;
  return standingHistory([{ participation, asAt: null }], noWithdrawalClause);
}

/** The article by which only accession is open, once an instrument can no longer be signed; else `null`. */
function onlyAccession({ signing, asOf, oldAsAt }: StandingFacts): string | null {
  // After the day of an old record the State may have signed, as long as it could.
  return signing && isClosedForSignature(signing, oldAsAt ?? asOf) ? signing.accessionArticle : null;
}

function stayOf(intervals: readonly PartyInterval[], called: Leaving): Stay | null {
  return intervals.reduce<Stay | null>((before, interval, index) => {
    const joined = joinedBy(interval, before !== null);
    return before === null
      ? joined
      : { say: 'returned', before, ...endOf(intervals[index - 1], called), joined };
  }, null);
}

function joinedBy({ consent, successionOn }: PartyInterval, isReturn: boolean): Joined | Succeeded {
  const mode = consentByLetter(consent.code)?.mode ?? null;
  return mode === 'succession'
    ? { say: 'succeeded', on: consent.date, effectiveOn: successionOn, isReturn }
    : { say: 'joined', mode, on: consent.date, isReturn };
}

function endOf(interval: PartyInterval | undefined, called: Leaving): Ended {
  const { until = null, untilSource = null } = interval ?? {};
  return {
    called,
    until: untilSource === 'not-told' ? null : until,
    isComputed: untilSource === 'computed',
  };
}

function noticeOf(history: StandingHistory, asOf: Day, called: Leaving): NoticeReason | null {
  const interval = intervalOn(history, asOf);
  if (!interval || interval.toldOn === null || interval.toldOn > asOf) return null;
  const { until, untilSource, withdrawal } = interval;
  const notifiedOn = withdrawal?.notifiedOn ?? null;
  return { say: 'notice', notifiedOn, called, until, isComputed: untilSource === 'computed' };
}
