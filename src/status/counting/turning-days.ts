import type { Day } from '../../domain/day.js';
import type { StandingHistory } from '../../domain/standing-history.js';
import type { State } from '../../domain/state.js';
import type { Book, BookRecord } from '../book.js';

/**
 * Every day on which a count of participants can become another one, from the adoption to the day of the record: the
 * days of acts and of their ends, those from which something can or cannot be told, those from which a State could
 * join, and those on which a former participant acted or ended. Between two of them nothing changes.
 */
export function turningDays(
  { states }: Pick<Book, 'states'>,
  { instrument, histories, asAt }: BookRecord,
  others: Iterable<Day>,
): readonly Day[] {
  const first = instrument.adopted.on;
  const days = new Set<Day | null | undefined>([
    first,
    ...others,
    ...[...histories.values()].flatMap(daysOfHistory),
    ...states.all.flatMap(daysOfState),
    ...states.former.flatMap(({ endedOn, acts }) => [
      endedOn,
      ...acts
        .filter((act) => act.instrument === instrument.id)
        .flatMap(({ signature, consent }) => [signature, consent]),
    ]),
  ]);
  return [...days]
    .filter((day): day is Day => typeof day === 'string' && first <= day && day <= (asAt ?? ''))
    .toSorted();
}

function daysOfHistory({ signature, signatureUntil, intervals, untold }: StandingHistory) {
  return [
    signature?.date,
    signatureUntil,
    ...[...intervals, ...untold].flatMap(({ from, until }) => [from, until]),
  ];
}

/** What clauses on who may join ask of a State (`participation-clause.ts`). */
function daysOfState({
  memberSince,
  stateSince,
  partOf,
  agencySince,
  childRightsConventionSince,
}: State): readonly (Day | null | undefined)[] {
  return [
    memberSince,
    stateSince?.notBefore,
    stateSince?.on,
    partOf?.from,
    partOf?.until,
    agencySince?.on,
    childRightsConventionSince?.on,
  ];
}
