import type { Participation } from '../domain/act.js';
import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import { withRulings, type Ruling } from '../domain/ruling.js';
import type { Statement } from '../domain/statement.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { LedgerPlan, Looks } from '../ledger/apply-snapshot.js';
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
  printedOn,
  recordedOn,
  type Guard,
  type JudgedInstrument,
} from './guard.js';
import { guards } from './guards.js';
import { altersNothing, nothingPlanned, planPage } from './plan-page.js';
import {
  isSameReading,
  otherEdition,
  readingsKey,
  reconcileEditions,
  type EditionDifference,
} from './reconcile-editions.js';
import { planStatements } from './plan-statements.js';
import { secondLook, type Looked } from './second-look.js';
import { compareTexts, type TextDifference } from './compare-texts.js';
import { tellEditions } from './tell-editions.js';
import { tellTexts } from './tell-texts.js';

/** What the tracker makes of a page. */
export type Verdict =
  | {
      readonly outcome: 'applied' | 'unchanged';
      readonly page: NormalizedPage;
      readonly plan: LedgerPlan;
      readonly findings: readonly Finding[];
      readonly differences: readonly EditionDifference[];
      readonly texts: readonly TextDifference[] | null;
    }
  | {
      readonly outcome: 'held';
      readonly page: NormalizedPage;
      readonly plan: LedgerPlan;
      readonly findings: readonly Finding[];
      /** What the other edition says otherwise; nothing where there was none to compare with. */
      readonly differences: readonly EditionDifference[];
      /** Whose texts it prints otherwise; `null` where there was none to compare with. */
      readonly texts: readonly TextDifference[] | null;
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
  /** When the page was fetched, RFC 3339 in UTC, where that was not today: of an answer that was saved. */
  readonly fetchedAt?: string;
  readonly maxChanges: number;
  readonly guards?: readonly Guard[];
  /** Of which edition the page is; absent or `null` for a committed table, which is of none. */
  readonly edition?: Edition | null;
  /** The same record in the other edition, where one came that was understood. */
  readonly other?: { readonly edition: Edition; readonly page: NormalizedPage };
  /** What both editions say otherwise and a person has accepted, by the keys of the readings. */
  readonly acceptedReadings?: readonly string[];
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
  /** The same of what participants stated. */
  readonly statementsReadToday?: readonly Statement[];
  /** Whose texts the two editions printed otherwise before, by the keys of the differences. */
  readonly textsTold?: readonly string[];
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
  const { edition, fetchedAt, statementsReadToday } = measure;
  const stated = { record, asAt: recordDay, ...(statementsReadToday && { readToday: statementsReadToday }) };
  const statements = planStatements(stated, page, edition);
  const ofStatements = statements && { statements };
  const anew = { ...planPage(instrument.id, before, looked.anew), ...ofStatements };
  const isKnown = record !== null && record.snapshot.fingerprint === page.fingerprint;
  const list = measure.guards ?? guards;
  const { conflicts, ofEditions, ...compared } = compareWithOther(printed, measure);
  const rowsBefore = measure.readToday ?? record?.participations;
  const saidBefore = rowsBefore ? new Map(rowsBefore.map((row) => [row.state, row])) : null;
  const of = {
    instrument,
    page,
    record,
    before: saidBefore,
    plan: anew,
    ...(edition && { edition }),
    ...(fetchedAt && { fetchedAt }),
  };
  const found = guardFindings(
    { ...of, today, maxChanges, conflicts },
    isKnown ? guardsOfKnownContent(list) : list,
  );
  // A guard says a finding of the reader over again, with its own name: each sentence is told once.
  const told = new Set(found.map(({ message }) => message));
  const also = [...ofEditions, ...page.findings.filter(({ message }) => !told.has(message))];
  const { looks, waits, rows } = looked;
  const plan = { ...planPage(instrument.id, before, rows), ...ofStatements, looks };
  if (found.some(({ level }) => level === 'error'))
    return { outcome: 'held', page, plan, findings: boundedFindings([...found, ...also]), ...compared };

  const ofLook = waits.map(({ because }) => waitingFinding(because));
  const findings = boundedFindings([...ofLook, ...found, ...also]);
  // The same page on a later day may confirm what it said before.
  const isSaid = isKnown && JSON.stringify(looks.withheld) === JSON.stringify(withheldFrom(record.snapshot));
  if (isSaid && statements === undefined) return { outcome: 'unchanged', page, plan, findings, ...compared };
  if (isKept(page, plan, measure))
    return { outcome: 'unchanged', page, plan: nothingPlanned(plan), findings, ...compared };
  return { outcome: 'applied', page, plan, findings, ...compared };
}

/** What the other edition says otherwise than what is printed on the page, and how that is told. */
function compareWithOther(
  printed: NormalizedPage,
  { other, record, acceptedReadings = [], textsTold = [] }: Measure,
): {
  readonly differences: readonly EditionDifference[];
  readonly texts: readonly TextDifference[] | null;
  readonly conflicts: readonly string[];
  readonly ofEditions: readonly Finding[];
} {
  if (other === undefined) return { differences: [], texts: null, conflicts: [], ofEditions: [] };
  const own = otherEdition(other.edition);
  const differences = reconcileEditions(
    { edition: own, page: printed },
    other,
    record?.participations ?? [],
    record?.former,
  );
  const days = { html: null, xml: null, [own]: printed.statusAsAt, [other.edition]: other.page.statusAsAt };
  const recorded = new Map(record?.participations.map((row) => [row.state, row]));
  // What a person accepted is on record since then: it is no word for the other edition, should that ever lead.
  const isAccepted = (one: EditionDifference) =>
    acceptedReadings.includes(readingsKey(one)) &&
    isSameReading(one.cell, one[own], recorded.get(one.state)?.[one.cell] ?? null);
  const { conflicts, findings } = tellEditions(differences, days, isAccepted);
  const stated = { html: [], xml: [], [own]: printed.statements, [other.edition]: other.page.statements };
  const texts = compareTexts(stated);
  const ofEditions = [...findings, ...tellTexts(texts, days, textsTold)];
  return { differences, texts, conflicts, ofEditions };
}

/**
 * Whether the record stays as it is although a document words its rows otherwise: it tells of no other act, and the
 * record is of the other edition or of a later day. Names and notes would else go to and fro with the editions.
 */
function isKept(
  page: NormalizedPage,
  plan: LedgerPlan & { readonly looks: Looks },
  { edition, record, today }: Measure,
): boolean {
  if (edition !== 'xml' || record === null || !altersNothing(plan)) return false;
  // It tells what is not believed, of which it is no witness, or confirms what waited. That it does not tell it yet
  // drops nothing.
  if (plan.looks.withheld.length + plan.looks.confirmed.length > 0) return false;
  const recorded = printedOn(record, today);
  return record.snapshot.edition === 'html' || (recorded !== null && (page.statusAsAt ?? '') < recorded);
}

/** What may be believed of a page at first sight; of the first page of an instrument there is nothing to compare it with. */
function lookAgain(
  { participations: printed, statusAsAt, noticesWithdrawn }: NormalizedPage,
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
    former: record?.former ?? [],
    printedOn: statusAsAt,
    edition,
    noticesWithdrawn,
    recordedOn: recordDay,
    mayWait: mayWait && record !== null,
    accepted: acceptedRow,
  });
}
