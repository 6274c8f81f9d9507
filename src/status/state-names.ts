import type { State } from '../domain/state.js';

/** The official languages of the United Nations, as ISO 639-1. */
export const unLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** One name of a State. */
export interface StateName {
  /** `null` for the depositary's own spelling, which comes first. */
  readonly language: (typeof unLanguages)[number] | null;
  readonly name: string;
}

/**
 * The names of a State: as the depositary spells it, then in the six UN languages from the platform's own data,
 * where that has one. They are everyday names, not the official ones.
 */
export function stateNames({ name, alpha2 }: Pick<State, 'name' | 'alpha2'>): readonly StateName[] {
  return [{ language: null, name }, ...unLanguages.flatMap((language) => nameIn(language, alpha2) ?? [])];
}

function nameIn(language: (typeof unLanguages)[number], alpha2: string): StateName | null {
  // A platform built with few languages would answer in its own one.
  if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return null;
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const name = names.of(alpha2);
  return name === undefined ? null : { language, name };
}
