import type { State } from '../domain/state.js';
import type { StateDirectory } from '../states/state-directory.js';
import { unLanguages, type UnLanguage } from '../states/un-names.js';

/** One name of a State. */
export interface StateName {
  /** `null` for the depositary's own spelling, which comes first. */
  readonly language: UnLanguage | null;
  readonly name: string;
}

/** The names of a State: as the depositary spells it, then the short name that the UN gives in each of its six languages. */
export function stateNames({ code, name }: State, states: StateDirectory): readonly StateName[] {
  const given = states.unNames(code);
  return [
    { language: null, name },
    ...(given ? unLanguages.map((language) => ({ language, name: given[language] })) : []),
  ];
}
