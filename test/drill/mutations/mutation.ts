import type { TakenPage } from './table-of-page.js';

/** Chooses among as many as there are; every choice of a mutation follows from its seed. */
export type Choose = (count: number) => number;

/** How a page that is not true differs from the true one. */
export interface Mutation {
  readonly kind: 'exchange' | 'shift' | 'alter' | 'bracket' | 'unbracket' | 'delete' | 'duplicate';
  readonly name: string;
  /** Whether the page prints the totals of its own rows: what is aimed at them, they cannot see. */
  readonly totals: boolean;
  /** Whether guards must keep it out, wherever it falls; what they let pass waits for a second look. */
  readonly isHeld?: true;
  /** The page with the fault; `null` where it has no place for it. */
  readonly mutate: (page: TakenPage, choose: Choose) => Partial<TakenPage> | null;
}
