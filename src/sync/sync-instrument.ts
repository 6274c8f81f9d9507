import { performance } from 'node:perf_hooks';
import { addSpan, daysBetween, laterOf, type Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { InstrumentRecord, LedgerReader } from '../ledger/ledger-reader.js';
import {
  noValidators,
  type Delivery,
  type PageSource,
  type Validators,
} from '../treaty-collection/page-source.js';
import type { Verdict } from './assess-page.js';
import { recordedOn } from './guard.js';
import type { DeliveredPage } from './judge-delivered.js';
import type { Judge, NotJudged } from './judging-thread.js';
import { aheadBy, clockFinding, dayAt } from './present-moment.js';
import type { CheckReport } from './sync-report.js';

/** What checking an instrument needs from the world. */
export interface CheckWorld {
  readonly reader: LedgerReader;
  readonly source: PageSource;
  readonly judge: Judge;
  /** The present moment, RFC 3339 in UTC. */
  readonly now: () => string;
  readonly maxChanges: number;
  /** Ends the fetching and the judging at once. */
  readonly signal: AbortSignal;
}

/** One instrument fetched, read and judged; nothing is written yet. */
export interface Checked {
  readonly report: CheckReport;
  readonly delivery: Delivery;
  /** `null` where there was no page to judge. */
  readonly verdict: Verdict | null;
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
  const { signal } = world;
  const shown = validatorsOf(record, world.now());
  const delivered = await world.source.read(instrument, 'html', shown, { onProgress, signal });
  const clocks = {
    ours: world.now(),
    answeredAt: delivered.kind === 'failure' ? null : (delivered.answeredAt ?? null),
    checkedAt: record?.confirmed?.checkedAt ?? null,
  };
  const judged = await judge(delivered, { instrument, record, clocks, maxChanges: world.maxChanges }, world);
  const [delivery, verdict] =
    judged !== null && 'notJudgedBecause' in judged
      ? [unjudged(delivered, judged), null]
      : [delivered, judged];
  const printedOn = verdict?.page.statusAsAt ?? null;
  const aheadMs = aheadBy(clocks, printedOn);
  const today = dayAt(clocks, printedOn);
  const durationMs = Math.round(performance.now() - started);
  const told = reportOn(instrument, delivery, verdict, dayOfRecord(record, today), durationMs);
  const report =
    aheadMs === 0
      ? told
      : { ...told, findings: [...told.findings, clockFinding(aheadMs, clocks.answeredAt)] };
  return { report, delivery, verdict, aheadMs };
}

/**
 * "Not modified" is believed for less than a week of nights: whoever says it may be wrong, as a cache on the way that
 * revalidates with itself is, and nothing else would tell.
 */
const daysBelieved = 6;

/**
 * After a failure or a hold the page is asked for whole: "not modified" would hide what is wrong. It is, too, where it
 * was last read in full days ago, or after the present moment, by a clock that was ahead.
 */
function validatorsOf(record: InstrumentRecord | null, now: string): Validators {
  if (record === null || record.lastOutcome === 'failed' || record.lastOutcome === 'held')
    return noValidators;
  const readAt = record.readInFull?.checkedAt;
  if (readAt === undefined || readAt > now) return noValidators;
  if (daysBetween(readAt.slice(0, 10), now.slice(0, 10)) >= daysBelieved) return noValidators;
  return { etag: record.snapshot.etag, lastModified: record.snapshot.lastModified };
}

async function judge(
  delivery: Delivery,
  measure: DeliveredPage['measure'],
  { judge: judgePage, signal }: CheckWorld,
): Promise<Verdict | NotJudged | null> {
  return delivery.kind === 'page' ? judgePage(delivery.bytes, measure, signal) : null;
}

/** A page that takes too much to be judged is as good as none. */
function unjudged({ url, httpStatus }: Delivery, { name, notJudgedBecause: message }: NotJudged): Delivery {
  return { kind: 'failure', url, name, message, httpStatus };
}

/**
 * The day of which the record is true when the depositary says that the page is not modified: the day before, since the
 * depositary's day may be that one still. It writes from New York, four or five hours behind UTC, where the night's
 * hour of 3:17 is still the evening before.
 */
function dayOfRecord(record: InstrumentRecord | null, today: Day): Day | null {
  const recorded = recordedOn(record, today);
  return recorded === null ? null : laterOf(recorded, addSpan(today, { days: -1 }));
}

function reportOn(
  { id }: Instrument,
  delivery: Delivery,
  verdict: Verdict | null,
  notModifiedAsAt: Day | null,
  durationMs: number,
): CheckReport {
  const { url, httpStatus } = delivery;
  const nothing = { ...emptyReport(id), url, httpStatus, durationMs };
  if (delivery.kind === 'not-modified') {
    return { ...nothing, statusAsAt: notModifiedAsAt };
  }
  if (delivery.kind === 'failure') return failed(nothing, delivery.name, delivery.message);
  if (verdict === null) return failed(nothing, 'not-judged', 'the page was not judged');

  const { page, outcome, findings } = verdict;
  const { statusAsAt, stated, counted } = page;
  const read = { ...nothing, outcome, statusAsAt, stated, counted, findings, bytes: delivery.bytes.length };
  return outcome === 'failed'
    ? { ...read, reason: verdict.reason }
    : { ...read, changes: verdict.plan.changes };
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
  };
}

function failed(report: CheckReport, name: string, message: string): CheckReport {
  const finding = { level: 'error' as const, name, message };
  return { ...report, outcome: 'failed', findings: [finding], reason: `${name}: ${message}` };
}

/** What is reported of an instrument that this machine could not check: no path of it, since what is recorded is published. */
export function faultOf({ id }: Instrument, error: unknown): Checked {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const kind = typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? ` (${code})` : '';
  const message = `this machine could not do its part${kind}; its log says more`;
  const delivery: Delivery = {
    kind: 'failure',
    url: '',
    name: 'fault-of-this-machine',
    message,
    httpStatus: null,
  };
  return { report: failed(emptyReport(id), delivery.name, message), delivery, verdict: null, aheadMs: 0 };
}
