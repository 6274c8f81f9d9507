import { momentOf } from '../clock.js';
import { isRecorded } from '../ledger/read-timeline.js';
import { lastHold } from '../ledger/read-holds.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Lease } from '../ledger/leases.js';
import type { CheckEffect, EditionRecord, NewSnapshot } from '../ledger/ledger-writer.js';
import { readEditions, readSnapshotSaying } from '../ledger/read-editions.js';
import type { Origin } from '../ledger/entities/snapshot.entity.js';
import { readerVersion } from '../treaty-collection/read-status-page.js';
import { sha256Of, type SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import type { NormalizedPage } from '../treaty-collection/status-page.js';
import { conflictsIn, differencesOf, type EditionDifference } from './reconcile-editions.js';
import type { SeenEdition } from './judge-editions.js';
import type { CheckedEdition } from './judge-fetched.js';
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
 * Records a check in its run: a page that is applied or held, and one that is compared and says what none before it
 * said, is archived first, then all is one transaction. A process that is killed between the two leaves a page that no
 * row names, which harms nobody; the other way round there would be a row whose evidence never existed.
 */
export async function recordCheck(runId: number, checked: Checked, world: RecordWorld): Promise<void> {
  const { report } = checked;
  const { ledger, lease, archive } = world;
  const checkedAt = momentOf(new Date(Date.parse(world.now()) - checked.aheadMs));
  const effect = await effectOf(runId, checked, checkedAt, world);
  const editions: EditionRecord[] = [];
  for (const edition of checked.editions) {
    const kept = await keptOf(runId, edition, { effect, checkedAt }, world, report.instrument);
    const { differences, texts, ...rest } = edition.report;
    editions.push({
      ...rest,
      differences: JSON.stringify(differences),
      texts: texts && JSON.stringify(texts),
      kept,
    });
    const isNew = kept !== null && typeof kept === 'object';
    const isOfCheck = kept === 'by-the-check' && (effect.kind === 'apply' || effect.kind === 'hold');
    const bytes = edition.readable?.page.bytes;
    if (bytes && (isNew || isOfCheck || (await ledger.reader.read(isRecorded(sha256Of(bytes))))))
      // One that was kept already is kept again: its file may have been broken since.
      await archive.keep(bytes);
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
  await ledger.writer.recordCheck(lease, check, findings, effect, editions);
}

async function effectOf(
  runId: number,
  checked: Checked,
  checkedAt: string,
  world: RecordWorld,
): Promise<CheckEffect> {
  const { report, verdict, editions } = checked;
  if (report.outcome === 'failed') return { kind: 'none' };
  const leading = editions.find(({ report: { outcome } }) => outcome === 'led');
  if (verdict === null || leading === undefined || verdict.outcome === 'unchanged')
    return { kind: 'confirm' };
  if (verdict.outcome === 'failed') return { kind: 'none' };

  const { page, plan } = verdict;
  if (verdict.outcome === 'held') {
    const heldAlready = await heldBefore(report.instrument, page, verdict.differences, world);
    if (heldAlready !== null) return { kind: 'held-already', snapshotId: heldAlready };
  }
  const snapshot = snapshotOf(runId, leading, page, { instrument: report.instrument, checkedAt }, world);
  if (snapshot === null) return { kind: 'none' };
  return verdict.outcome === 'applied' ? { kind: 'apply', snapshot, plan } : { kind: 'hold', snapshot };
}

/**
 * The snapshot in which the same page is held already, or was rejected: a page that a person rejected is not laid before
 * them every night again. `null` where it is not, or the other edition contradicts it in other cells than then.
 */
async function heldBefore(
  instrument: string,
  { fingerprint, statementsFingerprint }: Pick<NormalizedPage, 'fingerprint' | 'statementsFingerprint'>,
  differences: readonly EditionDifference[],
  { ledger: { reader } }: RecordWorld,
): Promise<number | null> {
  const last = await reader.read(lastHold(instrument));
  // One that an older reader read is known by its rows alone.
  const stated = last?.statementsFingerprint ?? statementsFingerprint;
  if (last?.fingerprint !== fingerprint || stated !== statementsFingerprint) return null;
  if (last.state !== 'open' && last.state !== 'rejected') return null;
  const conflicts = conflictsIn(differences);
  if (conflicts.length === 0) return last.snapshotId;
  const before = last.runId === null ? [] : await reader.read(readEditions(last.runId, instrument));
  const known = before.flatMap((edition) => conflictsIn(differencesOf(edition)));
  return conflicts.every((key) => known.includes(key)) ? last.snapshotId : null;
}

/** Where what was read of an edition is kept. */
async function keptOf(
  runId: number,
  edition: CheckedEdition,
  { effect, checkedAt }: { readonly effect: CheckEffect; readonly checkedAt: string },
  world: RecordWorld,
  instrument: string,
): Promise<EditionRecord['kept']> {
  const { report, seen, known } = edition;
  const isOfCheck = effect.kind === 'apply' || effect.kind === 'hold' || effect.kind === 'held-already';
  if (report.outcome === 'led' && isOfCheck) return 'by-the-check';
  // What is no such page at all is not kept.
  if (report.outcome === 'failed' || (report.outcome === 'refused' && !seen?.isPage)) return null;
  // Not read tonight: as it was.
  if (seen === null) return known?.snapshot?.id ?? null;
  const { fingerprint, statementsFingerprint } = seen.page;
  const says = { fingerprint, statementsFingerprint };
  const same = await world.ledger.reader.read(readSnapshotSaying(instrument, edition.edition, says));
  return same ?? snapshotOf(runId, edition, seen.page, { instrument, checkedAt }, world);
}

type SeenPage = SeenEdition['page'];

/** A page as it is to be stored; `null` where none came. */
function snapshotOf(
  runId: number,
  { readable, edition }: CheckedEdition,
  { statusAsAt, fingerprint, statementsFingerprint, stated }: SeenPage,
  { instrument, checkedAt }: { readonly instrument: string; readonly checkedAt: string },
  { origin }: RecordWorld,
): NewSnapshot | null {
  if (readable === null) return null;
  const { url, bytes, httpStatus, headers, validators, fetchedAt = checkedAt } = readable.page;
  return {
    sha256: sha256Of(bytes),
    instrument,
    url,
    origin,
    edition,
    httpStatus,
    headers: headers && JSON.stringify(headers),
    fetchedAt,
    statusAsAt,
    etag: validators.etag,
    lastModified: validators.lastModified,
    fingerprint,
    statementsFingerprint,
    statedSignatories: stated.signatories,
    statedParties: stated.parties,
    readerVersion,
    runId,
  };
}
