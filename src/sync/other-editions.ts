import type { SnapshotEntity } from '../ledger/entities/snapshot.entity.js';
import type { LedgerReader } from '../ledger/ledger-reader.js';
import { readAcceptedDifferences, readEditions } from '../ledger/read-editions.js';
import { normalizePage } from '../treaty-collection/normalize-page.js';
import { readSnapshot } from '../treaty-collection/read-snapshot.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import type { Measure } from './assess-page.js';
import { conflictsIn, differencesOf } from './reconcile-editions.js';

/** The conflicts of editions that a person has accepted, by the keys of their readings. */
export async function acceptedReadings(reader: LedgerReader, instrument: string): Promise<readonly string[]> {
  const accepted = await reader.read(readAcceptedDifferences(instrument));
  return accepted.flatMap((differences) => conflictsIn(differencesOf({ differences })));
}

/** The other edition beside which a page was judged on its night, read again; `undefined` where there was none. */
export async function otherEditionOf(
  { edition, instrument, runId }: SnapshotEntity,
  {
    reader,
    archive,
    resolve,
  }: Pick<Measure, 'resolve'> & { readonly reader: LedgerReader; readonly archive: SnapshotArchive },
): Promise<Measure['other']> {
  if (edition === null || runId === null) return undefined;
  const compared = ['agreed', 'behind', 'conflicted'];
  for (const other of await reader.read(readEditions(runId, instrument))) {
    if (other.edition === edition || other.snapshot === null || !compared.includes(other.outcome)) continue;
    const bytes = await archive.load(other.snapshot.sha256).catch(() => null);
    // The snapshot may be of an earlier night on which the same was said.
    const read = bytes && readSnapshot({ ...other.snapshot, statusAsAt: other.statusAsAt }, bytes, resolve);
    if (read) return { edition: other.edition, page: normalizePage(read, resolve) };
  }
  return undefined;
}
