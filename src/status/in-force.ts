import { sayLabel } from '../domain/dated-act.js';
import { sayDay, type Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';

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
): readonly string[] {
  const [was, had] =
    day < today ? [`was not yet in force on ${sayDay(day)}`, 'had'] : ['is not yet in force', 'has'];
  return instruments
    .filter((instrument) => instrument.adopted.on <= day && !isInForce(instrument, day))
    .map(
      (instrument) =>
        `${sayLabel(instrument)} ${was}: a party to it is here one that ${had} consented to be bound, a contracting State`,
    );
}
