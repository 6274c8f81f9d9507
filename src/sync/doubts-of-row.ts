import type { Act, Participation, Withdrawal } from '../domain/act.js';
import { addSpan, type Day } from '../domain/day.js';
import type { ActCell } from '../domain/gone-acts.js';
import { sayDay } from './say-day.js';

/**
 * How many days before the day of the record an act may be dated that is new to it. The depositary circulates what it
 * received within weeks, and prints it under the day of receipt; an act that turns up later is rare, and an altered
 * month or year looks like one.
 */
const ordinaryDays = 60;

/** What must be known to tell an ordinary new act from what is believed only with a second witness. */
export interface OrdinaryMeasure {
  /** The newest day of which the record is known to be true; without one, no act is known to be new. */
  readonly recordedOn: Day | null;
  /** The day on which the page tells that the State took its notice of withdrawal back; absent where it does not. */
  readonly takenBackOn?: Day | undefined;
}

/**
 * Why what a page prints of a State is not believed at first sight, a sentence each; none where it differs from the
 * record, if at all, by ordinary new acts only. Ordinary is an act in a cell that was empty, or a notice where none was
 * told, of a day near to that of the record or later. Totals see none of the rest: an older day or letter printed
 * otherwise, brackets that come or go, an act that is new and old. What is gone from the page is for guards to refuse.
 */
export function doubtsOfRow(
  before: Participation | undefined,
  after: Participation,
  { recordedOn, takenBackOn }: OrdinaryMeasure,
): readonly string[] {
  const earliest = recordedOn && addSpan(recordedOn, { days: -ordinaryDays });
  const isOrdinary = (day: Day) => earliest !== null && day >= earliest;
  return [
    ...doubtsOfAct('signature', before, after, isOrdinary),
    ...doubtsOfAct('consent', before, after, isOrdinary),
    ...doubtsOfWithdrawal(before?.withdrawal ?? null, after, isOrdinary, takenBackOn),
  ];
}

function doubtsOfAct(
  cell: ActCell,
  row: Participation | undefined,
  after: Participation,
  isOrdinary: (day: Day) => boolean,
): readonly string[] {
  const [before, act] = [row?.[cell] ?? null, after[cell]];
  if (act === null) return [];
  const which = `the ${cell} of ${after.name}`;
  if (before === null) {
    const late = `${which}, ${sayDay(act.date)}, is new, and more than ${ordinaryDays} days older than the record`;
    return [
      ...(isOrdinary(act.date) ? [] : [late]),
      ...(act.withdrawn ? [`${which}, ${sayDay(act.date)}, is new and stands in brackets`] : []),
    ];
  }
  return [
    ...(before.date === act.date
      ? []
      : [`${which} is printed as of ${sayDay(act.date)}, on record as of ${sayDay(before.date)}`]),
    ...(before.code === act.code
      ? []
      : [`${which} is printed with ${sayLetter(act)}, on record with ${sayLetter(before)}`]),
    ...(before.withdrawn === act.withdrawn
      ? []
      : [`${which} is printed ${sayBrackets(act)}, on record ${sayBrackets(before)}`]),
  ];
}

function doubtsOfWithdrawal(
  before: Withdrawal | null,
  { name, withdrawal: after }: Participation,
  isOrdinary: (day: Day) => boolean,
  takenBackOn: Day | undefined,
): readonly string[] {
  const isTakenBack = after === null && takenBackOn !== undefined && isOrdinary(takenBackOn);
  if (isTakenBack) return [];
  return (
    [
      ['notifiedOn', 'notice of withdrawal'],
      ['effectiveOn', 'day of effect of the withdrawal'],
    ] as const
  ).flatMap(([part, what]) => {
    const [was, is] = [before?.[part] ?? null, after?.[part] ?? null];
    if (was === is || (was === null && is !== null && isOrdinary(is))) return [];
    return [`the ${what} of ${name} is told as ${sayTold(is)}, on record as ${sayTold(was)}`];
  });
}

function sayTold(day: Day | null): string {
  return day === null ? 'none' : sayDay(day);
}

function sayLetter({ code }: Act): string {
  return code === '' ? 'no letter' : `the letter "${code}"`;
}

function sayBrackets({ withdrawn }: Act): string {
  return withdrawn ? 'in brackets' : 'without brackets';
}
