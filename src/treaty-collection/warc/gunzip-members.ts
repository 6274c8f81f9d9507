import { crc32, createInflateRaw } from 'node:zlib';
import { BrokenGzip } from './broken-warc.js';
import { PulledBytes } from './pulled-bytes.js';

/** What every member begins with: two magic bytes, and 8 for "deflate" (RFC 1952, section 2.3.1). */
const magic = Buffer.from([0x1f, 0x8b, 8]);

/** The bits of the fourth byte that say what follows the ten bytes of the header. */
const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16 } as const;

/** More than this is no name of a file, in bytes. */
const longestName = 65_536;

/**
 * Unpacks a file of gzip members, of which a WARC has one for each record, piece by piece. Node's own reader of several
 * members throws away what it has of the sound ones when it meets a broken one, so they are told apart here.
 * Throws `BrokenGzip` where the rest cannot be unpacked.
 */
export async function* gunzipMembers(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const bytes = new PulledBytes(packed);
  let sound = 0;
  for (let member = 1; ; member++) {
    const refuse = (because: string) => new BrokenGzip(`gzip member ${member} ${because}`, sound);
    const start = await bytes.take(magic.length);
    if (start.length === 0) return;
    // Tapes and some tools fill up the last block.
    if (start.every((byte) => byte === 0) && member > 1) return;
    if (!start.equals(magic)) throw refuse('does not begin as one does');
    await skipHeader(bytes, refuse);
    let size = 0;
    let checksum = 0;
    for await (const piece of inflate(bytes, refuse)) {
      size += piece.length;
      checksum = crc32(piece, checksum);
      yield piece;
    }
    const trailer = await bytes.take(8);
    if (trailer.length < 8) throw refuse('is cut short');
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== size % 2 ** 32)
      throw refuse('does not have the checksum that it gives');
    sound += size;
  }
}

type Refuse = (because: string) => BrokenGzip;

async function skipHeader(bytes: PulledBytes, refuse: Refuse): Promise<void> {
  const take = async (count: number) => {
    const taken = await bytes.take(count);
    if (taken.length < count) throw refuse('is cut short');
    return taken;
  };
  const flag = (await take(7))[0] ?? 0;
  if (flag & flags.extra) await take((await take(2)).readUInt16LE());
  for (const text of [flags.name, flags.comment]) {
    if (!(flag & text)) continue;
    for (let length = 0; (await take(1))[0] !== 0; length++) {
      if (length > longestName) throw refuse('has a header without an end');
    }
  }
  if (flag & flags.headerChecksum) await take(2);
}

/** Unpacks one stream of deflate, and gives back what follows it. */
async function* inflate(bytes: PulledBytes, refuse: Refuse): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw();
  const unpacked: Buffer[] = [];
  inflater.on('data', (piece: Buffer) => unpacked.push(piece));
  const ended = new Promise<'ended'>((resolve, reject) => {
    inflater.once('error', reject);
    inflater.once('end', () => resolve('ended'));
  });
  // Whoever waits for a piece hears of it; one who has gone does not.
  ended.catch(() => {});
  try {
    let fed = 0;
    for (;;) {
      const piece = await bytes.some();
      if (piece === null) throw refuse('is cut short');
      fed += piece.length;
      // At the end of the stream it takes no more, and does not call back.
      const written = new Promise<'written'>((resolve) => inflater.write(piece, () => resolve('written')));
      const state = await Promise.race([ended, written]);
      yield* unpacked.splice(0);
      if (state === 'written') continue;
      bytes.giveBack(piece.subarray(piece.length - (fed - inflater.bytesWritten)));
      return;
    }
  } catch (error) {
    if (error instanceof BrokenGzip) throw error;
    throw refuse(`cannot be unpacked: ${(error as Error).message}`);
  } finally {
    inflater.destroy();
  }
}
