/**
 * Something to be said, as data: its kind, and beside it what it is about: days, counts, names, articles, and other
 * reasons. A room declares the reasons that it gives as a union of types; `wording/` has a message for each kind.
 */
export interface AnyReason {
  readonly say: string;
}

/** What a reason names several of. */
export type List<Part extends string | AnyReason = string | AnyReason> =
  { readonly and: readonly Part[] } | { readonly or: readonly Part[] };

/** What was written by others, in the words of a file of data or of a page. */
export interface Quoted extends AnyReason {
  readonly say: 'quoted';
  readonly text: string;
}

/** All of some parts as a list, or `null` of none. */
export function allOf<Part extends string | AnyReason>(parts: readonly Part[]): List<Part> | null {
  return parts.length === 0 ? null : { and: parts };
}
