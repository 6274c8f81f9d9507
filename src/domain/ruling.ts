import type { Act, Participation, Withdrawal } from './act.js';
import type { Day } from './day.js';
import { goneActs, type ActCell, type GoneActs } from './gone-acts.js';

/**
 * A person's word about a State, given when a page was accepted: what is gone from the page was withdrawn, with effect
 * from a day. The depositary shows a withdrawal in brackets; where it blanks the cell instead, nothing else tells that
 * there was an act, and a State that was a party for years would never have been one.
 */
export interface Ruling {
  /** The number of the hold that was accepted. */
  readonly hold: number;
  readonly state: string;
  readonly endedOn: Day;
}

/**
 * The rows of a page with what persons ruled where it is silent. A ruling of an earlier page stands in the record's own
 * row, and has its say as long as the page prints neither the act nor a newer one: what is printed again was restored,
 * and if it is blanked once more, that is news again.
 */
export function withRulings(
  recorded: readonly Participation[],
  printed: readonly Participation[],
  rulings: readonly Ruling[],
): readonly Participation[] {
  const rows = new Map(printed.map((row) => [row.state, row]));
  for (const before of recorded) {
    const kept = keptRow(before, rows.get(before.state));
    if (kept) rows.set(before.state, kept);
  }
  if (rulings.length > 0) {
    for (const gone of goneActs(recorded, [...rows.values()])) {
      const ruling = rulings.find(({ state }) => state === gone.state);
      if (ruling && gone.cells.length > 0) rows.set(gone.state, ruledRow(gone, ruling));
    }
  }
  return [...rows.values()];
}

/** What a note tells of the withdrawal of acts that are gone; `null` where it tells nothing, or of another act. */
export function toldOfGone({ before, after, cells }: GoneActs): Withdrawal | null {
  const newest = newestDay(cells.map((cell) => before[cell]));
  const isOfThese = (told: Withdrawal | null | undefined) =>
    [told?.notifiedOn ?? [], told?.effectiveOn ?? []].flat().every((day) => day >= newest);
  return [after?.withdrawal, before.withdrawal].find((told) => isTold(told) && isOfThese(told)) ?? null;
}

/** The day of the newest of some acts; where there is none, an empty text, which compares as before every day. */
export function newestDay(acts: readonly (Act | null | undefined)[]): Day {
  return (
    acts
      .flatMap((act) => act?.date ?? [])
      .toSorted()
      .at(-1) ?? ''
  );
}

/** The row with what is gone from it in brackets. */
function ruledRow(gone: GoneActs, { hold, endedOn }: Ruling): Participation {
  const { before, after, cells } = gone;
  const told = toldOfGone(gone);
  const actIn = (cell: ActCell) =>
    cells.includes(cell) ? inBrackets(before[cell]) : (after?.[cell] ?? null);
  const { signatureHold: earlier, ...row } = after ?? unlisted(before);
  return {
    ...row,
    ...(earlier !== undefined && !cells.includes('signature') && { signatureHold: earlier }),
    signature: actIn('signature'),
    consent: actIn('consent'),
    withdrawal: {
      notifiedOn: told?.notifiedOn ?? null,
      effectiveOn: endedOn,
      notification: told?.notification ?? null,
      hold,
    },
  };
}

/**
 * The row that the page prints, or none, with what earlier rulings say of it. A ruling is of the acts that it ended:
 * beside a consent that came later it has no say, but that the signature stays ended.
 */
function keptRow(before: Participation, after: Participation | undefined): Participation | undefined {
  const ruled = ruledEnd(before);
  if (ruled === null && before.signatureHold === undefined) return after;
  const printed = after?.consent ?? null;
  // A consent that stands again, and is no return after the end that was ruled, contradicts the ruling.
  if (ruled && printed && stands(printed) && printed.date <= ruled.effectiveOn) return after;
  const kept = {
    signature: after?.signature ? null : inBracketsAlready(before.signature),
    consent: printed || ruled === null ? null : inBracketsAlready(before.consent),
  };
  const row = {
    ...(after ?? unlisted(before)),
    signature: after?.signature ?? kept.signature,
    consent: printed ?? kept.consent,
  };
  const isOfRuling = ruled !== null && isEndRuled(row, after, ruled);
  const withdrawal = isOfRuling ? ruled : (after?.withdrawal ?? null);
  const hold = before.signatureHold ?? (isOfRuling ? undefined : ruled?.hold);
  const { signatureHold: _, ...rest } = row;
  return kept.signature && hold !== undefined
    ? { ...rest, withdrawal, signatureHold: hold }
    : { ...rest, withdrawal };
}

type RuledEnd = Withdrawal & { readonly effectiveOn: Day; readonly hold: number };

function ruledEnd({ withdrawal }: Participation): RuledEnd | null {
  const { hold, effectiveOn = null } = withdrawal ?? {};
  return withdrawal && hold !== undefined && effectiveOn !== null
    ? { ...withdrawal, hold, effectiveOn }
    : null;
}

/** Whether what ended in a row ended as was ruled, and not as the page tells of it or at a later time. */
function isEndRuled(
  { signature, consent }: Participation,
  after: Participation | undefined,
  ruled: RuledEnd,
): boolean {
  // Beside a consent that stands, a withdrawal is a notice of the consent.
  if (stands(consent)) return false;
  const ended = [consent, signature].find((act) => act?.withdrawn);
  if (!ended) return false;
  const isPrinted = after?.consent === ended || after?.signature === ended;
  return !isPrinted || (!isTold(after.withdrawal) && ended.date <= ruled.effectiveOn);
}

function inBracketsAlready(act: Act | null): Act | null {
  return act?.withdrawn ? act : null;
}

function stands(act: Act | null): boolean {
  return act !== null && !act.withdrawn;
}

function isTold(withdrawal: Withdrawal | null | undefined): boolean {
  return Boolean(withdrawal?.notifiedOn ?? withdrawal?.effectiveOn);
}

function inBrackets(act: Act | null): Act | null {
  return act && { ...act, withdrawn: true };
}

/** The notes beside a row that is gone are numbers of another page. */
function unlisted(row: Participation): Participation {
  return { ...row, notes: [] };
}
