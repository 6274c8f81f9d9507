import type { Day } from '../domain/day.js';
import { foldName } from '../states/fold-name.js';
import type { Edition } from '../treaty-collection/edition.js';
import { readStatusPage } from '../treaty-collection/read-status-page.js';
import { sha256Of, SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import {
  judgeEditions,
  type EditionsMeasure,
  type JudgedEditions,
  type ReadEdition,
} from './judge-editions.js';
import { dayAt, type Clocks } from './present-moment.js';

/** One edition as it was delivered. */
export interface DeliveredEdition {
  readonly edition: Edition;
  readonly bytes: Uint8Array;
  /** The day as at which it is true where it prints none. */
  readonly asAt: Day | null;
}

/** The editions that were delivered, the leading one first. */
export type DeliveredEditions = readonly [DeliveredEdition, DeliveredEdition?];

/** What was delivered, and what it is measured against: plain values, which another thread can be told. */
export interface DeliveredPage {
  readonly delivered: DeliveredEditions;
  /** Editions as they were last read, where they contradicted each other. */
  readonly before: readonly DeliveredEdition[];
  readonly measure: Omit<EditionsMeasure, 'resolve' | 'today' | 'guards'> & { readonly clocks: Clocks };
  /** The code of each State by every spelling of its names. */
  readonly codes: ReadonlyMap<string, string>;
  /** Where the archive lies. */
  readonly dataDir: string;
}

/** Reads the editions of a page and judges the record by them. */
export async function judgeDelivered({
  delivered: [first, second],
  before,
  measure: { clocks, ...known },
  codes,
  dataDir,
}: DeliveredPage): Promise<JudgedEditions> {
  const resolve = (name: string): string | null => codes.get(foldName(name)) ?? null;
  const read = ({ edition, bytes, asAt }: DeliveredEdition): ReadEdition => {
    // A Buffer arrives in another thread as the `Uint8Array` that structured cloning makes of it.
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const page = readStatusPage(whole, resolve, edition, asAt);
    // Nobody asks for the text of the notes once it is read; to tell another thread megabytes of it would take its time.
    return { edition, read: { ...page, endNotes: new Map<number, string>() }, sha256: sha256Of(whole) };
  };
  const editions: [ReadEdition, ReadEdition?] = second ? [read(first), read(second)] : [read(first)];
  // A document prints no day.
  const page = editions.find((one) => one?.edition === 'html');
  const today = dayAt(clocks, page?.read.statusAsAt ?? null);
  const world = { ...known, today, resolve };
  return judgeEditions(editions, world, new SnapshotArchive(dataDir), before.map(read));
}
