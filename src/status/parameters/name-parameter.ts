import { z } from 'zod';
import { plainWord } from '../../domain/plain-word.js';
import type { State } from '../../domain/state.js';
import type { StateDirectory } from '../../states/state-directory.js';
import type { Parameter } from '../parameters.js';
import { parameterRow } from '../parameter-table.js';

/** Part of the name of a State, as a person remembers it. */
export const nameParameter: Parameter<'name'> = {
  ...parameterRow('name'),
  example: 'korea',
  schema: () =>
    z.string().refine((text) => plainWord(text) !== '' && text.length <= 100, {
      error: ({ input }) => `"${String(input)}" is no part of a name; expected letters, at most 100`,
    }),
};

/** The States that bear the name, now or formerly, in whole or in part; case, accents and signs are overlooked. */
export function bearersOf(states: StateDirectory, name: string): readonly State[] {
  const meant = plainWord(name);
  return states.all.filter(
    (state) => [...states.wordsOf(state.code)].some((word) => word.includes(meant)) || isCode(state, meant),
  );
}

/** The States that a name means: those that bear exactly it where there are any, or those that bear it in part. */
export function statesNamed(states: StateDirectory, name: string): readonly State[] {
  const meant = plainWord(name);
  const exact = states.all.filter((state) => states.wordsOf(state.code).has(meant) || isCode(state, meant));
  return exact.length > 0 ? exact : bearersOf(states, name);
}

function isCode({ code, alpha2 }: State, meant: string): boolean {
  return [code, alpha2].some((letters) => letters.toLowerCase() === meant);
}
