/**
 * `error`: the page must not be believed; `warning`: told, recorded, and the page may be believed. There is no level
 * for what is only logged: what the reader passes over in silence is what becomes a wrong answer.
 */
export type FindingLevel = 'error' | 'warning';

/** Something that was not understood or does not add up: a value that is kept, never only a line in a log. */
export interface Finding {
  readonly level: FindingLevel;
  /** A short stable name of the kind of finding in kebab-case, e.g. `unknown-letter`. */
  readonly name: string;
  /** One sentence for a person: what, where, what was expected. */
  readonly message: string;
}
