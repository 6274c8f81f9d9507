import type { DepositReason, GeneralRuleOf, RuleReason } from '../../domain/deposit-reason.js';
import type { Quoted } from '../../domain/reason.js';
import type { StandingReason } from '../../domain/standing-reason.js';

/** What a sheet speaks of, in this order. */
export const sheetTopics = [
  'standing',
  'act',
  'condition',
  'authority',
  'contents',
  'deposit',
  'notification',
  'reservation',
  'effect',
  'report',
] as const;

export type SheetTopic = (typeof sheetTopics)[number];

/** What is read at a source: the record, the treaty, what admits the State, or the law of all treaties. */
export type SourceKind = 'record' | 'parent-record' | 'remark' | 'text' | 'admission' | GeneralRuleOf;

/** One thing that a sheet says, by which article, and where that is read; `null` where there is none. */
export interface Statement {
  readonly topic: SheetTopic;
  readonly reason: DepositReason | Quoted | StandingReason;
  readonly article: Quoted | RuleReason | null;
  readonly source: { readonly kind: SourceKind; readonly url: string } | null;
}

/** An article of the treaty itself, e.g. `article 25(3)`. */
export const articleOf = (text: string): Quoted => ({ say: 'quoted', text });
