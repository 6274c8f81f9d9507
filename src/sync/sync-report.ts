import type { Finding } from '../domain/finding.js';
import type { CheckOutcome } from '../ledger/entities/check.entity.js';
import type { EditionOutcome } from '../ledger/entities/edition-check.entity.js';
import type { RunOutcome } from '../ledger/entities/run.entity.js';
import type { PlannedChange } from '../ledger/planned-changes.js';
import type { Edition } from '../treaty-collection/edition.js';
import type { Totals } from '../treaty-collection/status-page.js';
import type { EditionDifference } from './reconcile-editions.js';

/** What one edition was good for. */
export interface EditionReport {
  readonly edition: Edition;
  readonly outcome: EditionOutcome;
  readonly url: string;
  readonly statusAsAt: string | null;
  readonly httpStatus: number | null;
  /** How many bytes came. */
  readonly bytes: number | null;
  /** What it tells otherwise than the edition that led. */
  readonly differences: readonly EditionDifference[];
  /** Whose texts it prints otherwise, by section and participant; `null` where they were not compared. */
  readonly texts: readonly string[] | null;
  /** Why it was of no use, in one line. */
  readonly reason: string | null;
}

/** What a run found for one instrument. */
export interface CheckReport {
  readonly instrument: string;
  readonly outcome: CheckOutcome;
  readonly statusAsAt: string | null;
  readonly stated: Totals | null;
  readonly counted: Totals | null;
  /** Of rows, and of what participants stated. */
  readonly changes: readonly PlannedChange[];
  readonly findings: readonly Finding[];
  /** Why it failed, in one line. */
  readonly reason: string | null;
  readonly url: string | null;
  readonly httpStatus: number | null;
  readonly bytes: number | null;
  readonly durationMs: number;
  /** In the order in which they were asked for. */
  readonly editions: readonly EditionReport[];
}

/** What a run did; `run` is `null` for one that was only tried and not recorded, or that another process kept from running. */
export interface SyncReport {
  readonly run: number | null;
  /** `busy` where another process is syncing. */
  readonly outcome: Exclude<RunOutcome, 'running'> | 'busy';
  readonly startedAt: string;
  readonly endedAt: string;
  readonly total: number;
  readonly rows: readonly CheckReport[];
  /** Who is syncing, where that is why nothing was done. */
  readonly heldBy?: string;
}

/** How a run ended, from how its instruments did: one failure makes it `failed`, else one hold makes it `held`. */
export function outcomeOf(rows: readonly Pick<CheckReport, 'outcome'>[]): 'done' | 'held' | 'failed' {
  if (rows.some(({ outcome }) => outcome === 'failed')) return 'failed';
  return rows.some(({ outcome }) => outcome === 'held') ? 'held' : 'done';
}
