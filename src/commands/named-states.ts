import type { StateDirectory } from '../states/state-directory.js';
import { statesMeant } from '../status/parameters/name-parameter.js';
import { QueryError, type Parameter, type RawQuery } from '../status/parameters.js';

/** The parameters whose values are States. */
const ofStates: ReadonlySet<string> = new Set(['code', 'state', 'with']);

/**
 * A query in which States may be called by any of their names, present or former, or by their codes of two letters, with the
 * codes that it is asked with in their place. What names no State is left for the check of the query to refuse. Throws a
 * `QueryError` that lists them where a name means several.
 */
export function withStateCodes(
  parameters: readonly Pick<Parameter, 'key'>[],
  raw: RawQuery,
  states: StateDirectory,
): RawQuery {
  const codes = Object.entries(raw).map(([key, value]) => {
    const isOfStates = ofStates.has(key) && parameters.some((one) => one.key === key);
    if (!isOfStates || value === undefined) return [key, value] as const;
    return [
      key,
      typeof value === 'string' ? codeOf(value, key, states) : value.map((one) => codeOf(one, key, states)),
    ] as const;
  });
  return Object.fromEntries(codes);
}

function codeOf(text: string, key: string, states: StateDirectory): string {
  // What is set side by side may be a group; elsewhere "eu" means the organization by its two letters.
  if (states.byCode(text) || (key === 'with' && states.groupById(text))) return text;
  const { found, only } = statesMeant(states, text);
  if (only) return only.code;
  const formers = states.formerByName(text);
  if (found.length === 0 && formers.length === 0) return text;
  const successors = formers
    .flatMap((former) => former.successors)
    .flatMap((code) => states.byCode(code) ?? []);
  const choices = [...new Set([...found, ...successors])].map(({ code, name }) => `${code} (${name})`);
  const became = formers.map((former) => `; ${former.became}`).join('');
  throw new QueryError(
    choices.length === 1
      ? `"${text}" is not the name of a State${became}; perhaps ${choices.join()} is meant`
      : `"${text}" is not the name of one State${became}; expected one of ${choices.join(', ')}`,
  );
}
