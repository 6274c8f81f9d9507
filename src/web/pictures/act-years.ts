import { datedActs } from '../../domain/dated-act.js';
import type { Day } from '../../domain/day.js';
import { partyStretches, type StandingHistory } from '../../domain/standing-history.js';
import type { BookRecord } from '../../status/book.js';
import type { StateDirectory } from '../../states/state-directory.js';

/** What States did in one year, and how many were parties at its end. */
export interface ActYear {
  readonly year: number;
  readonly signatures: number;
  readonly consents: number;
  readonly withdrawals: number;
  readonly parties: number;
}

/** A day on which the number of parties changed, and the number from then on. */
export interface PartyCount {
  readonly on: Day;
  readonly parties: number;
}

/**
 * The days on which the number of those who are parties changed, up to a day; who came and who went on one day is one
 * step.
 */
export function partyCounts(histories: readonly StandingHistory[], until: Day): readonly PartyCount[] {
  const steps = histories
    .flatMap((history) =>
      partyStretches(history).flatMap(({ from, until: end }) => [
        { on: from, by: 1 },
        ...(end === null ? [] : [{ on: end, by: -1 }]),
      ]),
    )
    .filter(({ on }) => on <= until)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const counts = new Map<Day, number>();
  let parties = 0;
  for (const { on, by } of steps) counts.set(on, (parties += by));
  return [...counts].map(([on, number]) => ({ on, parties: number }));
}

/** Every year from the adoption to a day, with what States did in it. */
export function actYears(record: BookRecord, states: StateDirectory, until: Day): readonly ActYear[] {
  const histories = historiesOf(record, states);
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  const tally = (days: readonly Day[]) => (year: number) =>
    days.filter((day) => day <= until && yearOf(day) === year).length;
  const signatures = tally(histories.flatMap(({ signature }) => signature?.date ?? []));
  const consents = tally(histories.flatMap(({ intervals }) => intervals.map(({ consent }) => consent.date)));
  const withdrawals = tally(
    histories.flatMap((history) =>
      datedActs(history).flatMap(({ kind, on }) => (kind === 'withdrew' ? on : [])),
    ),
  );
  const counts = partyCounts(histories, until);
  const first = yearOf(record.instrument.adopted.on);
  return Array.from({ length: yearOf(until) - first + 1 }, (_, index) => {
    const year = first + index;
    return {
      year,
      signatures: signatures(year),
      consents: consents(year),
      withdrawals: withdrawals(year),
      parties: counts.findLast(({ on }) => yearOf(on) <= year)?.parties ?? 0,
    };
  });
}

/** What all States did. The European Union is no State, and is counted beside them. */
export function historiesOf({ histories }: BookRecord, states: StateDirectory): readonly StandingHistory[] {
  return [...histories].flatMap(([code, history]) =>
    states.byCode(code)?.kind === 'organization' ? [] : [history],
  );
}
