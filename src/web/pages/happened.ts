import type { Day } from '../../domain/day.js';
import type { StateLabel } from '../../status/state-label.js';
import { english } from '../../wording/english.js';
import type { KindCount } from '../pictures/deed-bars.js';

/** An act of a State, or a change of what the record says of one, as a list of what happened has it. */
export interface Happened {
  readonly state: StateLabel;
  readonly instrument: string;
  readonly kind: string;
  /** `null` where a correction happened on none, or the day is not known. */
  readonly on: Day | null;
  readonly sentence: string;
}

/** What one or several States did on one day, in words that differ by their names only. */
export interface Deed {
  readonly kind: string;
  readonly on: Day | null;
  readonly states: readonly StateLabel[];
  /** The sentence before the name and after it, without the day. */
  readonly before: string;
  readonly after: string;
}

/**
 * What happened, one deed after another: those who did the same on one day are named together, as a depositary's own
 * notification would. Whose sentence does not name it once stands by itself.
 */
export function deedsOf(rows: readonly Happened[]): readonly Deed[] {
  const deeds = new Map<string, Deed>();
  for (const { state, kind, on, sentence } of rows) {
    const said = on === null ? sentence : withoutDay(sentence, on);
    const [before = '', after, ...more] = said.split(state.name);
    const isOne = after !== undefined && more.length === 0;
    const key = isOne ? JSON.stringify([on, kind, before, after]) : JSON.stringify([on, kind, said, state]);
    const found = deeds.get(key);
    const states = [...(found?.states ?? []), state];
    deeds.set(key, { kind, on, states, ...(isOne ? { before, after } : { before: said, after: '' }) });
  }
  return [...deeds.values()];
}

/** A sentence that stands beside its day. */
export function withoutDay(sentence: string, day: Day): string {
  return sentence.replace(` on ${english.day(day)}`, '');
}

/** The numbers of the kinds, in a given order, nought among them, so that two lists can be held against each other. */
export function countKinds(rows: readonly Happened[], kinds: readonly string[]): readonly KindCount[] {
  return kinds.map((kind) => ({ kind, number: rows.filter((row) => row.kind === kind).length }));
}
