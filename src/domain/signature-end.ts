import type { Participation } from './act.js';
import { addSpan, type Day } from './day.js';
import { sightingOf, unseen, type RecordEntry, type Sighting } from './record-entry.js';
import type { UntoldPeriod } from './untold.js';

/**
 * How a signature that stands in brackets by itself ended. No treaty of the five has a clause on it; a signatory is
 * released when it has "made its intention clear not to become a party to the treaty" (Vienna Convention on the Law of
 * Treaties, article 18(a)), by a note to the depositary, and the depositary adds brackets.
 */
export interface SignatureEnd {
  readonly until: Day | null;
  readonly isTold: boolean;
  readonly untold: UntoldPeriod | null;
  readonly seen: Sighting;
  /** Whether it was seen to stand beside a consent in brackets. */
  readonly outlived: boolean;
}

/** A signature that stands, or none. */
export const noEnd: SignatureEnd = {
  until: null,
  isTold: false,
  untold: null,
  seen: unseen,
  outlived: false,
};

/** Brackets around both cells are one withdrawal, which came after the consent; around the signature alone, its own. */
export function signatureEnd(
  participation: Participation | null,
  entry: RecordEntry,
  before: SignatureEnd,
): SignatureEnd {
  const { signature = null, consent = null, withdrawal = null } = participation ?? {};
  if (signature === null) return noEnd;
  const seen = sightingOf(before.seen, signature, entry);
  const { until: toldUntil } = before;
  // What was told of it before there was this consent stays told: the row of a State that joined tells of the consent.
  const isToldBefore = before.isTold && toldUntil !== null && toldUntil > signature.date;
  if (signature.withdrawn && isToldBefore && consent && toldUntil <= consent.date) return { ...before, seen };
  if (!signature.withdrawn) return { ...noEnd, seen, outlived: consent?.withdrawn ?? false };
  if (consent?.withdrawn)
    return before.outlived ? { ...noEnd, until: seen.withdrawn, seen, outlived: true } : { ...noEnd, seen };
  // Beside a consent that stands, what a note tells is of the consent.
  const told = consent === null ? (withdrawal?.effectiveOn ?? withdrawal?.notifiedOn ?? null) : null;
  if (told !== null) return { until: told, isTold: true, untold: null, seen, outlived: false };
  const until = seen.standing === null ? signature.date : addSpan(seen.standing, { days: 1 });
  const isOpen = seen.withdrawn !== null && until < seen.withdrawn;
  const because = { kind: 'end-not-told', what: 'signature', seenOn: seen.withdrawn } as const;
  // A party stays one: the end of its signature leaves nothing untold.
  const untold = isOpen && consent === null ? { from: until, until: seen.withdrawn, because } : null;
  return { until, isTold: false, untold, seen, outlived: false };
}
