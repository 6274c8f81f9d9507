import type { Day } from '../domain/day.js';
import { formerStandingAsOf } from '../domain/former-participant.js';
import { partyStretches, type StandingHistory } from '../domain/standing-history.js';
import type { Book, BookRecord } from './book.js';

/** How many had signed and how many were parties on a day, counted as the depositary counts: everybody once. */
export interface CountedTotals {
  readonly signatories: number;
  readonly parties: number;
}

/**
 * The totals of a day as they are established today: the States, the organizations, and the participants that were
 * there then and are no more, unless their acts stand in the row of a present State. A signature counts as long as it
 * stands, whatever followed it, as the depositary counts it.
 */
export function countedTotals({ states }: Pick<Book, 'states'>, record: BookRecord, day: Day): CountedTotals {
  const histories = [...record.histories.values()];
  const { instrument } = record;
  const former = states.former.flatMap((one) =>
    one.acts
      .filter((act) => act.instrument === instrument.id && act.rowsOf.length === 0 && day < one.endedOn)
      .map((act) => ({ act, isParty: formerStandingAsOf(one, instrument, day) === 'party' })),
  );
  const count = (isCounted: (history: StandingHistory) => boolean) => histories.filter(isCounted).length;
  return {
    signatories:
      count((history) => hasSignature(history, day)) +
      former.filter(({ act }) => act.signature !== null && act.signature <= day).length,
    parties:
      count((history) =>
        partyStretches(history).some(({ from, until }) => from <= day && (until === null || day < until)),
      ) + former.filter(({ isParty }) => isParty).length,
  };
}

/** Whether a signature stood on a day; brackets around both cells end it when the State left. */
function hasSignature({ signature, signatureUntil, intervals }: StandingHistory, day: Day): boolean {
  if (signature === null || signature.date > day) return false;
  if (!signature.withdrawn) return true;
  const end = signatureUntil ?? intervals.at(-1)?.until ?? null;
  return end === null || day < end;
}
