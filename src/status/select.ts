import type { Participation } from '../domain/act.js';
import { couldJoin } from '../domain/could-join.js';
import type { Day } from '../domain/day.js';
import { standingAsOf, type StandingHistory } from '../domain/standing-history.js';
import type { Standing } from '../domain/standing.js';
import type { State } from '../domain/state.js';
import { untoldOn, type UntoldReason } from '../domain/untold.js';
import type { Book, BookRecord } from './book.js';
import type { Asked } from './question.js';
import { isStale } from './record-note.js';
import { standingReason, type StandingReason } from '../domain/standing-reason.js';
import { groupName } from './group-name.js';
import type { GroupName } from './group-name.js';
import type { EmptyReason } from './title-reason.js';

/** One State and one instrument on a day. */
export interface Cell {
  readonly state: State;
  readonly record: BookRecord;
  readonly participation: Participation | undefined;
  readonly history: StandingHistory | undefined;
  readonly standing: Standing;
  /** Why the standing cannot be told; `null` for every other standing. */
  readonly untold: UntoldReason | null;
}

/** The records of the instruments asked for; all of them where none is named. */
export function chosenRecords({ book, query }: Asked): readonly BookRecord[] {
  return [...book.records.values()].filter(
    ({ instrument }) => query.instrument?.includes(instrument.id) ?? true,
  );
}

/** That none of the acts asked about could be, where the one instrument that is asked about was adopted later. */
export function notYetAdopted(records: readonly BookRecord[], asOf: Day): EmptyReason | null {
  const [only] = records;
  if (only === undefined || records.length > 1 || only.instrument.adopted.on <= asOf) return null;
  return { say: 'not-yet-adopted', asOf };
}

/** The States asked for: the members of the group on the day asked about, or all; by name. */
export function chosenStates({ book, query, asOf }: Asked): readonly State[] {
  return query.group === undefined ? book.states.all : book.states.membersOf(query.group, asOf);
}

/**
 * The cell of a State on a day, or `null` where the State did not count among those who may join, or is not wanted.
 * Whoever has acted could join, whatever the clause seems to say: the depositary took its instrument. Where it has not,
 * and nothing establishes that it could, its standing cannot be told: that it had not joined would be a false gap.
 */
export function cellOf(
  record: BookRecord,
  state: State,
  day: Day,
  isWanted: (standing: Standing) => boolean = () => true,
): Cell | null {
  const history = record.histories.get(state.code);
  const recorded = standingAsOf(history, day);
  // An act is a standing whatever the clause says, so that the clause need not be asked about most States.
  if (recorded !== 'none' && !isWanted(recorded)) return null;
  const opening = couldJoin(record.instrument, state, day, recorded !== 'none');
  if (opening === 'no') return null;
  const standing = opening === 'not-established' ? 'cannot-be-told' : recorded;
  if (!isWanted(standing)) return null;
  return {
    state,
    record,
    participation: record.participations.get(state.code),
    history,
    standing,
    untold: opening === 'yes' ? untoldIn(history, day) : notEstablished(record),
  };
}

function untoldIn(history: StandingHistory | undefined, day: Day): UntoldReason | null {
  return history && history.untold.length > 0 ? (untoldOn(history.untold, day)?.because ?? null) : null;
}

function notEstablished({ instrument }: BookRecord): UntoldReason {
  return { kind: 'opening-not-established', article: instrument.openTo.article };
}

/**
 * The cells of the States and instruments asked for, on the day asked about; an instrument without a record has
 * none. Only cells of a standing that is wanted are made, since there may be many others.
 */
export function chosenCells(
  asked: Asked,
  isWanted: (standing: Standing) => boolean = () => true,
): readonly Cell[] {
  const states = chosenStates(asked);
  const cells: Cell[] = [];
  for (const record of chosenRecords(asked)) {
    if (record.asAt === null) continue;
    for (const state of states) {
      const cell = cellOf(record, state, asked.asOf, isWanted);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

/** The group that is asked for, as a title names it; `null` where none is. */
export function groupOf(book: Book, group: string | undefined): GroupName | null {
  const found = group === undefined ? undefined : book.states.groupById(group);
  return found ? groupName(found, 'group-of-states') : null;
}

/** Those of the cells asked for of which it cannot be told how the State stands. */
export function untoldCells(asked: Asked): readonly Cell[] {
  return chosenCells(asked, (standing) => standing === 'cannot-be-told');
}

/**
 * The day of a record that is too old to speak of the day asked about, or `null` where it is fresh enough: a
 * sentence on an old record says as at which day it speaks.
 */
export function oldAsAt(
  record: BookRecord,
  { asOf, now, staleAfter }: Pick<Asked, 'asOf' | 'now' | 'staleAfter'>,
): Day | null {
  const { asAt } = record;
  return asAt !== null && asAt < asOf && isStale(record, now, staleAfter) ? asAt : null;
}

/**
 * The last day of which a record can tell when it is asked about a day: whatever counts or ranks, counts up to it, since
 * an old record knows nothing of the days after its own.
 */
export function lastTold({ asAt }: Pick<BookRecord, 'asAt'>, asOf: Day): Day {
  return asAt !== null && asAt < asOf ? asAt : asOf;
}

/** What is said of the standing of a cell. */
export function sentenceOf(
  { state, record, participation, history, untold }: Cell,
  asked: Asked,
): StandingReason {
  const { asOf, today } = asked;
  return standingReason({
    name: state.name,
    participation,
    history,
    asOf,
    today,
    oldAsAt: oldAsAt(record, asked),
    leaving: record.instrument.withdrawal.called,
    signing: record.instrument.signature,
    untold,
  });
}
