import type { Day } from '../../domain/day.js';
import { nameOf } from '../../domain/instrument-name.js';
import type { BookRecord } from '../book.js';
import { isInForce } from '../in-force.js';
import type { Asked } from '../question.js';
import { cellOf } from '../select.js';
import { untoldWarnings } from '../untold-warnings.js';
import type { Warning } from '../warning-reason.js';
import type { CheckedWay } from './claim-outcome.js';

/**
 * What must be known of a claim: of whom it cannot be told on the last day spoken of; and of the days on which the number
 * was right, or may have been, who was counted then that is no more, and that the instrument was not yet in force.
 */
export function claimWarnings(
  record: BookRecord,
  ways: readonly CheckedWay[],
  to: Day,
  asked: Asked,
): readonly Warning[] {
  const { states } = asked.book;
  const { instrument } = record;
  const { inForceSince } = instrument;
  const firstOfParties = firstDay(ways.filter(({ way }) => way.isOfParties));
  const firstOfAll = firstDay(ways.filter(({ way }) => way.id === 'depositary' || way.id === 'signed'));
  const who = states.former
    .filter(
      ({ acts, endedOn }) => acts.some((act) => act.instrument === instrument.id) && firstOfAll < endedOn,
    )
    .map(({ name, endedOn }) => ({ say: 'former-until', name, on: endedOn }) as const);
  return [
    ...untoldWarnings(
      states.all.flatMap((state) => cellOf(record, state, to) ?? []),
      asked,
    ),
    ...(who.length > 0 ? [{ say: 'former-counted', who: { and: who } } as const] : []),
    ...(inForceSince !== null && firstOfParties < inForceSince && isInForce(instrument, to)
      ? [{ say: 'before-in-force', instrument: nameOf(instrument), on: inForceSince } as const]
      : []),
  ];
}

/** The first day on which a number was right, or may have been, by some ways of counting; after all days if never. */
function firstDay(ways: readonly CheckedWay[]): Day {
  const days = ways.flatMap(({ spans }) =>
    spans.filter(({ verdict }) => verdict !== 'never').map(({ from }) => from),
  );
  return days.toSorted()[0] ?? '9999-12-31';
}
