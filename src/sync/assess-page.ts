import type { Participation } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { withRulings, type Ruling } from '../domain/ruling.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { LedgerPlan } from '../ledger/apply-snapshot.js';
import { waitingFinding } from '../ledger/read-holds.js';
import { withheldFrom } from '../ledger/entities/snapshot.entity.js';
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
import { secondLook, type Looked } from './second-look.js';

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
  /** The edition of the page itself; absent where it is not known, as of a committed table. */
  readonly edition?: Edition | null;
  /**
   * Whether what is no ordinary new act waits for a second look; absent where it does not: of a committed table, and of
   * a page that a person accepts.
   */
  readonly secondLook?: boolean;
  /** The number of the hold of a single row that a person believes. */
  readonly acceptedRow?: number;
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

  const recordDay = recordedOn(record, today);
  const before = record && {
    snapshotId: record.snapshot.id,
    asAt: recordDay,
    participations: record.participations,
    ...(measure.readToday && { readToday: measure.readToday }),
  };
  const looked = lookAgain(page, recordDay, measure);
  // Planned before it is judged: how much a page would alter is itself a reason to doubt it, whatever of it must wait.
  const whole = planPage(instrument.id, before, looked.unrefused);
  const isKnown = record !== null && record.snapshot.fingerprint === page.fingerprint;
  const list = measure.guards ?? guards;
  const rowsBefore = measure.readToday ?? record?.participations;
  const saidBefore = rowsBefore ? new Map(rowsBefore.map((row) => [row.state, row])) : null;
  const found = guardFindings(
    { instrument, page, record, before: saidBefore, plan: whole, today, maxChanges },
    isKnown ? guardsOfKnownContent(list) : list,
  );
  // A guard says a finding of the reader over again, with its own name: each sentence is told once.
  const told = new Set(found.map(({ message }) => message));
  const ofReader = page.findings.filter(({ message }) => !told.has(message));
  const { looks, waits, rows } = looked;
  const plan = { ...planPage(instrument.id, before, rows), looks };
  if (found.some(({ level }) => level === 'error'))
    return { outcome: 'held', page, plan, findings: boundedFindings([...found, ...ofReader]) };

  const ofLook = waits.map(({ because }) => waitingFinding(because));
  const findings = boundedFindings([...ofLook, ...found, ...ofReader]);
  // The same page on a later day may confirm what it said before.
  const isSame = isKnown && JSON.stringify(looks.withheld) === JSON.stringify(withheldFrom(record.snapshot));
  return { outcome: isSame ? 'unchanged' : 'applied', page, plan, findings };
}

/** What may be believed of a page at first sight; of the first page of an instrument there is nothing to compare it with. */
function lookAgain(
  { participations: printed, statusAsAt: printedOn, noticesWithdrawn }: NormalizedPage,
  recordDay: Day | null,
  {
    record,
    other,
    rulings = [],
    readToday,
    edition = null,
    secondLook: mayWait = false,
    acceptedRow,
  }: Measure,
): Looked {
  const recorded = record?.participations ?? [];
  return secondLook({
    recorded,
    readToday,
    printed,
    other: other ? withRulings(recorded, other.page.participations, rulings) : null,
    waiting: record?.waiting ?? [],
    printedOn,
    edition,
    noticesWithdrawn,
    recordedOn: recordDay,
    mayWait: mayWait && record !== null,
    accepted: acceptedRow,
  });
}
