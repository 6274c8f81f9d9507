import { foldName } from '../states/fold-name.js';
import { readStatusPage } from '../treaty-collection/read-status-page.js';
import { SnapshotArchive } from '../treaty-collection/snapshot-archive.js';
import type { Measure, Verdict } from './assess-page.js';
import { judgePage } from './judge-page.js';
import { dayAt, type Clocks } from './present-moment.js';

/** A page as it was delivered, and what it is measured against: plain values, which another thread can be told. */
export interface DeliveredPage {
  readonly bytes: Uint8Array;
  readonly measure: Pick<Measure, 'instrument' | 'record' | 'maxChanges' | 'edition' | 'secondLook'> & {
    readonly clocks: Clocks;
  };
  /** The code of each State by every spelling of its names. */
  readonly codes: ReadonlyMap<string, string>;
  /** Where the archive lies. */
  readonly dataDir: string;
}

/** Reads a page and judges it. */
export async function judgeDelivered({ bytes, measure, codes, dataDir }: DeliveredPage): Promise<Verdict> {
  const resolve = (name: string): string | null => codes.get(foldName(name)) ?? null;
  // A Buffer arrives in another thread as the `Uint8Array` that structured cloning makes of it.
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readStatusPage(whole, resolve);
  // Nobody asks for the text of the notes once it is read; to tell another thread megabytes of it would take its time.
  const page = { ...read, endNotes: new Map<number, string>() };
  const { clocks, ...known } = measure;
  const today = dayAt(clocks, page.statusAsAt);
  return judgePage(page, { ...known, today, resolve }, new SnapshotArchive(dataDir));
}
