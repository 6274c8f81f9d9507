import type { Span } from './day.js';

/** What a treaty asks the Secretary-General to be told, by a word of its own. */
export type Notified =
  | 'organized-group-required'
  | 'extradition-basis'
  | 'central-authority'
  | 'languages'
  | 'prevention-authorities'
  | 'laundering-laws'
  | 'confiscation-laws'
  | 'slavery-laws'
  | 'territories';

/** A clause by which something is notified. */
interface NotificationClause {
  readonly notified: Notified;
  readonly article: string;
  /** Together with the instrument, or as a party, on no day that the treaty names. */
  readonly when: 'with-deposit' | 'as-party';
}

/** What a treaty says of reservations, or that it says nothing: then the Vienna Convention, article 19(c), says it. */
export type ReservationClause =
  | { readonly kind: 'refused' | 'compatible'; readonly article: string }
  | { readonly kind: 'not-mentioned' }
  /** By the article, a State may declare that it is not bound by the settlement of disputes in another paragraph. */
  | { readonly kind: 'not-bound-by-disputes'; readonly article: string; readonly disputes: string };

/** Who is reported to. */
export type ReportedTo = 'cedaw-committee' | 'child-rights-committee' | 'conference-of-parties';

/** A clause by which a party reports on what it does. */
export interface ReportClause {
  readonly to: ReportedTo;
  readonly article: string;
  /** Within which time from entry into force for the State the first is due; `null` where the treaty sets none. */
  readonly within: Span | null;
  /** How it goes on, and by which article; absent where the treaty does not tell. */
  readonly next?: { readonly how: 'every-four-years' | 'with-parent-reports'; readonly article: string };
}

/** What whoever deposits an instrument with the Secretary-General must know of the treaty, each with its article. */
export interface DepositClause {
  /** Where the treaty can be read, with the organization that adopted it. */
  readonly text: string;
  /** The article by which signatories ratify, and deposit, e.g. `article 25(3)`. */
  readonly ratificationArticle: string;
  readonly notifications: readonly NotificationClause[];
  /** By which article an organization declares what it is competent for, when it ratifies and when it accedes. */
  readonly competence?: { readonly ratification: string; readonly accession: string };
  readonly reservations: readonly ReservationClause[];
  readonly reports: readonly ReportClause[];
}
