import { stat } from 'node:fs/promises';
import type { Instrument } from '../domain/instrument.js';
import type { LedgerReader } from '../ledger/ledger-reader.js';
import { openPageFolder } from '../treaty-collection/page-folder.js';
import type { Capture } from '../treaty-collection/warc/capture.js';
import type { SavedNight } from '../treaty-collection/warc/warc-nights.js';
import { recordedOn } from './guard.js';

/** What was saved, as the nights in which it is read. */
export interface OpenNights {
  readonly nights: readonly SavedNight[];
  readonly close: () => Promise<void>;
}

/** What opening it needs to know. */
export interface Opening {
  readonly instruments: readonly Instrument[];
  /** Where this tracker fetches from. */
  readonly base: string;
  /** The present moment, RFC 3339 in UTC. */
  readonly now: string;
  readonly reader: LedgerReader;
}

/**
 * Opens saved pages: a folder of them, which is one night; or a WARC, which is one for each day on which something in it
 * was captured. Throws an error of one line where it is neither, or holds nothing of the instruments.
 */
export async function openSaved(from: string, opening: Opening): Promise<OpenNights> {
  const { instruments, base, now, reader } = opening;
  const isFile = await stat(from).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) {
    const source = await openPageFolder(from, base);
    return { nights: [{ source, instruments }], close: async () => {} };
  }
  // Only who reads a WARC waits for what that takes.
  const { openWarc } = await import('../treaty-collection/warc/open-warc.js');
  const { warcNights } = await import('../treaty-collection/warc/warc-nights.js');
  const warc = await openWarc(from, { instruments, base, now });
  try {
    const isKnown = await knownBefore(instruments, reader, now);
    return { nights: warcNights(warc, { instruments, base, isKnown }), close: warc.close };
  } catch (error) {
    await warc.close();
    throw error;
  }
}

/** Tells of a capture whether the record rests on a page that was fetched after it, or is of a later day. */
async function knownBefore(
  instruments: readonly Instrument[],
  reader: LedgerReader,
  now: string,
): Promise<(capture: Capture) => boolean> {
  const since = new Map<string, string>();
  for (const { id } of instruments) {
    const record = await reader.record(id);
    if (record === null) continue;
    const { fetchedAt } = record.snapshot;
    const moments = [fetchedAt <= now ? fetchedAt : '', recordedOn(record, now.slice(0, 10)) ?? ''];
    since.set(id, moments.toSorted().at(-1) ?? '');
  }
  return ({ instrument, fetchedAt }) => fetchedAt < (since.get(instrument) ?? '');
}
