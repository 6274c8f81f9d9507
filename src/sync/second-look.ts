import type { Participation } from '../domain/act.js';
import { printedRow } from '../domain/change.js';
import type { Day } from '../domain/day.js';
import { isSameReading, type WaitingRow } from '../domain/waiting-row.js';
import type { Looks } from '../ledger/apply-snapshot.js';
import { doubtsOfRow } from './doubts-of-row.js';
import { sayDay } from './say-day.js';

/** What a second look looks at. */
export interface LookedAt {
  /** What the record says. */
  readonly recorded: readonly Participation[];
  /** What today's reader makes of the page that the record rests on, where that is not what the record says. */
  readonly readToday?: readonly Participation[] | undefined;
  /** What the page prints, with what persons ruled where it is silent. */
  readonly printed: readonly Participation[];
  /** The same of the other edition; `null` where none was read. */
  readonly other: readonly Participation[] | null;
  readonly waiting: readonly WaitingRow[];
  /** What the record said before and says no more. */
  readonly former: readonly Participation[];
  /** The day and the edition of the page; `null` where they are not known. */
  readonly printedOn: Day | null;
  readonly edition: string | null;
  /** By the State's code the day on which the page tells that it took its notice of withdrawal back. */
  readonly noticesWithdrawn: ReadonlyMap<string, Day>;
  /** The newest day of which the record is known to be true. */
  readonly recordedOn: Day | null;
  /** Whether a row may be left to wait; where not, only what a person refused is withheld. */
  readonly mayWait: boolean;
  /** The number of the hold of a row that a person believes. */
  readonly accepted?: number | undefined;
}

/** A row that waits for a second look. */
interface Wait {
  readonly state: string;
  /** The number of its hold; `null` where this page is the first to say it. */
  readonly hold: number | null;
  readonly row: Participation;
  /** Why it is not believed yet, and what would confirm it, in one sentence. */
  readonly because: string;
}

/** What a second look leaves of a page. */
export interface Looked {
  /** The rows to apply: those of the page, and those of the record in the place of what is withheld. */
  readonly rows: readonly Participation[];
  /**
   * What the page prints, but for what was met on an earlier night already: by it guards tell how much the page would
   * alter. What waited then was among what they judged, and is not judged as new beside what came since.
   */
  readonly anew: readonly Participation[];
  readonly waits: readonly Wait[];
  readonly looks: Looks;
}

/**
 * Takes from a page what may be believed of it at first sight. A row that differs from the record by anything but
 * ordinary new acts (`doubtsOfRow`) needs a second witness: the other edition that says the same of it, be it now or on
 * an earlier night, or a page of a later day. A second sync on the same day is none, since it meets the same page. Until
 * then the row is withheld, and the record keeps its own. What a person refused stays withheld, whoever says it.
 *
 * A document may lag behind the page for years, and be dated by the moment of fetching: where it says again what the
 * record said before, it says so on every later day, and only the page confirms it.
 */
export function secondLook(looked: LookedAt): Looked {
  const { recorded, printed, waiting } = looked;
  const known = byState(looked.readToday ?? recorded);
  const other = looked.other && byState(looked.other);
  const refused: string[] = [];
  const metBefore: string[] = [];
  const waits: Wait[] = [];
  for (const row of printed) {
    const { state } = row;
    const takenBackOn = looked.noticesWithdrawn.get(state);
    const doubts = doubtsOfRow(known.get(state), row, { recordedOn: looked.recordedOn, takenBackOn });
    if (doubts.length === 0) continue;
    const same = waiting.filter((one) => one.state === state && isSameReading(one.reading, row));
    if (same.length > 0) metBefore.push(state);
    if (same.some(({ isRejected }) => isRejected)) refused.push(state);
    else if (!hasSecondWitness(row, same[0], other, looked)) {
      const [seenOn, hold] = same[0] ? [same[0].seenOn, same[0].hold] : [looked.printedOn, null];
      const awaits = isLagging(row, looked) ? awaitedOfPage : awaited(seenOn);
      waits.push({ state, hold, row, because: `${doubts.join('; ')}: ${awaits}` });
    }
  }
  const before = looked.readToday ?? recorded;
  const withheld = [...refused, ...waits.map(({ state }) => state)].toSorted();
  const rows = withRecordedRows(printed, before, withheld);
  return {
    rows,
    anew: withRecordedRows(printed, before, metBefore),
    waits,
    looks: { withheld, ...outcomes(waiting, rows, waits) },
  };
}

function hasSecondWitness(
  row: Participation,
  seen: WaitingRow | undefined,
  other: ReadonlyMap<string, Participation> | null,
  looked: LookedAt,
): boolean {
  const { mayWait, accepted, printedOn, edition } = looked;
  if (!mayWait) return true;
  const beside = other?.get(row.state);
  if (beside && isSameReading(beside, row)) return true;
  if (seen === undefined) return false;
  const isLater =
    printedOn !== null && seen.seenOn !== null && printedOn > seen.seenOn && !isLagging(row, looked);
  const isOfOther = edition !== null && seen.edition !== null && edition !== seen.edition;
  return isLater || isOfOther || seen.hold === accepted;
}

/** Whether a document says what the record said before: rather it was not written since than that it is news. */
function isLagging(row: Participation, { edition, former }: LookedAt): boolean {
  return edition === 'xml' && former.some((one) => one.state === row.state && isSameReading(one, row));
}

/** What became of the rows that waited, and which begin to wait. */
function outcomes(
  waiting: readonly WaitingRow[],
  rows: readonly Participation[],
  waits: readonly Wait[],
): Omit<Looks, 'withheld'> {
  const applied = byState(rows);
  const ended = waiting.filter(
    ({ isRejected, hold }) => !isRejected && !waits.some((wait) => wait.hold === hold),
  );
  const isSaidAgain = ({ state, reading }: WaitingRow) => {
    const row = applied.get(state);
    return row !== undefined && isSameReading(reading, row);
  };
  return {
    opened: waits
      .filter(({ hold }) => hold === null)
      .map(({ state, row, because }) => ({ state, reading: printedRow(row), because })),
    confirmed: ended.filter(isSaidAgain).map(({ hold }) => hold),
    dropped: ended.filter((one) => !isSaidAgain(one)).map(({ hold }) => hold),
  };
}

/** What would confirm a row, said of it. */
function awaited(seenOn: Day | null): string {
  const later = seenOn === null ? 'a page of a later day' : `a page of a later day than ${sayDay(seenOn)}`;
  return `this waits for a second look, until ${later}, or the other edition, says the same`;
}

const awaitedOfPage =
  'the record said so before, and the document may not have been written since: this waits for a second look, until the HTML page says the same';

/** The rows of a page, with those of the record in the place of some States': none where the record has none. */
export function withRecordedRows(
  printed: readonly Participation[],
  recorded: readonly Participation[],
  states: readonly string[],
): readonly Participation[] {
  if (states.length === 0) return printed;
  return [
    ...printed.filter(({ state }) => !states.includes(state)),
    ...recorded.filter(({ state }) => states.includes(state)),
  ];
}

function byState(rows: readonly Participation[]): ReadonlyMap<string, Participation> {
  return new Map(rows.map((row) => [row.state, row]));
}
