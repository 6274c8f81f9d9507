import type { Participation } from '../../src/domain/act.js';
import type { Finding } from '../../src/domain/finding.js';
import type { LedgerPlan } from '../../src/ledger/apply-snapshot.js';
import type { Lease } from '../../src/ledger/leases.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { CheckEffect, NewSnapshot } from '../../src/ledger/ledger-writer.js';
import { planPage } from '../../src/sync/plan-page.js';

/** The lease of the tests that write to a ledger. */
export const lease: Lease = { name: 'sync', holder: 'a test' };

/** Takes it, for good. */
export async function takeLease(ledger: Ledger): Promise<void> {
  await ledger.leases.take(lease, '2026-02-03T00:00:00Z', '2036-02-03T00:00:00Z', () => false);
}

/** A snapshot of a page that was never there. */
export function snapshotOf(instrument: string, facts: Partial<NewSnapshot> = {}): NewSnapshot {
  return {
    sha256: 'a'.repeat(64),
    instrument,
    url: 'https://treaties.example/page',
    origin: 'network',
    edition: 'html',
    httpStatus: 200,
    headers: null,
    fetchedAt: '2026-02-03T10:00:00Z',
    statusAsAt: '2026-02-03',
    etag: null,
    lastModified: null,
    fingerprint: 'f',
    statementsFingerprint: null,
    statedSignatories: 1,
    statedParties: 1,
    readerVersion: 1,
    runId: null,
    ...facts,
  };
}

/** Records a check with an effect, in a run of its own, and returns the number of the run. */
export async function recordCheck(
  ledger: Ledger,
  instrument: string,
  effect: CheckEffect,
  findings: readonly Finding[] = [],
  checkedAt = '2026-02-03T10:00:00Z',
): Promise<number> {
  const runId = await ledger.writer.beginRun(lease, 'command', checkedAt);
  const outcomes = {
    none: 'failed',
    confirm: 'unchanged',
    apply: 'applied',
    hold: 'held',
    'held-already': 'held',
  } as const;
  const check = {
    runId,
    instrument,
    outcome: outcomes[effect.kind],
    checkedAt,
    statusAsAt: '2026-02-03',
    httpStatus: 200,
    bytes: 10,
    durationMs: 5,
    countedSignatories: 1,
    countedParties: 1,
    statedSignatories: 1,
    statedParties: 1,
    reason: null,
  };
  await ledger.writer.recordCheck(lease, check, findings, effect);
  return runId;
}

/** The plan that makes the present record of an instrument say what the rows say. */
export async function planFor(
  ledger: Ledger,
  instrument: string,
  rows: readonly Participation[],
): Promise<LedgerPlan> {
  const record = await ledger.reader.record(instrument);
  const before = record && {
    snapshotId: record.snapshot.id,
    asAt: record.snapshot.statusAsAt,
    participations: record.participations,
  };
  return planPage(instrument, before, rows);
}

/** Makes the record of an instrument say what the rows say, as a sync does. */
export async function applyRows(
  ledger: Ledger,
  instrument: string,
  rows: readonly Participation[],
  snapshot: Partial<NewSnapshot> = {},
): Promise<void> {
  const plan = await planFor(ledger, instrument, rows);
  await recordCheck(ledger, instrument, { kind: 'apply', snapshot: snapshotOf(instrument, snapshot), plan });
}
