import type { Day } from './day.js';
import type { StatementKind, StatementOfOther, StatementSection } from './statement.js';

/** The kinds of change of what participants stated. */
export type StatementChangeKind =
  'statement-made' | 'statement-altered' | 'statement-withdrawn' | 'statement-gone';

/** What is told of a statement where its whole text is not. */
export interface StatementSummary {
  readonly section: StatementSection;
  readonly kind: StatementKind;
  /** Its first heading as printed; `null` where it has none. */
  readonly heading: string | null;
  readonly madeOn: Day | null;
  readonly articles: readonly string[];
  readonly about: readonly StatementOfOther[];
  /** The beginning of its text. */
  readonly excerpt: string;
}

/** What a change tells of a statement. */
export interface ChangedStatement {
  /** The number of the first version of its text. */
  readonly firstId: number;
  readonly before: StatementSummary | null;
  readonly after: StatementSummary | null;
}

/** One difference between what two pages say that a participant stated. */
export interface StatementChange extends Pick<ChangedStatement, 'before' | 'after'> {
  readonly kind: StatementChangeKind;
  /** Alpha-3: of a participant that is no present State nothing is told. */
  readonly state: string;
  readonly happenedOn: Day | null;
  /** By which text it is known: one on record, or the place of a new one among those that the same plan inserts. */
  readonly of: { readonly firstId: number } | { readonly inserted: number };
}
