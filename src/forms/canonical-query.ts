import type { Parameter, Query, RawQuery } from '../status/parameters.js';

/** The keys that a citation pins stand before all others: what is cut off the end of a long address is not the day. */
const pinned = ['asOf', 'from', 'to', 'knownAt'];

/**
 * A query in the one way to write it: nothing of it empty or twice, its keys in the order in which the question takes
 * them, their values in that of letters where the order shows in no answer, and as they were read where only capitals
 * differ. `query` is the same, as it was read.
 */
export function canonicalQuery(
  parameters: readonly Pick<Parameter, 'key' | 'inOrder'>[],
  raw: RawQuery,
  query: Query,
): RawQuery {
  const keys = parameters.map(({ key }) => key as string);
  const inOrder = new Set<string>(parameters.filter((one) => one.inOrder).map(({ key }) => key));
  const order = [...pinned.filter((key) => keys.includes(key)), ...keys, 'sort'];
  return Object.fromEntries(
    [...new Set(order)].flatMap((key) => {
      const read = [query[key as keyof Query] ?? []].flat().map(String);
      const given = [raw[key] ?? []].flat().filter((value) => value !== '');
      const values = new Set(given.map((value, index) => inCapitalsOf(read[index], value)));
      return values.size === 0 ? [] : [[key, inOrder.has(key) ? [...values] : [...values].toSorted()]];
    }),
  );
}

/**
 * Where a value was read as another one than in capitals, as a name for a code, what was written stays in the address.
 */
function inCapitalsOf(read: string | undefined, given: string): string {
  return read?.toLowerCase() === given.toLowerCase() ? read : given;
}
