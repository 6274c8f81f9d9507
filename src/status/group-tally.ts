import { z } from 'zod';
import { sayLabel } from '../domain/dated-act.js';
import { sayDay, type Day } from '../domain/day.js';
import { isGap } from '../domain/standing.js';
import type { Group, State } from '../domain/state.js';
import type { BookRecord } from './book.js';
import { isInForce } from './in-force.js';
import type { Asked } from './question.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import { cellOf, oldAsAt } from './select.js';
import { labelOf, stateLabelSchema } from './state-label.js';
import { ofStates, shareOf, tallySchema, tallyOf } from './tally.js';

const list = new Intl.ListFormat('en-GB');

/** How many States at most are named that are not parties. */
const mostNamed = 3;

/** The properties of a group of States under one instrument. */
export const groupTallyShape = {
  instrument: part.instrumentId,
  members: part.count.describe('members that may join'),
  states: tallySchema,
  share: part.share.describe('parties as a part of those members'),
  holdouts: z
    .array(stateLabelSchema)
    .describe('the members that may join and are not parties, where they are at most three; else empty'),
  sentence: part.sentence,
};

export const groupTallySchema = z.strictObject(groupTallyShape);

export type GroupTally = ReadonlyOf<typeof groupTallySchema>;

/** Counts a set of States under an instrument. */
export function groupTally(
  { name }: Pick<Group, 'name'>,
  members: readonly State[],
  record: BookRecord,
  asked: Pick<Asked, 'asOf' | 'now' | 'today' | 'staleAfter'>,
): GroupTally {
  const { asOf, today } = asked;
  const cells = ofStates(members.flatMap((state) => cellOf(record, state, asOf) ?? []));
  const remaining = cells.filter(({ standing }) => isGap(standing)).map(({ state }) => labelOf(state));
  const untold = cells.filter(({ standing }) => standing === 'cannot-be-told').map(({ state }) => state.name);
  const states = tallyOf(cells);
  const holdouts = remaining.length <= mostNamed ? remaining : [];
  const last = holdouts.length === 0 ? '' : `; not: ${list.format(holdouts.map((state) => state.name))}`;
  const unknown = untold.length === 0 ? '' : `; of ${list.format(untold)} it cannot be told`;
  const label = sayLabel(record.instrument);
  const old = oldAsAt(record, asked);
  const isPast = asOf < today;
  const when =
    old !== null
      ? ` as at ${sayDay(old)}`
      : isPast
        ? ` ${isInForce(record.instrument, asOf) ? 'on' : 'by'} ${sayDay(asOf)}`
        : '';
  return {
    instrument: record.instrument.id,
    members: cells.length,
    states,
    share: shareOf(states.party, cells.length - untold.length),
    holdouts,
    sentence:
      cells.length === 0
        ? `${name}: no member could join ${label} on that day`
        : `${name}: ${states.party} of ${cells.length} ${sayParties(states.party, record, old !== null || isPast, old ?? asOf)} ${label}${when}${last}${unknown}`,
  };
}

/** "are parties to", "was a party to"; of a day before entry into force, "had consented to be bound by". */
function sayParties(count: number, { instrument }: BookRecord, isPast: boolean, day: Day): string {
  const isOne = count === 1;
  if (!isInForce(instrument, day)) {
    const verb = isPast ? 'had' : isOne ? 'has' : 'have';
    return `${verb} consented to be bound by`;
  }
  if (isOne) return isPast ? 'was a party to' : 'is a party to';
  return isPast ? 'were parties to' : 'are parties to';
}
