import { momentOf } from '../clock.js';
import { isRecorded } from '../ledger/read-timeline.js';
import { lastHold } from '../ledger/read-holds.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Lease } from '../ledger/leases.js';
import type { CheckEffect, NewSnapshot } from '../ledger/ledger-writer.js';
import type { Origin } from '../ledger/entities/snapshot.entity.js';
import { readerVersion } from '../treaty-collection/read-status-page.js';
import { sha256Of, type SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import type { Checked } from './sync-instrument.js';

/** What recording a check needs. */
export interface RecordWorld {
  readonly ledger: Ledger;
  readonly archive: SnapshotArchive;
  readonly lease: Lease;
  readonly origin: Origin;
  readonly now: () => string;
}

/**
 * Records a check in its run: a page that is applied or held is archived first, then all is one transaction. A process
 * that is killed between the two leaves a page that no row names, which harms nobody; the other way round there would
 * be a row whose evidence never existed.
 */
export async function recordCheck(runId: number, checked: Checked, world: RecordWorld): Promise<void> {
  const { report, delivery } = checked;
  const { ledger, lease, archive } = world;
  const checkedAt = momentOf(new Date(Date.parse(world.now()) - checked.aheadMs));
  const effect = await effectOf(runId, checked, checkedAt, world);
  if (delivery.kind === 'page' && (await isToKeep(effect, delivery.bytes, world))) {
    await archive.keep(delivery.bytes);
  }
  const check = {
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
  };
  // What is held already has told its reasons on the night it was first met.
  const findings = effect.kind === 'held-already' ? [] : report.findings;
  await ledger.writer.recordCheck(lease, check, findings, effect);
}

/** A page that is applied or held is kept; so is one that was kept already, whose file may have been broken since. */
async function isToKeep(effect: CheckEffect, bytes: Buffer, { ledger }: RecordWorld): Promise<boolean> {
  if (effect.kind === 'apply' || effect.kind === 'hold') return true;
  return ledger.reader.read(isRecorded(sha256Of(bytes)));
}

async function effectOf(
  runId: number,
  { report, delivery, verdict }: Checked,
  checkedAt: string,
  { ledger, origin }: RecordWorld,
): Promise<CheckEffect> {
  if (report.outcome === 'failed') return { kind: 'none' };
  if (verdict === null || delivery.kind !== 'page' || verdict.outcome === 'unchanged')
    return { kind: 'confirm' };
  if (verdict.outcome === 'failed') return { kind: 'none' };

  const { page, plan } = verdict;
  if (verdict.outcome === 'held') {
    const last = await ledger.reader.read(lastHold(report.instrument));
    // A page that a person rejected is not laid before them every night again.
    const isSame =
      last?.fingerprint === page.fingerprint && (last.state === 'open' || last.state === 'rejected');
    if (isSame) return { kind: 'held-already', snapshotId: last.snapshotId };
  }
  const snapshot: NewSnapshot = {
    sha256: sha256Of(delivery.bytes),
    instrument: report.instrument,
    url: delivery.url,
    origin,
    edition: delivery.edition,
    httpStatus: delivery.httpStatus,
    headers: delivery.headers && JSON.stringify(delivery.headers),
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
  return verdict.outcome === 'applied' ? { kind: 'apply', snapshot, plan } : { kind: 'hold', snapshot };
}
