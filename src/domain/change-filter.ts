import { changeKinds, type Change, type ChangeKind } from './change.js';

/** The kinds of change that are told: the tracker's own learning is no news of a State. */
export const toldKinds = changeKinds.filter(({ kind }) => kind !== 'read-better');

/** Which changes a subscriber wants; an empty list takes all. */
export interface ChangeFilter {
  readonly instruments: readonly string[];
  /** Alpha-3 codes. Whoever names States and groups wants the changes of any of them. */
  readonly states: readonly string[];
  readonly groups: readonly string[];
  readonly kinds: readonly ChangeKind[];
}

/** Whether a change is one that a subscriber wants; `groups` are those of its State. */
export function isWanted(
  filter: ChangeFilter,
  { kind, instrument, state }: Pick<Change, 'kind' | 'instrument' | 'state'>,
  groups: readonly string[],
): boolean {
  if (!toldKinds.some((told) => told.kind === kind)) return false;
  const isOfState =
    (filter.states.length === 0 && filter.groups.length === 0) ||
    filter.states.includes(state) ||
    filter.groups.some((group) => groups.includes(group));
  return (
    isOfState &&
    (filter.instruments.length === 0 || filter.instruments.includes(instrument)) &&
    (filter.kinds.length === 0 || filter.kinds.includes(kind))
  );
}
