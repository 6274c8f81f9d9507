import type { Act, Participation } from '../domain/act.js';

/** What the record said of each State before a page, by its code. */
export type SaidBefore = ReadonlyMap<string, Participation>;

function isSameAct(a: Act | null, b: Act | null): boolean {
  return a?.date === b?.date && a?.code === b?.code;
}

/**
 * Whether a row prints the days and letters that the record had of this State before, whatever its brackets. What is odd
 * in such a row is no news: it was believed once.
 */
export function isSaidBefore(row: Participation, before: SaidBefore): boolean {
  const was = before.get(row.state);
  return was !== undefined && isSameAct(was.signature, row.signature) && isSameAct(was.consent, row.consent);
}
