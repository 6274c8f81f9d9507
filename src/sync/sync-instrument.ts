import { performance } from 'node:perf_hooks';
import { addSpan, laterOf, type Day } from '../domain/day.js';
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
import type { Judge, NotJudged } from './judging-thread.js';
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
  const delivered = await world.source.read(instrument, validatorsOf(record), { onProgress, signal });
  const judged = await judge(delivered, instrument, record, world);
  const [delivery, verdict] =
    judged !== null && 'notJudgedBecause' in judged
      ? [unjudged(delivered, judged), null]
      : [delivered, judged];
  const durationMs = Math.round(performance.now() - started);
  const today = world.now().slice(0, 10);
  const report = reportOn(instrument, delivery, verdict, dayOfRecord(record, today), durationMs);
  return { report, delivery, verdict };
}

/** After a failure or a hold the page is asked for whole: "not modified" would hide what is wrong. */
function validatorsOf(record: InstrumentRecord | null): Validators {
  if (record === null || record.lastOutcome === 'failed' || record.lastOutcome === 'held')
    return noValidators;
  return { etag: record.snapshot.etag, lastModified: record.snapshot.lastModified };
}

async function judge(
  delivery: Delivery,
  instrument: Instrument,
  record: InstrumentRecord | null,
  { judge: judgePage, now, maxChanges, signal }: CheckWorld,
): Promise<Verdict | NotJudged | null> {
  if (delivery.kind !== 'page') return null;
  const today = now().slice(0, 10);
  return judgePage(delivery.bytes, { instrument, record, today, maxChanges }, signal);
}

/** A page that takes too much to be judged is as good as none. */
function unjudged({ url, httpStatus }: Delivery, { name, notJudgedBecause: message }: NotJudged): Delivery {
  return { kind: 'failure', url, name, message, httpStatus };
}

/**
 * The day of which the record is true when the depositary says that the page is not modified: the day before, since
 * the depositary's day may be that one still.
 */
function dayOfRecord(record: InstrumentRecord | null, today: Day): Day | null {
  const recorded = recordedOn(record);
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

/** What is reported of an instrument that this machine could not check. */
export function faultOf({ id }: Instrument, error: unknown): Checked {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
  const delivery: Delivery = {
    kind: 'failure',
    url: '',
    name: 'fault-of-this-machine',
    message,
    httpStatus: null,
  };
  return { report: failed(emptyReport(id), delivery.name, message), delivery, verdict: null };
}
