import type { CheckOutcome } from '../ledger/entities/check.entity.js';
import type { RunOutcome, RunTrigger } from '../ledger/entities/run.entity.js';

/** What pages say beside the answers that they show. */
export type PageReason =
  | {
      /** How many acts, or changes of the record, are of one kind. */
      readonly say: 'acts-of-kind';
      readonly number: number;
      readonly kind: string;
    }
  | {
      /** How far ahead a day is. */
      readonly say: 'days-ahead';
      readonly days: number;
    }
  | ({
      /** How one run of the sync ended: of how many instruments each outcome is. */
      readonly say: 'run-told';
      readonly run: string;
      readonly trigger: RunTrigger;
      readonly outcome: RunOutcome;
    } & Readonly<Record<CheckOutcome, number>>);
