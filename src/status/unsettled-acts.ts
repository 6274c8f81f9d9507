import type { Origin } from '../ledger/entities/snapshot.entity.js';
import { isCommitted } from '../ledger/entities/snapshot.entity.js';
import type { Day } from '../domain/day.js';
import type { Participation } from '../domain/act.js';
import type { LaterAct } from '../treaty-collection/later-acts.js';

/** What of a record decides whether it settles an act. */
export interface Settling {
  readonly origin: Origin;
  /** The newest day of which the record is known to be true. */
  readonly asAt: Day | null;
  readonly participations: readonly Participation[];
}

/**
 * The acts without a day that a record leaves open, by the State's code: on days after `after` it cannot be told what
 * the State was. An act is settled where the record shows a consent of the State; and where a page of the depositary
 * was read that is as at the day of the source or later, since that page then tells the act or denies it. A committed
 * table settles nothing by silence: nobody promised that it has every act up to its day.
 */
export function unsettledActs(
  acts: readonly LaterAct[],
  record: Settling | null,
): ReadonlyMap<string, LaterAct> {
  const joined = new Set(
    record?.participations.filter(({ consent }) => consent !== null).map(({ state }) => state),
  );
  const isRead = ({ source }: LaterAct) =>
    record !== null && !isCommitted(record.origin) && record.asAt !== null && record.asAt >= source.day;
  return new Map(acts.filter((act) => !joined.has(act.state) && !isRead(act)).map((act) => [act.state, act]));
}
