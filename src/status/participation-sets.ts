import { z } from 'zod';
import { nameOf } from '../domain/instrument-name.js';
import { allOf } from '../domain/reason.js';
import type { Standing } from '../domain/standing.js';
import type { Book } from './book.js';
import { named } from './named.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';
import { said, type InReasons } from './said.js';
import { stateLabelSchema, type StateLabel } from './state-label.js';

/** The States that are parties to exactly the same of some instruments. */
export const participationSetSchema = z
  .strictObject({
    partyTo: z.array(part.instrumentId),
    missing: z
      .array(part.instrumentId)
      .describe('those that they may join and to which they are not parties'),
    untold: z.array(part.instrumentId).describe('those of which it cannot be told whether they are parties'),
    meaning: said,
    states: part.count,
    members: z.array(stateLabelSchema),
  })
  .register(named, { id: 'ParticipationSet' });

export type ParticipationSet = ReadonlyOf<typeof participationSetSchema>;

/** A State with the instruments that it may join. */
interface Member {
  readonly state: StateLabel;
  readonly missing: readonly string[];
  readonly untold: readonly string[];
  readonly standings: Readonly<Record<string, Standing>>;
}

/**
 * The sets into which some States fall: each State is in one, the European Union, which is no State, in none. Those of
 * the most instruments come first, and of as many those of the most States.
 */
export function participationSets(
  rows: readonly Member[],
  book: Book,
): readonly InReasons<ParticipationSet>[] {
  const sets = new Map<string, Member[]>();
  for (const row of rows) {
    if (book.states.byCode(row.state.code)?.kind === 'organization') continue;
    const key = JSON.stringify([partyTo(row), row.missing, row.untold]);
    sets.set(key, [...(sets.get(key) ?? []), row]);
  }
  return [...sets.values()]
    .flatMap((members) => setOf(members, book) ?? [])
    .toSorted((a, b) => b.partyTo.length - a.partyTo.length || b.states - a.states);
}

function setOf(members: readonly Member[], book: Book): InReasons<ParticipationSet> | null {
  const [first] = members;
  if (first === undefined) return null;
  const { missing, untold } = first;
  const namesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const record = book.records.get(id);
      return record ? nameOf(record.instrument) : [];
    });
  return {
    partyTo: partyTo(first),
    missing,
    untold,
    meaning: {
      say: 'set-of-instruments',
      parties: allOf(namesOf(partyTo(first))),
      missing: missing.length === 0 ? null : { or: namesOf(missing) },
      untold: allOf(namesOf(untold)),
    },
    states: members.length,
    members: members.map(({ state }) => state),
  };
}

function partyTo({ standings }: Member): readonly string[] {
  return Object.keys(standings).filter((id) => standings[id] === 'party');
}
