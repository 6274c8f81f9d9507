import { z } from 'zod';
import { isGap } from '../domain/standing.js';
import type { Group, State } from '../domain/state.js';
import type { BookRecord } from './book.js';
import { isInForce } from './in-force.js';
import type { Asked } from './question.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import { cellOf, oldAsAt } from './select.js';
import { labelOf, stateLabelSchema, type StateLabel } from './state-label.js';
import { ofStates, shareOf, tallySchema, tallyOf } from './tally.js';
import { nameOf } from '../domain/instrument-name.js';
import { allOf } from '../domain/reason.js';
import type { InReasons, Reason } from './said.js';

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

/**
 * Counts a set of States under an instrument. What cannot be told counts among the members and not in the share: as a
 * gap it would make the share too small, as a party too large.
 */
export function groupTally(
  { name }: Pick<Group, 'name'>,
  members: readonly State[],
  record: BookRecord,
  asked: Pick<Asked, 'asOf' | 'now' | 'today' | 'staleAfter'>,
): InReasons<GroupTally> {
  const { asOf } = asked;
  const cells = ofStates(members.flatMap((state) => cellOf(record, state, asOf) ?? []));
  const remaining = cells.filter(({ standing }) => isGap(standing)).map(({ state }) => labelOf(state));
  const untold = cells.filter(({ standing }) => standing === 'cannot-be-told').map(({ state }) => state.name);
  const states = tallyOf(cells);
  const holdouts = remaining.length <= mostNamed ? remaining : [];
  return {
    instrument: record.instrument.id,
    members: cells.length,
    states,
    share: shareOf(states.party, cells.length - untold.length),
    holdouts,
    sentence: tallyReason(name, record, asked, { parties: states.party, of: cells.length, holdouts, untold }),
  };
}

function tallyReason(
  name: string,
  record: BookRecord,
  asked: Pick<Asked, 'asOf' | 'now' | 'today' | 'staleAfter'>,
  found: {
    readonly parties: number;
    readonly of: number;
    readonly holdouts: readonly StateLabel[];
    readonly untold: readonly string[];
  },
): Reason {
  const { asOf, today } = asked;
  const { parties, of, holdouts, untold } = found;
  // "0 of 0 are parties" would read as if none had joined.
  const instrument = nameOf(record.instrument);
  if (of === 0) return { say: 'no-member-could-join', name, instrument };
  const old = oldAsAt(record, asked);
  return {
    say: 'group-tally',
    name,
    instrument,
    parties,
    of,
    isInForce: isInForce(record.instrument, old ?? asOf),
    asOf,
    isPast: old !== null || asOf < today,
    oldAsAt: old,
    holdouts: allOf(holdouts.map((state) => state.name)),
    untold: allOf(untold),
  };
}
