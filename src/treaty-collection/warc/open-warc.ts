import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SnapshotArchive } from '../snapshot-archive.js';
import { gunzipMembers } from './gunzip-members.js';
import { scanWarc, type Scan, type Scanned } from './scan-warc.js';

/** A WARC that was read: what it has of ours, with the pages laid aside until it is closed. */
export interface OpenWarc extends Scanned {
  /** Its name without its folder, which is of this machine alone. */
  readonly name: string;
  /** The page of a capture. */
  readonly load: (sha256: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** How much is read at once, in bytes: what a kilobyte unpacks to may be a megabyte. */
const pieceSize = 16_384;

/**
 * Reads a WARC, packed or not, from its beginning to its end. However many records it has and however large these are,
 * no more than one page is in memory; those of ours lie in a temporary folder. Throws an error of one line where it is no
 * WARC that can be read.
 */
export async function openWarc(file: string, scan: Omit<Scan, 'keep'>): Promise<OpenWarc> {
  const isPacked = await looksPacked(file);
  const folder = await mkdtemp(join(tmpdir(), 'ratification-tracker-'));
  const close = async () => rm(folder, { recursive: true, force: true });
  const aside = new SnapshotArchive(folder);
  const bytes = createReadStream(file, { highWaterMark: pieceSize });
  try {
    const keep = async (page: Buffer) => aside.keep(page);
    const scanned = await scanWarc(isPacked ? gunzipMembers(bytes) : bytes, { ...scan, keep });
    return { ...scanned, name: basename(file), load: async (sha256) => aside.load(sha256), close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    bytes.destroy();
  }
}

/** What files begin with that are taken for a WARC, and what to do with them. */
const others: readonly (readonly [begins: string, advice: string])[] = [
  ['28b52ffd', 'is packed with zstd, which is not read; unpack it first'],
  ['504b0304', 'is a zip file, as a WACZ is; unpack it and read the files in its folder "archive"'],
];

/** Whether the file is packed with gzip. Throws where it begins neither so nor as a WARC does. */
async function looksPacked(file: string): Promise<boolean> {
  const start = await startOf(file);
  if (start.subarray(0, 2).toString('hex') === '1f8b') return true;
  if (start.toString('latin1') === 'WARC/') return false;
  const [, advice] = others.find(([begins]) => start.toString('hex').startsWith(begins)) ?? [];
  throw new Error(
    `${file} ${advice ?? `is no WARC: it begins with ${JSON.stringify(start.toString('latin1'))}; expected "WARC/", packed with gzip or not`}`,
  );
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file).catch((error: Error) => {
    throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
