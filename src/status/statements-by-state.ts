import type { RecordedStatement } from '../ledger/declaration-row.js';

/** What one State stated under an instrument, and what others objected to of it. */
export interface StatementsOfState {
  readonly own: readonly RecordedStatement[];
  /** Objections of others that name the State, whichever of its statements they are about. */
  readonly objectionsTo: readonly RecordedStatement[];
}

/**
 * The statements of a record by the alpha-3 code of the State: gathered once for a book, since every cell asks for
 * those of its own.
 */
export function statementsByState(
  statements: readonly RecordedStatement[],
): ReadonlyMap<string, StatementsOfState> {
  const found = new Map<string, { own: RecordedStatement[]; objectionsTo: RecordedStatement[] }>();
  const of = (state: string) => {
    const known = found.get(state) ?? { own: [], objectionsTo: [] };
    found.set(state, known);
    return known;
  };
  for (const one of statements) {
    const { state, kind, about } = one.statement;
    if (state !== null) of(state).own.push(one);
    if (kind !== 'objection') continue;
    for (const named of new Set(about.flatMap(({ state: code }) => code ?? [])))
      of(named).objectionsTo.push(one);
  }
  return found;
}
