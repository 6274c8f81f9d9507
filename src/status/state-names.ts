import { z } from 'zod';
import type { State } from '../domain/state.js';
import type { StateDirectory } from '../states/state-directory.js';
import { unLanguages } from '../states/un-names.js';
import type { ReadonlyOf } from './readonly-of.js';
import * as part from './row-parts.js';

export const stateNameSchema = z.strictObject({
  /** `null` for the depositary's own spelling, which comes first. */
  language: part.word(unLanguages).nullable(),
  name: z.string(),
});

type StateName = ReadonlyOf<typeof stateNameSchema>;

/** The names of a State: as the depositary spells it, then the short name that the UN gives in each of its six languages. */
export function stateNames({ code, name }: State, states: StateDirectory): readonly StateName[] {
  const given = states.unNames(code);
  return [
    { language: null, name },
    ...(given ? unLanguages.map((language) => ({ language, name: given[language] })) : []),
  ];
}
