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

/** Fewer letters are a code, or part of too many names: "Nig" begins Niger and Nigeria. */
const leastOfPart = 4;

/** The States that a text may mean, and the one that it means where there is no doubt. */
export interface Meant {
  readonly found: readonly State[];
  readonly only: State | null;
}

/**
 * The States that have exactly this name or code; where there is none, those with a name of which it begins a word. Of
 * these, one is meant where it is the only one, and the text long enough to be no code.
 */
export function statesMeant(states: StateDirectory, text: string): Meant {
  const written = plainWord(text);
  // `U.K.` is UK.
  const meant = /^(?:\p{L} )+\p{L}$/u.test(written) ? written.replaceAll(' ', '') : written;
  if (meant === '') return { found: [], only: null };
  const whole = states.all.filter((state) => states.wordsOf(state.code).has(meant) || isCode(state, meant));
  const found =
    whole.length > 0
      ? whole
      : states.all.filter(({ code }) =>
          [...states.wordsOf(code)].some((name) => ` ${name}`.includes(` ${meant}`)),
        );
  const [first = null, ...others] = found;
  const isClear = others.length === 0 && (whole.length > 0 || meant.length >= leastOfPart);
  return { found, only: isClear ? first : null };
}

function isCode({ code, alpha2 }: State, meant: string): boolean {
  return [code, alpha2].some((letters) => letters.toLowerCase() === meant);
}
