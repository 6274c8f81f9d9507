import type { Change } from './change.js';
import type { StatementSummary } from './statement-change.js';

/** A change of a statement; `before` and `after` of the row are empty. */
type OfStatement<Told extends Change> = Told & { readonly statement: NonNullable<Change['statement']> };

/** Whether a change is of a statement. */
export function isOfStatement<Told extends Change>(change: Told): change is OfStatement<Told> {
  return change.statement !== undefined;
}

/** What is told of a statement, in a form that can be compared; of one that is not printed `null`. */
export function toldOf(summary: StatementSummary | null): string | null {
  return summary && JSON.stringify(summary);
}

/**
 * Of changes of statements in the order in which they were recorded, those that later ones have undone, each with the
 * first of these after which its text is told again as it was before it, or before what led to it. A text that is gone
 * and printed again is the same one. One that was made and withdrawn was undone by nothing: the State did both.
 */
export function undoneStatements<Told extends Change>(changes: readonly Told[]): ReadonlyMap<Told, Told> {
  const undone = new Map<Told, Told>();
  for (const chain of chainsOf(changes.filter(isOfStatement))) {
    const stood = new Set<string | null>();
    for (const [index, change] of chain.entries()) {
      stood.add(toldOf(change.statement.before));
      const own = leftBy(change);
      const by = chain.slice(index + 1).find((later) => stood.has(leftBy(later)) && leftBy(later) !== own);
      if (by) undone.set(change, by);
    }
  }
  return undone;
}

/** What stands after a change: that nothing is printed any more is not the same as that it was withdrawn. */
function leftBy({ kind, statement }: OfStatement<Change>): string | null {
  return kind === 'statement-withdrawn' ? kind : toldOf(statement.after);
}

/** The changes of each text: one that is printed again may have another number. */
function chainsOf<Told extends Change>(
  changes: readonly OfStatement<Told>[],
): readonly (readonly OfStatement<Told>[])[] {
  const chains: OfStatement<Told>[][] = [];
  const byText = new Map<number, OfStatement<Told>[]>();
  for (const change of changes) {
    const { firstId } = change.statement;
    let chain = byText.get(firstId) ?? chains.find((one) => isAgain(change, one.at(-1)!));
    if (chain === undefined) chains.push((chain = []));
    chain.push(change);
    byText.set(firstId, chain);
  }
  return chains;
}

/** Whether a change tells that a text is printed again which another took away. */
function isAgain(change: OfStatement<Change>, last: OfStatement<Change>): boolean {
  return (
    change.statement.before === null &&
    last.statement.after === null &&
    change.instrument === last.instrument &&
    change.state === last.state &&
    toldOf(change.statement.after) === toldOf(last.statement.before)
  );
}
