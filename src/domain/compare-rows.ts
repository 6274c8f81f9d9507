import type { Act, Participation, Withdrawal } from './act.js';
import { printedRow, type RowChange, type RowChangeKind } from './change.js';
import type { Day } from './day.js';
import { isSameName } from './same-name.js';

type Difference = Pick<RowChange, 'kind' | 'happenedOn'>;

/**
 * What changed for one State between two states of the record of one instrument, in the order name, signature,
 * consent, withdrawal. `recordedOn` is the day of the earlier record: an act dated after it is a new act, while an
 * older date printed otherwise is a correction. Returns an empty list where nothing that counts as an act differs.
 */
export function compareRows(
  instrument: string,
  before: Participation | undefined,
  after: Participation | undefined,
  recordedOn: Day | null,
): readonly RowChange[] {
  const either = after ?? before;
  if (either === undefined) return [];
  const rows = { before: before ? printedRow(before) : null, after: after ? printedRow(after) : null };
  return differences(before, after, recordedOn).map((difference) => ({
    ...difference,
    instrument,
    state: either.state,
    ...rows,
  }));
}

/**
 * What two readings of one page differ in for one State, as one change: nothing was done and nothing printed otherwise.
 * Returns an empty list where nothing that counts as an act differs.
 */
export function compareReadings(
  instrument: string,
  before: Participation | undefined,
  after: Participation | undefined,
): readonly RowChange[] {
  return compareRows(instrument, before, after, null)
    .slice(0, 1)
    .map((change) => ({ ...change, kind: 'read-better', happenedOn: null }));
}

function differences(
  before: Participation | undefined,
  after: Participation | undefined,
  recordedOn: Day | null,
): readonly Difference[] {
  if (after === undefined) return [{ kind: 'removed', happenedOn: null }];
  if (before === undefined) return firstListing(after);
  const renamed: readonly Difference[] = isSameName(before.name, after.name)
    ? []
    : [{ kind: 'renamed', happenedOn: null }];
  const ofConsent = compareActs('consented', before.consent, after.consent, after, recordedOn);
  const ofSignature = compareActs('signed', before.signature, after.signature, after, recordedOn);
  // Withdrawing brackets both cells of the row: one withdrawal, not two.
  const told = new Set<RowChangeKind>(ofConsent.map(({ kind }) => kind));
  const own = ofSignature.filter(({ kind }) => !(isAboutBrackets(kind) && told.has(kind)));
  // What a note tells is of the consent; where there is none, of the signature.
  const ofActs = after.consent === null ? [...own, ...ofConsent] : ofConsent;
  return [...renamed, ...own, ...ofConsent, ...compareWithdrawals(before, after, ofActs, recordedOn)];
}

function firstListing(after: Participation): readonly Difference[] {
  const { signature, consent } = after;
  const acts: Difference[] = [];
  if (signature && !signature.withdrawn) acts.push({ kind: 'signed', happenedOn: signature.date });
  if (consent && !consent.withdrawn) acts.push({ kind: 'consented', happenedOn: consent.date });
  const notice = noticeOf(after);
  if (notice) acts.push({ kind: 'gave-notice', happenedOn: notice.notifiedOn });
  return acts.length > 0 ? acts : [{ kind: 'appeared', happenedOn: null }];
}

function isAboutBrackets(kind: RowChangeKind): boolean {
  return kind === 'withdrew' || kind === 'withdrawal-reversed';
}

/**
 * Whether an act printed in the place of another is a new one: it is later, and the other was withdrawn or the record
 * of `recordedOn` could not yet know of it. Any other difference is a correction: the depositary mends its own slips,
 * and no State accedes anew by that.
 */
export function isNewAct(before: Act, after: Act, recordedOn: Day | null): boolean {
  return after.date > before.date && (before.withdrawn || (recordedOn !== null && after.date > recordedOn));
}

function compareActs(
  taken: 'signed' | 'consented',
  before: Act | null,
  after: Act | null,
  { withdrawal }: Participation,
  recordedOn: Day | null,
): readonly Difference[] {
  if (before === null && after === null) return [];
  if (after === null) return [{ kind: 'corrected', happenedOn: null }];
  if (before === null) {
    const withdrew: Difference = {
      kind: 'withdrew',
      happenedOn: withdrawal?.notifiedOn ?? withdrawal?.effectiveOn ?? null,
    };
    const act: Difference = { kind: taken, happenedOn: after.date };
    return after.withdrawn ? [act, withdrew] : [act];
  }

  const found: Difference[] = [];
  // A letter counts like a date: `a` that becomes none says that the State had signed, and ratified.
  if (before.date !== after.date || before.code !== after.code) {
    const isNew = isNewAct(before, after, recordedOn);
    if (isNew) found.push({ kind: taken, happenedOn: after.date });
    else found.push({ kind: 'corrected', happenedOn: null });
    if (isNew && !after.withdrawn) return found;
  }
  if (after.withdrawn && !before.withdrawn) {
    found.push({ kind: 'withdrew', happenedOn: withdrawal?.notifiedOn ?? withdrawal?.effectiveOn ?? null });
  }
  if (before.withdrawn && !after.withdrawn) found.push({ kind: 'withdrawal-reversed', happenedOn: null });
  return found;
}

/** A notice that has not taken effect: a withdrawal that is told beside a consent without brackets. */
function noticeOf({ consent, withdrawal }: Participation): Withdrawal | null {
  return consent !== null && !consent.withdrawn ? withdrawal : null;
}

/**
 * What changed in what the notes tell. Brackets that come or go, and a new act, have said it already: the notice
 * became a withdrawal, or was one of the act before.
 */
function compareWithdrawals(
  before: Participation,
  after: Participation,
  ofActs: readonly Difference[],
  recordedOn: Day | null,
): readonly Difference[] {
  if (ofActs.some(({ kind }) => isAboutBrackets(kind))) return [];
  const [was, is] = [noticeOf(before), noticeOf(after)];
  const gaveNotice: Difference = { kind: 'gave-notice', happenedOn: is?.notifiedOn ?? null };
  const hasNewAct = ofActs.some(({ kind }) => kind === 'consented' || kind === 'signed');
  if (is && (!was || hasNewAct || isNewNotice(was, is, recordedOn))) return [gaveNotice];
  if (hasNewAct) return [];
  if (was && !is && after.consent) return [{ kind: 'notice-withdrawn', happenedOn: null }];
  const isCorrected =
    before.withdrawal !== null &&
    after.withdrawal !== null &&
    !isSameDays(before.withdrawal, after.withdrawal);
  const isTold = ofActs.some(({ kind }) => kind === 'corrected');
  return isCorrected && !isTold ? [{ kind: 'corrected', happenedOn: null }] : [];
}

/**
 * A notice given after the day of the record, in the place of an older one: that was revoked in between (Vienna
 * Convention, art. 68).
 */
function isNewNotice(was: Withdrawal, is: Withdrawal, recordedOn: Day | null): boolean {
  const { notifiedOn } = is;
  return (
    was.notifiedOn !== null &&
    notifiedOn !== null &&
    notifiedOn > was.notifiedOn &&
    recordedOn !== null &&
    notifiedOn > recordedOn
  );
}

function isSameDays(a: Withdrawal, b: Withdrawal): boolean {
  return a.notifiedOn === b.notifiedOn && a.effectiveOn === b.effectiveOn;
}
