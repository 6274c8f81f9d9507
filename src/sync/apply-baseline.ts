import type { Instrument } from '../domain/instrument.js';
import type { Ledger } from '../ledger/ledger.js';
import type { BaselineFile } from '../treaty-collection/baseline.js';
import { pageAddress } from '../treaty-collection/page-address.js';
import { readerVersion } from '../treaty-collection/read-status-page.js';
import type { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import { assessPage } from './assess-page.js';

/** What loading the baseline needs. */
export interface BaselineWorld {
  readonly ledger: Ledger;
  readonly archive: SnapshotArchive;
  readonly resolve: (name: string) => string | null;
  readonly base: string;
  readonly maxChanges: number;
}

/**
 * Fills a ledger that holds no record of an instrument from the committed tables, oldest first, through the same
 * guards as any page; each is known from its own day on. An instrument that has a record is left as it is.
 * Throws where a table does not pass: the files of the package are wrong then.
 */
export async function applyBaseline(
  instruments: readonly Instrument[],
  files: readonly BaselineFile[],
  { ledger, archive, resolve, base, maxChanges }: BaselineWorld,
): Promise<void> {
  for (const instrument of instruments) {
    if ((await ledger.reader.record(instrument.id)) !== null) continue;
    for (const { bytes, page: read } of files.filter((file) => file.instrument === instrument.id)) {
      const record = await ledger.reader.record(instrument.id);
      const today = read.statusAsAt ?? '';
      const verdict = assessPage(read, { instrument, record, resolve, today, maxChanges });
      if (verdict.outcome !== 'applied') {
        const why = verdict.findings.map(({ message }) => message).join('; ');
        throw new Error(`the baseline of ${instrument.id} as at ${today} is ${verdict.outcome}: ${why}`);
      }
      const knownAt = `${today}T00:00:00Z`;
      const { page, plan } = verdict;
      await ledger.writer.applyBaseline(
        {
          sha256: await archive.keep(bytes),
          instrument: instrument.id,
          url: pageAddress(base, instrument),
          origin: 'baseline',
          fetchedAt: knownAt,
          statusAsAt: page.statusAsAt,
          etag: null,
          lastModified: null,
          fingerprint: page.fingerprint,
          statedSignatories: page.stated.signatories,
          statedParties: page.stated.parties,
          readerVersion,
          runId: null,
        },
        plan,
        knownAt,
      );
    }
  }
}
