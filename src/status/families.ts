import { sayLabel } from '../domain/dated-act.js';
import type { Day } from '../domain/day.js';
import { intervalOn } from '../domain/standing-history.js';
import type { Book } from './book.js';
import type { Cell } from './select.js';

/** One State's cells under the cited instruments that it may join on a day. */
export interface FamilyFacts {
  readonly cells: readonly Cell[];
  readonly asOf: Day;
}

/** Whether a State is of a family; `cannot-tell` where the records it rests on are of days too far apart. */
export type Membership = 'yes' | 'no' | 'cannot-tell';

/** A set of States that stand alike: it is told in a sentence, and it tells who belongs to it. */
export interface Family {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly membershipOf: (facts: FamilyFacts) => Membership;
}

const isParty = ({ standing }: Cell): boolean => standing === 'party';
const partiesTo = ({ cells }: FamilyFacts): number => cells.filter(isParty).length;

/** A family of States by the number of instruments; a regional organization may not join them all, and is in none. */
function byCount(family: Omit<Family, 'membershipOf'>, test: (facts: FamilyFacts) => boolean): Family {
  return {
    ...family,
    membershipOf: (facts) =>
      facts.cells.some(({ state }) => state.kind !== 'organization') && test(facts) ? 'yes' : 'no',
  };
}

const countFamilies: readonly Family[] = [
  byCount(
    { id: 'all', title: 'All', meaning: 'party to every cited instrument' },
    (facts) => partiesTo(facts) === facts.cells.length,
  ),
  byCount(
    { id: 'one-short', title: 'One short of all', meaning: 'party to every cited instrument but one' },
    (facts) => facts.cells.length > 1 && partiesTo(facts) === facts.cells.length - 1,
  ),
  byCount(
    { id: 'none', title: 'None', meaning: 'party to none of the cited instruments' },
    (facts) => partiesTo(facts) === 0,
  ),
];

/** Party to one instrument and not to another of the same family of treaties. */
function partyWithout(book: Book, has: string, lacks: string): Family {
  const labelOf = (id: string) => {
    const record = book.records.get(id);
    return record ? sayLabel(record.instrument) : id;
  };
  return {
    id: `${has}-without-${lacks}`,
    title: `${has} without ${lacks}`,
    meaning: `party to ${labelOf(has)} and not to ${labelOf(lacks)}`,
    membershipOf({ cells, asOf }) {
      const [one, other] = [has, lacks].map((id) => cells.find(({ record }) => record.instrument.id === id));
      if (!one || !other || !isParty(one) || isParty(other)) return 'no';
      const since = one.history && intervalOn(one.history, asOf)?.from;
      // The record of the other ends before the State joined the one: it may have joined both on the same day.
      return since !== undefined && (other.record.asAt ?? '') < since ? 'cannot-tell' : 'yes';
    },
  };
}

/** Every family of States: by the number of cited instruments, and by each pair of a protocol and its convention. */
export function familiesOf(book: Book): readonly Family[] {
  const pairs = book.instruments.flatMap(({ id, parent }) =>
    parent === null ? [] : [partyWithout(book, id, parent.id), partyWithout(book, parent.id, id)],
  );
  return [...countFamilies, ...pairs];
}
