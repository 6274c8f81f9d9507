import type { Participation } from '../domain/act.js';
import { couldJoin } from '../domain/could-join.js';
import { daysBetween, type Day } from '../domain/day.js';
import type { RegionalGroupId, State } from '../domain/state.js';
import { sayStanding } from '../domain/say-standing.js';
import { standingAsOf, type StandingHistory } from '../domain/standing-history.js';
import type { Standing } from '../domain/standing.js';
import type { Book, BookRecord } from './book.js';
import type { Asked } from './question.js';

/** A State as it stands in a row. */
export interface StateLabel {
  readonly code: string;
  readonly name: string;
  readonly group: RegionalGroupId | null;
}

/** One State and one instrument on a day. */
export interface Cell {
  readonly state: State;
  readonly record: BookRecord;
  readonly participation: Participation | undefined;
  readonly history: StandingHistory | undefined;
  readonly standing: Standing;
}

/** A State as it stands in a row. */
export function labelOf({ code, name, group }: State): StateLabel {
  return { code, name, group };
}

/** The records of the instruments asked for; all of them where none is named. */
export function chosenRecords({ book, query }: Asked): readonly BookRecord[] {
  return [...book.records.values()].filter(
    ({ instrument }) => query.instrument?.includes(instrument.id) ?? true,
  );
}

/** The States asked for: the members of the group, or all; by name. */
export function chosenStates({ book, query }: Asked): readonly State[] {
  return query.group === undefined ? book.states.all : book.states.membersOf(query.group);
}

/** The cell of a State on a day, or `null` where the State did not count among those who may join. */
export function cellOf(record: BookRecord, state: State, day: Day): Cell | null {
  const history = record.histories.get(state.code);
  const standing = standingAsOf(history, day);
  if (!couldJoin(record.instrument, state, day, standing !== 'none')) return null;
  return { state, record, participation: record.participations.get(state.code), history, standing };
}

/** The name of a group in a sentence, e.g. ` in the African Group`; empty where none is asked for. */
export function sayGroup(book: Book, group: string | undefined): string {
  const found = group === undefined ? undefined : book.states.groupById(group);
  return found ? ` in ${found.name}` : '';
}

/**
 * The day of a record that is too old to speak of the day asked about, or `null` where it is fresh enough: a
 * sentence on an old record says as at which day it speaks.
 */
export function oldAsAt(
  { asAt }: BookRecord,
  { asOf, staleAfter }: Pick<Asked, 'asOf' | 'staleAfter'>,
): Day | null {
  return asAt !== null && daysBetween(asAt, asOf) > staleAfter ? asAt : null;
}

/** The standing of a cell in plain English. */
export function sentenceOf({ state, record, participation, history }: Cell, asked: Asked): string {
  const { asOf, today } = asked;
  return sayStanding({
    name: state.name,
    participation,
    history,
    asOf,
    today,
    oldAsAt: oldAsAt(record, asked),
  });
}
