import { sayLabel } from './say-label.js';
import { isGap } from '../domain/standing.js';
import type { Book } from './book.js';
import type { Cell } from './select.js';

/** One State's cells under the cited instruments that it may join on a day. */
export interface FamilyFacts {
  readonly cells: readonly Cell[];
}

/** Whether a State is of a family; `cannot-tell` where a standing on which that depends cannot be told. */
type Membership = 'yes' | 'no' | 'cannot-tell';

/** A set of States that stand alike: it is told in a sentence, and it tells who belongs to it. */
export interface Family {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly membershipOf: (facts: FamilyFacts) => Membership;
}

const isParty = ({ standing }: Cell): boolean => standing === 'party';
const isMissing = ({ standing }: Cell): boolean => isGap(standing);

/**
 * A family of States by the number of instruments to which they are not parties; a regional organization may not join
 * them all, and is in none. Where a standing cannot be told it is asked what it would be either way.
 */
function byCount(
  family: Omit<Family, 'membershipOf'>,
  test: (missing: number, of: number) => boolean,
): Family {
  return {
    ...family,
    membershipOf: ({ cells }) => {
      if (!cells.some(({ state }) => state.kind !== 'organization')) return 'no';
      const missing = cells.filter(isMissing).length;
      const untold = cells.length - missing - cells.filter(isParty).length;
      const answers = new Set(
        Array.from({ length: untold + 1 }, (_, more) => test(missing + more, cells.length)),
      );
      if (answers.size > 1) return 'cannot-tell';
      return answers.has(true) ? 'yes' : 'no';
    },
  };
}

const countFamilies: readonly Family[] = [
  byCount(
    { id: 'all', title: 'All', meaning: 'party to every cited instrument' },
    (missing) => missing === 0,
  ),
  byCount(
    { id: 'one-short', title: 'One short of all', meaning: 'party to every cited instrument but one' },
    (missing, of) => of > 1 && missing === 1,
  ),
  byCount(
    { id: 'none', title: 'None', meaning: 'party to none of the cited instruments' },
    (missing, of) => missing === of,
  ),
];

/**
 * Party to a convention and not to its protocol. The reverse cannot be: "In order to become a Party to a Protocol, a
 * State … must also be a Party to this Convention" (UNTOC, article 37(2)). It would be a fault of the records.
 */
function partyWithout(book: Book, has: string, lacks: string): Family {
  const labelOf = (id: string) => {
    const record = book.records.get(id);
    return record ? sayLabel(record.instrument) : id;
  };
  return {
    id: `${has}-without-${lacks}`,
    title: `${has} without ${lacks}`,
    meaning: `party to ${labelOf(has)} and not to ${labelOf(lacks)}`,
    membershipOf({ cells }) {
      const [one, other] = [has, lacks].map((id) => cells.find(({ record }) => record.instrument.id === id));
      if (!one || !other || isMissing(one) || isParty(other)) return 'no';
      return isParty(one) && isMissing(other) ? 'yes' : 'cannot-tell';
    },
  };
}

/** Every family of States: by the number of cited instruments, and by each convention and its protocol. */
export function familiesOf(book: Book): readonly Family[] {
  const pairs = book.instruments.flatMap(({ id, parent }) =>
    parent === null ? [] : [partyWithout(book, parent.id, id)],
  );
  return [...countFamilies, ...pairs];
}
