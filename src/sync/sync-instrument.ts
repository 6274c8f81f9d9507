import { performance } from 'node:perf_hooks';
import { addSpan, laterOf, type Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import type { Instrument } from '../domain/instrument.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import { plannedChanges } from '../ledger/planned-changes.js';
import { boundedFindings } from '../treaty-collection/page-findings.js';
import type { Delivery } from '../treaty-collection/page-source.js';
import type { Verdict } from './assess-page.js';
import { fetchEditions, type FetchedEdition, type FetchWorld } from './fetch-editions.js';
import { recordedOn } from './guard.js';
import { judgeFetched, type CheckedEdition, type JudgedFetch, type NamedReason } from './judge-fetched.js';
import type { Judge } from './judging-thread.js';
import { acceptedReadings } from './other-editions.js';
import { aheadBy, clockFinding, dayAt } from './present-moment.js';
import type { CheckReport, EditionReport } from './sync-report.js';
import { editionNames } from './tell-editions.js';

/** What checking an instrument needs from the world. */
export interface CheckWorld extends FetchWorld {
  readonly judge: Judge;
  readonly maxChanges: number;
  /** Whether what is no ordinary new act is believed only with a second witness. */
  readonly secondLook: boolean;
  /** Ends the fetching and the judging at once. */
  readonly signal: AbortSignal;
}

/** One instrument fetched, read and judged; nothing is written yet. */
export interface Checked {
  readonly report: CheckReport;
  /** `null` where there was no page to judge. */
  readonly verdict: Verdict | null;
  /** The editions that were asked for, with what is to be kept of them, the one that led or should have first. */
  readonly editions: readonly CheckedEdition[];
  /** By how many milliseconds the clock of this machine is ahead, as far as the depositary's tells. */
  readonly aheadMs: number;
}

/**
 * Fetches, reads and judges one instrument. What the far end or the page does wrong is in the report; an
 * exception is a fault of this machine.
 */
export async function checkInstrument(
  instrument: Instrument,
  world: CheckWorld,
  onProgress: (bytes: number) => void,
): Promise<Checked> {
  const started = performance.now();
  const record = await world.reader.record(instrument.id);
  const { signal, maxChanges, secondLook } = world;
  const fetched = await fetchEditions(instrument, record, world, { onProgress, signal });
  const clocks = {
    ours: world.now(),
    answeredAt: fetched.map(({ delivery }) => answerOf(delivery)).find((moment) => moment !== null) ?? null,
    checkedAt: record?.confirmed?.checkedAt ?? null,
  };
  const accepted = await acceptedReadings(world.reader, instrument.id);
  const fetchedAt = lastSaved(fetched);
  const measure = {
    instrument,
    record,
    clocks,
    maxChanges,
    acceptedReadings: accepted,
    textsTold: fetched.flatMap(({ known }) => known?.texts ?? []),
    secondLook,
    ...(fetchedAt !== undefined && { fetchedAt }),
  };
  const judged = await judgeFetched(fetched, measure, world);
  const { leading, verdict } = judged;
  const printedOn = leading.edition === 'html' ? (verdict?.page.statusAsAt ?? null) : null;
  const aheadMs = aheadBy(clocks, printedOn);
  const today = dayAt(clocks, printedOn);
  const durationMs = Math.round(performance.now() - started);
  const told = reportOn(instrument, judged, recordDays(record, today), durationMs);
  const findings = [
    ...told.findings,
    ...(world.source.findings?.(instrument) ?? []),
    ...(aheadMs === 0 ? [] : [clockFinding(aheadMs, clocks.answeredAt)]),
  ];
  return { report: { ...told, findings }, verdict, editions: judged.editions, aheadMs };
}

/** When the newest of some saved answers was fetched; `undefined` where they came now. */
function lastSaved(fetched: readonly FetchedEdition[]): string | undefined {
  const moments = fetched.flatMap(({ delivery }) =>
    delivery.kind === 'page' ? (delivery.fetchedAt ?? []) : [],
  );
  return moments.toSorted().at(-1);
}

function answerOf(delivery: Delivery): string | null {
  return delivery.kind === 'failure' ? null : (delivery.answeredAt ?? null);
}

/**
 * The day of which the record is true when the depositary says that the page is not modified: the day before, since the
 * depositary's day may be that one still. It writes from New York, four or five hours behind UTC, where the night's
 * hour of 3:17 is still the evening before.
 */
function recordDays(record: InstrumentRecord | null, today: Day): RecordDays {
  const recorded = recordedOn(record, today);
  return { recorded, notModified: recorded && laterOf(recorded, addSpan(today, { days: -1 })) };
}

/** The newest day of which a record is known to be true, and that day where its page is not modified. */
interface RecordDays {
  readonly recorded: Day | null;
  readonly notModified: Day | null;
}

function reportOn(
  { id }: Instrument,
  { leading, verdict, editions, findings: ofEditions, failedBecause }: JudgedFetch,
  { recorded, notModified }: RecordDays,
  durationMs: number,
): CheckReport {
  const { delivery } = leading;
  const { url, httpStatus } = delivery;
  const reports = editions.map(({ report }) => report);
  const nothing = { ...emptyReport(id), url, httpStatus, durationMs, editions: reports };
  if (verdict === null)
    return failedBecause === null
      ? { ...nothing, statusAsAt: notModified, findings: ofEditions }
      : failed(nothing, failedBecause, ofEditions);

  const { page, outcome } = verdict;
  const { stated, counted } = page;
  const findings = boundedFindings([...verdict.findings, ...ofEditions]);
  // A document of an older day that says what is on record takes nothing from the day of the record.
  const statusAsAt =
    outcome === 'unchanged' && leading.edition === 'xml' && page.statusAsAt !== null && recorded !== null
      ? laterOf(page.statusAsAt, recorded)
      : page.statusAsAt;
  const bytes = delivery.kind === 'page' ? delivery.bytes.length : null;
  const read = { ...nothing, outcome, statusAsAt, stated, counted, bytes };
  return outcome === 'failed'
    ? { ...read, findings, reason: sayReasons(verdict.reason, reports) }
    : { ...read, findings, changes: plannedChanges(verdict.plan, id) };
}

function emptyReport(instrument: string): CheckReport {
  return {
    instrument,
    outcome: 'unchanged',
    statusAsAt: null,
    stated: null,
    counted: null,
    changes: [],
    findings: [],
    reason: null,
    url: null,
    httpStatus: null,
    bytes: null,
    durationMs: 0,
    editions: [],
  };
}

function failed(
  report: CheckReport,
  { name, message }: NamedReason,
  more: readonly Finding[] = [],
): CheckReport {
  const finding = { level: 'error' as const, name, message };
  const reason = sayReasons(`${name}: ${message}`, report.editions);
  return { ...report, outcome: 'failed', findings: [finding, ...more], reason };
}

/** Why nothing could be read, in one line: of the edition that should have led, and of the other. */
function sayReasons(reason: string, [, other]: readonly EditionReport[]): string {
  return other?.reason ? `${reason}; ${editionNames[other.edition]}: ${other.reason}` : reason;
}

/** What is reported of an instrument that this machine could not check: no path of it, since what is recorded is published. */
export function faultOf({ id }: Instrument, error: unknown): Checked {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const kind = typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? ` (${code})` : '';
  const message = `this machine could not do its part${kind}; its log says more`;
  const report = failed(emptyReport(id), { name: 'fault-of-this-machine', message });
  return { report: { ...report, url: '' }, verdict: null, editions: [], aheadMs: 0 };
}
