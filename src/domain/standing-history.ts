import type { Act, Participation, Withdrawal } from './act.js';
import { isNewAct } from './compare-rows.js';
import { addSpan, type Day } from './day.js';
import type { Standing } from './standing.js';
import type { WithdrawalClause } from './withdrawal-clause.js';

/** Where the end of an interval can come from. */
export const untilSources = [
  { id: 'printed', meaning: 'an end note of the page states it' },
  { id: 'computed', meaning: 'it follows from the notice by the clause of the instrument' },
  { id: 'accepted', meaning: 'a person told it who accepted a page from which the act is gone' },
  { id: 'not-told', meaning: 'none of them tells it' },
] as const;

/** Which of them. */
export type UntilSource = (typeof untilSources)[number]['id'];

/** A time in which a State was a party: from the day of the act that made it one until the day its withdrawal took effect. */
export interface PartyInterval {
  readonly consent: Act;
  readonly from: Day;
  /** The first day on which it was no longer a party; `null` while no withdrawal is on record. */
  readonly until: Day | null;
  readonly untilSource: UntilSource | null;
  readonly withdrawal: Withdrawal | null;
  /** Whether the signature still stands when it has ended: brackets around the consent alone leave it. */
  readonly keepsSignature: boolean;
}

/** What a State was to an instrument on any day, as far as the record tells. */
export interface StandingHistory {
  readonly signature: Act | null;
  /** The first day on which the signature no longer stood; `null` where it was not withdrawn by itself. */
  readonly signatureUntil: Day | null;
  /** Oldest first: a return after a withdrawal is a second one. */
  readonly intervals: readonly PartyInterval[];
}

/** What the record said of one State between two pages: its row, or that it was not listed. */
export interface RecordEntry {
  readonly participation: Participation | null;
  /** The newest day of which the record with this row is known to have been true. */
  readonly asAt: Day | null;
}

/**
 * The history that follows from everything the record ever said of a State, oldest first. A newer act than the
 * one recorded begins another interval; an older date printed otherwise is a correction and replaces it, as
 * `compareRows` tells them apart.
 */
export function standingHistory(entries: readonly RecordEntry[], clause: WithdrawalClause): StandingHistory {
  const intervals: PartyInterval[] = [];
  let before: RecordEntry | null = null;
  let seenInForce: Day | null = null;
  for (const entry of entries) {
    const consent = entry.participation?.consent ?? null;
    const last = before?.participation?.consent ?? null;
    const isReturn: boolean =
      last !== null && consent !== null && isNewAct(last, consent, before?.asAt ?? null);
    const ended = last === null ? undefined : intervals.pop();
    if (consent === null || isReturn) seenInForce = null;
    if (ended && consent && isReturn) intervals.push(endBy(ended, consent.date));
    if (consent !== null) {
      if (!consent.withdrawn) seenInForce = entry.asAt;
      const { signature = null, withdrawal = null } = entry.participation ?? {};
      const keepsSignature = signature !== null && !signature.withdrawn;
      intervals.push({ ...intervalOf(consent, withdrawal, seenInForce, clause), keepsSignature });
    }
    before = entry;
  }
  const current = before?.participation ?? null;
  return {
    signature: current?.signature ?? null,
    signatureUntil: current && signatureUntil(current),
    intervals,
  };
}

/** An earlier interval whose end was never printed ended, at the latest, when the State joined anew. */
function endBy(interval: PartyInterval, day: Day): PartyInterval {
  return interval.until === null ? { ...interval, until: day, untilSource: 'not-told' } : interval;
}

function intervalOf(
  consent: Act,
  withdrawal: Withdrawal | null,
  seenInForce: Day | null,
  clause: WithdrawalClause,
): Omit<PartyInterval, 'keepsSignature'> {
  const from = consent.date;
  if (!consent.withdrawn) return { consent, from, until: null, untilSource: null, withdrawal: null };
  const { notifiedOn = null, effectiveOn = null } = withdrawal ?? {};
  const told = withdrawal?.hold === undefined ? 'printed' : 'accepted';
  if (effectiveOn !== null) return { consent, from, until: effectiveOn, untilSource: told, withdrawal };
  const computed = notifiedOn === null ? null : clause.effectOf(notifiedOn);
  if (computed !== null) return { consent, from, until: computed, untilSource: 'computed', withdrawal };
  // The depositary counts it as withdrawn: it was a party for as long as the record showed it as one.
  const until = notifiedOn ?? (seenInForce === null ? from : addSpan(seenInForce, { days: 1 }));
  return { consent, from, until, untilSource: 'not-told', withdrawal };
}

/** Brackets around both cells are one withdrawal, which came after the consent; around the signature alone, its own. */
function signatureUntil({ signature, consent, withdrawal }: Participation): Day | null {
  if (!signature?.withdrawn || consent?.withdrawn) return null;
  return withdrawal?.effectiveOn ?? withdrawal?.notifiedOn ?? signature.date;
}

/** The interval of which a day is part, or `undefined`. */
export function intervalOn({ intervals }: StandingHistory, day: Day): PartyInterval | undefined {
  // A loop without a closure: long lists ask this for every State and instrument.
  for (let index = intervals.length - 1; index >= 0; index -= 1) {
    const interval = intervals[index];
    if (interval && interval.from <= day && (interval.until === null || day < interval.until))
      return interval;
  }
  return undefined;
}

/**
 * The standing on a day. What happened after it counts for nothing; between the notice of a withdrawal and its
 * effect a State is a party.
 */
export function standingAsOf(history: StandingHistory | undefined, day: Day): Standing {
  if (history === undefined) return 'none';
  const { signature, signatureUntil: end, intervals } = history;
  if (intervalOn(history, day)) return 'party';
  const signed = signature !== null && signature.date <= day && (end === null || day < end);
  const ended = intervals.findLast(({ from }) => from <= day);
  if (ended) return ended.keepsSignature ? 'signatory' : 'withdrawn';
  return signed ? 'signatory' : 'none';
}
