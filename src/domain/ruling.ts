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

/** The day of the newest of some acts; an empty text, which is before every day, where there is none. */
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
  return {
    ...(after ?? unlisted(before)),
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

/** The row that the page prints, or none, with what an earlier ruling says of it. */
function keptRow(before: Participation, after: Participation | undefined): Participation | undefined {
  const ruled = before.withdrawal;
  if (ruled?.hold === undefined || ruled.effectiveOn === null) return after;
  // A consent that stands again, and is no return after the end that was ruled, contradicts the ruling.
  if (after?.consent && stands(after.consent) && after.consent.date <= ruled.effectiveOn) return after;
  const actIn = (cell: ActCell) => after?.[cell] ?? (stands(before[cell]) ? null : before[cell]);
  const row = { ...(after ?? unlisted(before)), signature: actIn('signature'), consent: actIn('consent') };
  const ended = [row.consent, row.signature].find((act) => act?.withdrawn);
  if (!ended) return after;

  const isPrinted = after?.consent === ended || after?.signature === ended;
  const isOther = isPrinted && (isTold(after?.withdrawal) || ended.date > ruled.effectiveOn);
  // Beside a consent that stands, a withdrawal that is printed is that of the consent.
  const withdrawal = stands(row.consent) ? (after?.withdrawal ?? ruled) : isOther ? row.withdrawal : ruled;
  return { ...row, withdrawal };
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
