import type { Day } from '../domain/day.js';
import type { RecordedStatement } from '../ledger/declaration-row.js';

/** What is told of a territory: that the instrument was extended to it, or withheld from it. */
export interface TerritoryTold {
  /** As printed. */
  readonly name: string;
  readonly applies: boolean;
  /** The day of the notification; `null` where it is not told. */
  readonly on: Day | null;
  /** Whether nothing later is told of it. */
  readonly stands: boolean;
  /** The number by which the text is known that tells it. */
  readonly statement: number;
}

/**
 * What a State's statements tell of its territories by a day, oldest first; what has no day comes first, in the order of
 * the page. Of a territory that was withheld and to which the instrument was extended later, both are told, and the last
 * is what stands. A table and an end note that tell the same are one.
 */
export function territoriesOf(statements: readonly RecordedStatement[], asOf: Day): readonly TerritoryTold[] {
  const told = statements
    .flatMap(({ firstId, statement }) =>
      statement.territories.map(({ name, applies, on }) => ({
        name,
        applies,
        on: on ?? statement.madeOn,
        statement: firstId,
      })),
    )
    .filter(({ on }) => on === null || on <= asOf)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : Number((a.on ?? '') > (b.on ?? ''))));
  const once = told.filter(
    (one, index) =>
      told.findIndex(
        (other) =>
          keyOf(other.name) === keyOf(one.name) && other.applies === one.applies && other.on === one.on,
      ) === index,
  );
  return once.map(({ name, applies, on, statement }, index) => ({
    name,
    applies,
    on,
    stands: !once.slice(index + 1).some((later) => keyOf(later.name) === keyOf(name)),
    statement,
  }));
}

/** One territory is printed with and without its article, and in various cases. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replace(/[’]/g, "'");
}
