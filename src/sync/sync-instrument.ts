import { performance } from 'node:perf_hooks';
import type { Instrument } from '../domain/instrument.js';
import type { InstrumentRecord } from '../ledger/ledger-reader.js';
import type { Ledger } from '../ledger/ledger.js';
import type { CheckEffect, NewSnapshot } from '../ledger/ledger-writer.js';
import { sha256Of, type SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { readStatusPage, readerVersion } from '../treaty-collection/read-status-page.js';
import {
  noValidators,
  type Delivery,
  type OnProgress,
  type PageSource,
} from '../treaty-collection/page-source.js';
import { assessPage, type Verdict } from './assess-page.js';
import type { CheckReport } from './sync-report.js';

/** Everything the sync of one instrument needs from the world. */
export interface SyncWorld {
  readonly ledger: Ledger;
  readonly archive: SnapshotArchive;
  readonly source: PageSource;
  readonly resolve: (name: string) => string | null;
  /** The present moment, RFC 3339 in UTC. */
  readonly now: () => string;
  readonly maxChanges: number;
  readonly onProgress?: OnProgress;
}

/**
 * Fetches, reads, judges and records one instrument; `runId` is `null` for a trial, which writes nothing. What
 * the far end or the page does wrong is in the report; an exception is a fault of this machine.
 */
export async function syncInstrument(
  instrument: Instrument,
  runId: number | null,
  world: SyncWorld,
): Promise<CheckReport> {
  const started = performance.now();
  const record = await world.ledger.reader.record(instrument.id);
  const delivery = await world.source.read(instrument, validatorsOf(record), world.onProgress);
  const verdict = judge(delivery, instrument, record, world);
  const report = reportOn(instrument, delivery, verdict, record, performance.now() - started);
  if (runId !== null) await write(runId, report, delivery, verdict, world);
  return report;
}

function validatorsOf(record: InstrumentRecord | null) {
  return record ? { etag: record.snapshot.etag, lastModified: record.snapshot.lastModified } : noValidators;
}

/** The verdict on a page; `null` where there is no page to judge. */
function judge(
  delivery: Delivery,
  instrument: Instrument,
  record: InstrumentRecord | null,
  { resolve, now, maxChanges }: SyncWorld,
): Verdict | null {
  if (delivery.kind !== 'page') return null;
  const today = now().slice(0, 10);
  return assessPage(readStatusPage(delivery.bytes), { instrument, record, resolve, today, maxChanges });
}

function reportOn(
  instrument: Instrument,
  delivery: Delivery,
  verdict: Verdict | null,
  record: InstrumentRecord | null,
  durationMs: number,
): CheckReport {
  const { url, httpStatus } = delivery;
  const common = { instrument: instrument.id, url, httpStatus, durationMs: Math.round(durationMs) };
  if (delivery.kind === 'not-modified') {
    const statusAsAt = record?.confirmed?.statusAsAt ?? record?.snapshot.statusAsAt ?? null;
    return {
      ...common,
      outcome: 'unchanged',
      statusAsAt,
      stated: null,
      counted: null,
      changes: [],
      findings: [],
      reason: null,
      bytes: 0,
    };
  }
  if (verdict === null) {
    const { name = 'no-page', message = '' } = delivery.kind === 'failure' ? delivery : {};
    const findings = [{ level: 'error' as const, name, message }];
    return {
      ...common,
      outcome: 'failed',
      statusAsAt: null,
      stated: null,
      counted: null,
      changes: [],
      findings,
      reason: `${name}: ${message}`,
      bytes: null,
    };
  }
  return {
    ...common,
    outcome: verdict.outcome,
    statusAsAt: verdict.page.statusAsAt,
    stated: verdict.page.stated,
    counted: verdict.page.counted,
    changes: verdict.outcome === 'failed' ? [] : verdict.plan.changes,
    findings: verdict.findings,
    reason: verdict.outcome === 'failed' ? verdict.reason : null,
    bytes: delivery.kind === 'page' ? delivery.bytes.length : null,
  };
}

async function write(
  runId: number,
  report: CheckReport,
  delivery: Delivery,
  verdict: Verdict | null,
  { archive, ledger, source, now }: SyncWorld,
): Promise<void> {
  let effect: CheckEffect = { kind: 'none' };
  const checkedAt = now();
  if (delivery.kind === 'page' && (verdict?.outcome === 'applied' || verdict?.outcome === 'held')) {
    const { page, plan } = verdict;
    const snapshot: NewSnapshot = {
      sha256: sha256Of(delivery.bytes),
      instrument: report.instrument,
      url: delivery.url,
      origin: source.origin,
      fetchedAt: checkedAt,
      statusAsAt: page.statusAsAt,
      etag: delivery.validators.etag,
      lastModified: delivery.validators.lastModified,
      fingerprint: page.fingerprint,
      statedSignatories: page.stated.signatories,
      statedParties: page.stated.parties,
      readerVersion,
      runId,
    };
    await archive.keep(delivery.bytes);
    effect = verdict.outcome === 'applied' ? { kind: 'apply', snapshot, plan } : { kind: 'hold', snapshot };
  }
  await ledger.writer.recordCheck(
    {
      runId,
      instrument: report.instrument,
      outcome: report.outcome,
      checkedAt,
      statusAsAt: report.statusAsAt,
      httpStatus: report.httpStatus,
      bytes: report.bytes,
      durationMs: report.durationMs,
      countedSignatories: report.counted?.signatories ?? null,
      countedParties: report.counted?.parties ?? null,
      statedSignatories: report.stated?.signatories ?? null,
      statedParties: report.stated?.parties ?? null,
      reason: report.reason,
    },
    report.findings,
    effect,
  );
}
