import type { Act, Participation, Withdrawal } from './act.js';
import { isNewAct } from './compare-rows.js';
import { consentByLetter } from './consent.js';
import { addSpan, type Day } from './day.js';
import { sightingOf, unseen, type RecordEntry, type Sighting } from './record-entry.js';
import { noEnd, signatureEnd, type SignatureEnd } from './signature-end.js';
import type { Standing } from './standing.js';
import { untoldOn, type UntoldPeriod } from './untold.js';
import type { WithdrawalClause } from './withdrawal-clause.js';

/** Where the end of an interval can come from. */
export const untilSources = [
  { id: 'printed', meaning: 'an end note of the page states it' },
  { id: 'computed', meaning: 'it follows from the notice by the clause of the instrument' },
  { id: 'accepted', meaning: 'a person told it who accepted a page from which the act is gone' },
  { id: 'not-told', meaning: 'none of them tells it' },
] as const;

type UntilSource = (typeof untilSources)[number]['id'];

/**
 * A time in which a State was a party: from the day of the act that made it one until the day its withdrawal took
 * effect, as the depositary counts "Parties". The day on which the treaty binds it may be later (`binding-day.ts`). A
 * successor State is one from the succession of States on, whenever it notified it (Vienna Convention on Succession of
 * States in respect of Treaties, articles 23(1) and 34(1)): of Bosnia and Herzegovina CEDAW's page prints 1 September
 * 1993, and it has been a party since 6 March 1992.
 */
export interface PartyInterval {
  /** The act, with the day on which it was deposited; of a succession, that of its notification. */
  readonly consent: Act;
  /** The first day as a party. */
  readonly from: Day;
  /** The day of the succession of States; `null` for any other act, and where that day is not known. */
  readonly successionOn: Day | null;
  /** The first day on which it was no longer a party, as far as is known; `null` while no end is on record. */
  readonly until: Day | null;
  readonly untilSource: UntilSource | null;
  readonly withdrawal: Withdrawal | null;
  /** The day from which its end counts as told: that of the notice, else that of the first page which tells it. */
  readonly toldOn: Day | null;
  /** Whether the signature still stands when it has ended: brackets around the consent alone leave it. */
  readonly keepsSignature: boolean;
}

/** What a State was to an instrument on any day, as far as the record tells. */
export interface StandingHistory {
  readonly signature: Act | null;
  /** The first day on which the signature no longer stood; `null` where it was not withdrawn by itself. */
  readonly signatureUntil: Day | null;
  /** Whether a page or a note tells that day. */
  readonly signatureUntilIsTold: boolean;
  /** Oldest first: a return after a withdrawal is a second one. */
  readonly intervals: readonly PartyInterval[];
  /** Days on which the standing cannot be told, whatever the acts say. */
  readonly untold: readonly UntoldPeriod[];
}

/** What the history of a State rests on beside its rows. */
interface HistoryRules {
  readonly clause: WithdrawalClause;
  /** The day on which the State succeeded another; `null` where it did not, or that day is not known. */
  readonly successionOn: Day | null;
}

/** A State of which no record tells anything. */
export const nothingDone: StandingHistory = {
  signature: null,
  signatureUntil: null,
  signatureUntilIsTold: false,
  intervals: [],
  untold: [],
};

/**
 * The history that follows from everything the record ever said of a State, oldest first. A newer act than the one
 * recorded begins another interval; an older date printed otherwise is a correction and replaces it, as `compareRows`
 * tells them apart. The page alone would not do: a cell holds one act, and the accession after a return takes the place
 * of the ratification before it (Guyana on IV-5).
 */
export function standingHistory(
  entries: readonly RecordEntry[],
  clause: WithdrawalClause,
  successionOn: Day | null = null,
): StandingHistory {
  const rules = { clause, successionOn };
  const intervals: ReadInterval[] = [];
  let before: RecordEntry | null = null;
  let seen: Sighting = unseen;
  let signature: SignatureEnd = noEnd;
  for (const entry of entries) {
    const { participation } = entry;
    const consent = participation?.consent ?? null;
    const last = before?.participation?.consent ?? null;
    const isReturn: boolean =
      last !== null && consent !== null && isNewAct(last, consent, before?.asAt ?? null);
    const ended = last === null ? undefined : intervals.pop();
    if (consent === null || isReturn) seen = unseen;
    if (ended && consent && isReturn) intervals.push(endBy(ended, consent.date));
    if (participation && consent) {
      seen = sightingOf(seen, consent, entry);
      intervals.push(readInterval(participation, consent, seen, rules, entry));
    }
    signature = signatureEnd(participation, entry, signature);
    before = entry;
  }
  return {
    signature: before?.participation?.signature ?? null,
    signatureUntil: signature.until,
    signatureUntilIsTold: signature.isTold,
    intervals: intervals.map(({ interval }, index) =>
      // A signature that outlived the consent for a while ended by itself, later.
      signature.outlived && index === intervals.length - 1 ? { ...interval, keepsSignature: true } : interval,
    ),
    untold: [...intervals.map(({ untold }) => untold), signature.untold].filter((period) => period !== null),
  };
}

/** An interval with the days between the last on which it surely went on and the first on which it surely had ended. */
interface ReadInterval {
  readonly interval: PartyInterval;
  readonly untold: UntoldPeriod | null;
}

/** An earlier interval whose end was never printed ended, at the latest, when the State joined anew. */
function endBy({ interval, untold }: ReadInterval, day: Day): ReadInterval {
  return interval.until === null
    ? { interval: { ...interval, until: day, untilSource: 'not-told' }, untold }
    : {
        interval,
        untold: untold && {
          ...untold,
          until: untold.until !== null && untold.until < day ? untold.until : day,
        },
      };
}

function readInterval(
  { signature, withdrawal }: Participation,
  consent: Act,
  seen: Sighting,
  { clause, successionOn }: HistoryRules,
  { asAt, since = asAt }: RecordEntry,
): ReadInterval {
  const isSuccession = consentByLetter(consent.code)?.mode === 'succession';
  // A State cannot have notified a succession before it took place: such a day is of another succession, not of this
  // act.
  const succeededOn =
    isSuccession && successionOn !== null && successionOn <= consent.date ? successionOn : null;
  const from = succeededOn ?? consent.date;
  const begun = {
    consent,
    from,
    successionOn: succeededOn,
    withdrawal,
    keepsSignature: signature !== null && !signature.withdrawn,
  };
  const { notifiedOn = null, effectiveOn = null } = withdrawal ?? {};
  const computed = notifiedOn === null ? null : clause.effectOf(notifiedOn);
  const until = effectiveOn ?? computed;
  const told = withdrawal?.hold === undefined ? 'printed' : 'accepted';
  const untilSource = effectiveOn === null ? 'computed' : told;
  if (!consent.withdrawn) {
    // An effect before the act is that of another act's withdrawal.
    const isOfAnother = until !== null && until <= consent.date;
    if (until === null || isOfAnother)
      return {
        interval: {
          ...begun,
          until: null,
          untilSource: null,
          toldOn: isOfAnother ? null : notifiedOn,
          withdrawal: isOfAnother ? null : withdrawal,
          keepsSignature: true,
        },
        untold: null,
      };
    // A notice "may be revoked at any time before it takes effect" (Vienna Convention on the Law of Treaties, article
    // 68), and is at times (Rome Statute: The Gambia, South Africa): a record from before the effect cannot tell; nor
    // can one of a later day on which the depositary still prints the State as a party.
    const isReached = asAt !== null && until <= asAt;
    const because = { kind: 'notice-since', effectiveOn: until, isReached } as const;
    return {
      interval: { ...begun, until, untilSource, toldOn: notifiedOn ?? since },
      untold: asAt === null ? null : { from: until, until: null, because },
    };
  }
  if (until !== null)
    return { interval: { ...begun, until, untilSource, toldOn: notifiedOn ?? until }, untold: null };
  // The depositary counts it as withdrawn and nothing tells since when: a day between two sightings cannot be told.
  const lastSure = notifiedOn ?? (seen.standing === null ? from : addSpan(seen.standing, { days: 1 }));
  const because = { kind: 'end-not-told', what: 'consent', seenOn: seen.withdrawn } as const;
  const isOpen = seen.withdrawn !== null && lastSure < seen.withdrawn;
  return {
    interval: { ...begun, until: lastSure, untilSource: 'not-told', toldOn: lastSure },
    untold: isOpen ? { from: lastSure, until: seen.withdrawn, because } : null,
  };
}

/** The interval of which a day is part, or `undefined`; on a day that cannot be told there is none. */
export function intervalOn(history: StandingHistory, day: Day): PartyInterval | undefined {
  return isUntoldOn(history, day) ? undefined : stayOn(history, day);
}

function isUntoldOn({ untold }: StandingHistory, day: Day): boolean {
  return untold.length > 0 && untoldOn(untold, day) !== undefined;
}

// Loops without a closure here and below: long lists ask this for every State and instrument.
function stayOn({ intervals }: StandingHistory, day: Day): PartyInterval | undefined {
  for (let index = intervals.length - 1; index >= 0; index -= 1) {
    const interval = intervals[index];
    if (interval && interval.from <= day && (interval.until === null || day < interval.until))
      return interval;
  }
  return undefined;
}

/** The last interval that had begun by a day, whether or not it goes on; `undefined` where none had. */
function lastBegun({ intervals }: StandingHistory, day: Day): PartyInterval | undefined {
  for (let index = intervals.length - 1; index >= 0; index -= 1) {
    const interval = intervals[index];
    if (interval && interval.from <= day) return interval;
  }
  return undefined;
}

/**
 * The times in which a State was a party, without the days that cannot be told: an interval that one of those cuts is
 * two, or one that ends earlier. Sums of days and counts of parties are taken over these, so that neither says more
 * than the record does.
 */
export function partyStretches({
  intervals,
  untold,
}: StandingHistory): readonly Pick<PartyInterval, 'from' | 'until'>[] {
  return untold.reduce<readonly Pick<PartyInterval, 'from' | 'until'>[]>(
    (stretches, gap) =>
      stretches.flatMap(({ from, until }) => {
        if ((until !== null && until <= gap.from) || (gap.until !== null && gap.until <= from))
          return [{ from, until }];
        return [
          ...(from < gap.from ? [{ from, until: gap.from }] : []),
          ...(gap.until !== null && (until === null || gap.until < until)
            ? [{ from: gap.until, until }]
            : []),
        ];
      }),
    intervals,
  );
}

/**
 * The standing on a day. What happened after it counts for nothing, but for the notification of a succession; between
 * the notice of a withdrawal and its effect a State is a party. One that withdrew its consent alone is a signatory, and
 * one whose signature alone ended is still a party by its consent: signing was a step towards it.
 */
export function standingAsOf(history: StandingHistory | undefined, day: Day): Standing {
  if (history === undefined) return 'none';
  if (isUntoldOn(history, day)) return 'cannot-be-told';
  if (stayOn(history, day)) return 'party';
  const { signature, signatureUntil: end } = history;
  const ended = lastBegun(history, day);
  if (ended) return ended.keepsSignature && (end === null || day < end) ? 'signatory' : 'withdrawn';
  const signed = signature !== null && signature.date <= day && (end === null || day < end);
  return signed ? 'signatory' : 'none';
}
