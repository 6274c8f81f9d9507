import { AsyncIterReader, WARCParser, type LimitReader, type WARCRecord } from 'warcio';
import { BrokenWarc } from './broken-warc.js';

/** The most bytes that the head of a record may have: it is whole in memory. */
const longestHead = 1_000_000;

/** Where a record ends, in unpacked bytes; 0 as long as the next was not asked for. */
export interface RecordPlace {
  readonly end: number;
}

/** A record of a WARC, whose block has not been read yet. */
export interface RecordMet {
  /** A field of its head, or `null`. */
  readonly field: (name: string) => string | null;
  /** How many bytes its block has, as its head says. */
  readonly size: number;
  /** The whole block; to be asked for before the next record is, and at most once. Throws `BrokenWarc` where it is cut. */
  readonly block: () => Promise<Buffer>;
  /** Where in the file it stands: to be kept in its place, since a record holds its block. */
  readonly place: RecordPlace;
}

/**
 * The records of a WARC of any version, one after another, from unpacked bytes. Blocks that nobody asks for are passed
 * over, whatever their size. Throws `BrokenWarc` where the rest cannot be read.
 */
export async function* warcRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RecordMet> {
  const meter = { left: 0 };
  const reader = new AsyncIterReader(metered(bytes, meter), null);
  const parser = new WARCParser(reader, { parseHttp: false });
  for (let number = 1; ; number++) {
    meter.left = longestHead;
    const record = await parser.parse();
    if (record === null) {
      // The library takes an empty line in the place of a record for the end.
      if ((await reader.readSize(1)).length > 0) throw new BrokenWarc(`record ${number} has no head`);
      return;
    }
    const size = sizeOf(record, number);
    // Taken before anything is read: of a record that was read the library gives another.
    const source = record.reader as LimitReader;
    meter.left = Infinity;
    const place = { end: 0 };
    yield {
      field: (name) => record.warcHeader(name)?.trim() ?? null,
      size,
      block: async () => {
        const block = Buffer.from(await record.readFully(false));
        assertWhole(source, number);
        return block;
      },
      place,
    };
    // Passed over here: at the end of a file that was cut the library would wait for the rest for ever.
    for await (const _ of source);
    assertWhole(source, number);
    place.end = reader.getReadOffset();
  }
}

async function* metered(
  bytes: AsyncIterable<Uint8Array>,
  meter: { left: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    meter.left -= piece.length;
    if (meter.left < 0) throw new BrokenWarc(`there is a head of more than ${longestHead} bytes`);
    yield piece;
  }
}

function sizeOf(record: WARCRecord, number: number): number {
  const { statusline } = record.warcHeaders;
  if (!/^WARC\/\d/.test(statusline)) {
    throw new BrokenWarc(
      `record ${number} begins with ${JSON.stringify(statusline.slice(0, 40))}; expected "WARC/1.0" or "WARC/1.1"`,
    );
  }
  const length = record.warcHeader('Content-Length') ?? '';
  if (!/^\d{1,15}$/.test(length)) {
    throw new BrokenWarc(
      `record ${number} has the Content-Length ${JSON.stringify(length.slice(0, 40))}; expected a number of bytes`,
    );
  }
  return Number(length);
}

/** Throws where the file ended before the block did. */
function assertWhole({ limit: missing }: LimitReader, number: number): void {
  if (missing > 0) throw new BrokenWarc(`record ${number} is cut short: ${missing} bytes of it are missing`);
}
