import { toldKinds, type ChangeFilter } from '../../domain/change-filter.js';
import type { StateDirectory } from '../../states/state-directory.js';
import { stateParameter } from '../../status/parameters/journal-parameters.js';
import {
  choice,
  groupParameter,
  instrumentParameter,
  parseQuery,
  QueryError,
  type Vocabulary,
} from '../../status/parameters.js';
import { parameterRow } from '../../status/parameter-table.js';
import { withStateCodes } from '../named-states.js';

/** Which changes are wanted, as it is said on the command line. */
export interface FilterOptions {
  readonly instrument?: readonly string[];
  readonly state?: readonly string[];
  readonly group?: readonly string[];
  readonly kind?: readonly string[];
}

const toldKindParameter = choice(
  'kind of change that is told',
  () => toldKinds.map(({ kind, meaning }) => ({ value: kind, title: meaning })),
  parameterRow('changeKind'),
);

const parameters = [instrumentParameter, stateParameter, toldKindParameter];

/**
 * Which changes are wanted, checked. Throws a `QueryError` for a word that names nothing, also an empty one: in a script
 * it stands for a variable that was never set, and whoever named one State would be told of all.
 */
export function wantedFilter(options: FilterOptions, vocabulary: Vocabulary): ChangeFilter {
  const { instrument, state, group = [], kind } = options;
  const { states } = vocabulary.book;
  for (const [name, values = []] of Object.entries({ instrument, state, group, kind }))
    if (values.includes(''))
      throw new QueryError(`--${name} is empty; expected a value, or the option left out`);
  const asked = parseQuery(
    parameters,
    withStateCodes(parameters, { instrument, state, kind }, states),
    vocabulary,
  );
  // A question is of one group, and so is its parameter.
  const groups = group.map((one) => parseQuery([groupParameter], { group: one }, vocabulary).group ?? []);
  const kinds = toldKinds.map((one) => one.kind).filter((one) => asked.kind?.includes(one));
  const filter = {
    instruments: [...new Set(asked.instrument)],
    states: [...new Set(asked.state)],
    groups: [...new Set(groups.flat())],
    kinds,
  };
  refuseUnjoinable(filter, vocabulary, states);
  return filter;
}

/** An organization that no wanted instrument is open to can never change: whoever names it expects to be told. */
function refuseUnjoinable(
  { instruments, states: codes }: ChangeFilter,
  { book, today }: Vocabulary,
  states: StateDirectory,
): void {
  if (instruments.length === 0) return;
  for (const code of codes) {
    const state = states.byCode(code);
    if (state?.kind !== 'organization') continue;
    const open = book.instruments.filter(({ openTo }) => openTo.admits(state, today) !== 'no');
    if (open.some(({ id }) => instruments.includes(id))) continue;
    const ids = open.map(({ id }) => id).join(', ') || 'none';
    throw new QueryError(
      `${state.name} (${code}) cannot join ${instruments.join(', ')}; expected instruments that are open to it: ${ids}`,
    );
  }
}
