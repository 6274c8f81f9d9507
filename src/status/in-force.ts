import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import { nameOf } from '../domain/instrument-name.js';
import type { Warning } from './warning-reason.js';

/** Whether an instrument was in force on a day. */
export function isInForce({ inForceSince }: Pick<Instrument, 'inForceSince'>, day: Day): boolean {
  return inForceSince !== null && inForceSince <= day;
}

/**
 * Of which instruments nobody could be a party on a day: before entry into force, who has consented to be bound is a
 * contracting State (Vienna Convention on the Law of Treaties, article 2(1)(f) and (g)). One that was not yet adopted has
 * nobody of whom to say so.
 */
export function notInForceWarnings(
  instruments: readonly Instrument[],
  day: Day,
  today: Day,
): readonly Warning[] {
  return instruments
    .filter((instrument) => instrument.adopted.on <= day && !isInForce(instrument, day))
    .map((instrument) => ({
      say: 'not-in-force',
      instrument: nameOf(instrument),
      asOf: day,
      isPast: day < today,
    }));
}
