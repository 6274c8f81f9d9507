import { AsyncIterReader } from 'warcio';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { largestPage } from '../largest-page.js';
import type { HeaderFields } from '../page-source.js';
import { Refusal } from './refusal.js';

/** An answer as it stands in a record. */
export interface HttpMessage {
  readonly status: number;
  readonly fields: HeaderFields;
  /** As it travelled. */
  readonly body: Buffer;
}

/** The most bytes of a head that are kept, and shown beside the page: Node takes 16,384 over the network. */
const longestHead = 100_000;

/** Splits an answer into its parts. Throws a `Refusal` where it is none. */
export function httpMessage(block: Buffer): HttpMessage {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => ({ at: block.indexOf(end, 0, 'latin1'), size: end.length }));
  // Some write a head that nothing follows.
  const { at, size } = ends.find((end) => end.at >= 0) ?? { at: block.length, size: 0 };
  const [statusLine = '', ...lines] = block
    .subarray(0, at)
    .toString('latin1')
    // A line that begins with a blank goes on with the field before (RFC 9112, section 5.2).
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})(?: |$)/i.exec(statusLine)?.[1];
  if (status === undefined) {
    throw new Refusal(
      'not-http',
      `its answer begins with ${JSON.stringify(statusLine.slice(0, 40))}; expected a status line of HTTP`,
    );
  }
  if (at > longestHead)
    throw new Refusal('too-large', `its head has more than ${longestHead} bytes, the most that is read`);
  const fields = lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
  });
  return { status: Number(status), fields, body: block.subarray(at + size) };
}

/** The value of a field, which may have come several times (RFC 9110, section 5.3); `null` where it did not come. */
export function fieldOf(fields: HeaderFields, name: string): string | null {
  const values = fields.flatMap(([one, value]) => (one.toLowerCase() === name ? [value] : []));
  return values.length === 0 ? null : values.join(', ');
}

/** The codings of a field that lists some, in the order in which they were applied. */
function codingsOf(fields: HeaderFields, name: string): readonly string[] {
  const listed = (fieldOf(fields, name) ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  return listed.filter((coding) => coding !== '' && coding !== 'identity');
}

/** The body without its transfer coding: what is digested as the payload (WARC 1.1, section 6.3.2). */
export async function payloadOf({ fields, body }: HttpMessage): Promise<Buffer> {
  if (!codingsOf(fields, 'transfer-encoding').includes('chunked')) return body;
  // Some tools take the chunks apart and keep the field; the library then gives the body as it is.
  const chunks = new AsyncIterReader([body], null, true);
  const whole = Buffer.from(await chunks.readFully());
  if (chunks.errored) throw new Refusal('broken-body', 'its body breaks off between two chunks');
  return whole;
}

type Unpack = (packed: Buffer, limit: { readonly maxOutputLength: number }) => Promise<Buffer>;

const inflated: Unpack = promisify(inflate);
const inflatedRaw: Unpack = promisify(inflateRaw);

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  // Some servers send the bare stream (RFC 9110, section 8.4.1.2, note).
  deflate: async (packed, limit) =>
    inflated(packed, limit).catch((error: unknown) => {
      if (isTooLong(error)) throw error;
      return inflatedRaw(packed, limit);
    }),
  br: promisify(brotliDecompress),
};

/** The page in a payload: without its content coding, whatever it is. Throws a `Refusal` where it cannot be unpacked. */
export async function pageOf(fields: HeaderFields, payload: Buffer): Promise<Buffer> {
  const codings = codingsOf(fields, 'content-encoding');
  // A body may also be packed as it travels.
  const travelled = codingsOf(fields, 'transfer-encoding').filter((coding) => coding !== 'chunked');
  let page = payload;
  for (const coding of [...codings, ...travelled].toReversed()) page = await unpack(coding, page);
  if (page.length > largestPage) throw tooLarge();
  return page;
}

async function unpack(coding: string, packed: Buffer): Promise<Buffer> {
  const unpacker = unpackers[coding];
  if (unpacker === undefined) {
    throw new Refusal(
      'unknown-coding',
      `its body is packed as ${JSON.stringify(coding.slice(0, 40))}; expected gzip, deflate or br`,
    );
  }
  try {
    return await unpacker(packed, { maxOutputLength: largestPage });
  } catch (error) {
    if (isTooLong(error)) throw tooLarge();
    // Some tools unpack the body and keep the field.
    if (/^\uFEFF?\s*</.test(packed.subarray(0, 200).toString())) return packed;
    throw new Refusal('broken-body', `its body cannot be unpacked as ${coding}: ${(error as Error).message}`);
  }
}

function isTooLong(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

/** A record whose page is over the limit, packed or not. */
export function tooLarge(): Refusal {
  return new Refusal('too-large', `its page has more than ${largestPage} bytes, the most that is read`);
}
