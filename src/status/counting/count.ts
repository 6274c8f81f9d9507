/** How many there are: one number, or the least and the most that it can be where some standing cannot be told. */
export interface Count {
  readonly least: number;
  readonly most: number;
}

/** How many of some are counted for certain, and how many may have to be. */
export function countOf<One>(
  all: readonly One[],
  isCounted: (one: One) => boolean,
  mayBeCounted: (one: One) => boolean,
): Count {
  const least = all.filter(isCounted).length;
  return { least, most: least + all.filter((one) => !isCounted(one) && mayBeCounted(one)).length };
}

/** Whether two counts are the same. */
export function isSameCount(one: Count, other: Count): boolean {
  return one.least === other.least && one.most === other.most;
}
