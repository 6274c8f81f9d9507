import { sayLabel } from '../domain/dated-act.js';
import { sayUntold } from '../domain/say-untold.js';
import type { UntoldReason } from '../domain/untold.js';
import type { Asked } from './question.js';
import type { Cell } from './select.js';

const both = new Intl.ListFormat('en-GB');

/** Of which of some cells it cannot be told how the State stands, and why: said once for each reason. */
export function untoldWarnings(
  cells: readonly Cell[],
  { asOf, today }: Pick<Asked, 'asOf' | 'today'>,
): readonly string[] {
  const told = new Map<string, { readonly cell: Cell; readonly because: UntoldReason; names: string[] }>();
  for (const cell of cells) {
    const { untold: because, record, state } = cell;
    if (because === null) continue;
    const key = `${record.instrument.id} ${sayUntold(because)}`;
    const found = told.get(key);
    if (found) found.names.push(state.name);
    else told.set(key, { cell, because, names: [state.name] });
  }
  return [...told.values()].map(({ cell, because, names }) => {
    const isOne = names.length === 1;
    const verb = asOf < today ? (isOne ? 'was' : 'were') : isOne ? 'is' : 'are';
    const what = `${verb} ${isOne ? 'a party' : 'parties'} to ${sayLabel(cell.record.instrument)}`;
    const why = sayUntold(because, isOne ? 'one' : 'several');
    return `it cannot be told whether ${both.format(names)} ${what}: ${why}`;
  });
}
