import type { Participation } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { withRulings, type Ruling } from '../domain/ruling.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { LedgerPlan } from '../ledger/apply-snapshot.js';
import { normalizePage } from '../treaty-collection/normalize-page.js';
import { boundedFindings } from '../treaty-collection/page-findings.js';
import { notThePage } from '../treaty-collection/read-status-page.js';
import type { Edition } from '../treaty-collection/edition.js';
import type { NormalizedPage, StatusPage } from '../treaty-collection/status-page.js';
import {
  guardFindings,
  guardsOfKnownContent,
  recordedOn,
  type Guard,
  type JudgedInstrument,
} from './guard.js';
import { guards } from './guards.js';
import { planPage } from './plan-page.js';

/** What the tracker makes of a page. */
export type Verdict =
  | {
      readonly outcome: 'applied' | 'unchanged';
      readonly page: NormalizedPage;
      readonly plan: LedgerPlan;
      readonly findings: readonly Finding[];
    }
  | {
      readonly outcome: 'held';
      readonly page: NormalizedPage;
      readonly plan: LedgerPlan;
      readonly findings: readonly Finding[];
    }
  | {
      readonly outcome: 'failed';
      readonly page: NormalizedPage;
      readonly reason: string;
      readonly findings: readonly Finding[];
    };

/** What a page is measured against. */
export interface Measure {
  readonly instrument: JudgedInstrument;
  readonly record: InstrumentRecord | null;
  readonly resolve: (name: string) => string | null;
  readonly today: Day;
  readonly maxChanges: number;
  readonly guards?: readonly Guard[];
  /** The same record in the other edition, where one came that was understood. */
  readonly other?: { readonly edition: Edition; readonly page: NormalizedPage };
  /** What a person rules of acts that are gone from the page. */
  readonly rulings?: readonly Ruling[];
  /** What today's reader makes of the page that the record rests on, where that is not what the record says. */
  readonly readToday?: readonly Participation[];
}

/**
 * Judges a page that was read: `failed` where it is no status page at all, `held` where a guard refuses it, `unchanged` where it says what the record says, otherwise `applied`, with the plan.
 */
export function assessPage(read: StatusPage, measure: Measure): Verdict {
  const { instrument, record, resolve, today, maxChanges } = measure;
  const printed = normalizePage(read, resolve);
  // The fingerprint stays that of what is printed: whatever is ruled, the same page is the same page.
  const participations = withRulings(
    record?.participations ?? [],
    printed.participations,
    measure.rulings ?? [],
  );
  const page = { ...printed, participations };
  const broken = page.findings.find(({ name }) => notThePage.has(name));
  if (broken)
    return { outcome: 'failed', page, reason: `${broken.name}: ${broken.message}`, findings: page.findings };

  const before = record && {
    snapshotId: record.snapshot.id,
    asAt: recordedOn(record, today),
    participations: record.participations,
    ...(measure.readToday && { readToday: measure.readToday }),
  };
  // Planned before it is judged: how much a page would alter is itself a reason to doubt it.
  const plan = planPage(instrument.id, before, page.participations);
  const isSame = record !== null && record.snapshot.fingerprint === page.fingerprint;
  const list = measure.guards ?? guards;
  const found = guardFindings(
    { instrument, page, record, plan, today, maxChanges },
    isSame ? guardsOfKnownContent(list) : list,
  );
  // A guard says a finding of the reader over again, with its own name: each sentence is told once.
  const told = new Set(found.map(({ message }) => message));
  const findings = boundedFindings([...found, ...page.findings.filter(({ message }) => !told.has(message))]);

  if (found.some(({ level }) => level === 'error')) return { outcome: 'held', page, plan, findings };
  return { outcome: isSame ? 'unchanged' : 'applied', page, plan, findings };
}
