import { nameOf } from '../domain/instrument-name.js';
import { whyUntold } from '../domain/untold-reason.js';
import type { UntoldReason } from '../domain/untold.js';
import type { Asked } from './question.js';
import { cellOf, chosenRecords, type Cell } from './select.js';
import type { Warning } from './warning-reason.js';

/**
 * Of which of some cells it cannot be told how the State stands, and why: said once for each reason. Whoever is left
 * out of a list of gaps is named here: a reader would else count the silence as a membership.
 */
export function untoldWarnings(
  cells: readonly Cell[],
  { asOf, today }: Pick<Asked, 'asOf' | 'today'>,
): readonly Warning[] {
  const told = new Map<string, { readonly cell: Cell; readonly because: UntoldReason; names: string[] }>();
  for (const cell of cells) {
    const { untold: because, record, state } = cell;
    if (because === null) continue;
    const key = `${record.instrument.id} ${JSON.stringify(because)}`;
    const found = told.get(key);
    if (found) found.names.push(state.name);
    else told.set(key, { cell, because, names: [state.name] });
  }
  return [...told.values()].map(({ cell, because, names }) => ({
    say: 'untold-of',
    names: { and: names },
    count: names.length,
    isPast: asOf < today,
    instrument: nameOf(cell.record.instrument),
    why: whyUntold(because, names.length === 1 ? 'one' : 'several'),
  }));
}

/** The same of some States, by their codes, under the instruments asked about. */
export function untoldAmong(codes: readonly string[], asked: Asked): readonly Warning[] {
  const states = [...new Set(codes)].flatMap((code) => asked.book.states.byCode(code) ?? []);
  const cells = chosenRecords(asked)
    .filter(({ asAt }) => asAt !== null)
    .flatMap((record) => states.flatMap((state) => cellOf(record, state, asked.asOf) ?? []));
  return untoldWarnings(cells, asked);
}
