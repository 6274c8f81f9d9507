import { promisify } from 'node:util';
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
  type BrotliOptions,
  type ZlibOptions,
} from 'node:zlib';
import type { Transform } from 'node:stream';
import type { Encoding } from '../asking/accepted-encoding.js';

/** A body shorter than this, in bytes, gains nothing: it fits into the first packet either way. */
const least = 1024;

/** A body longer than this, in bytes, is compressed quickly rather than well. */
const long = 2_000_000;

/** What is packed in itself, as workbooks and archives are, would only grow. */
const compressible =
  /^(text\/|image\/svg|application\/(.+\+)?(json|xml)|application\/(x-bibtex|link-format))/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * The usual quality of Brotli, 11, is for files that are packed once: it takes many times as long for a few per cent.
 */
const brotliOptions = (quality: number): BrotliOptions => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality },
});
const gzipOptions = (level: number): ZlibOptions => ({ level });

/** How a body of a media type is sent to a reader that accepts an encoding: what is packed already stays as it is. */
export function encodingFor(accepted: Encoding, mediaType: string, length = Infinity): Encoding {
  return length >= least && compressible.test(mediaType) ? accepted : 'identity';
}

/** A whole body in an encoding. It is made once and sent many times. */
export async function compressBody(body: Buffer, encoding: Encoding): Promise<Buffer> {
  const isLong = body.length > long;
  if (encoding === 'br') return brotli(body, brotliOptions(isLong ? 3 : 6));
  return encoding === 'gzip' ? gzipped(body, gzipOptions(isLong ? 3 : 6)) : body;
}

/** How much memory a compressor has at most, in bytes, about. */
export const compressorBytes = 1_200_000;

/**
 * What compresses a body while it is made, quickly, since the reader waits for it; `null` where it is sent as it is.
 */
export function compressor(encoding: Encoding): Transform | null {
  if (encoding === 'br') return createBrotliCompress(brotliOptions(3));
  return encoding === 'gzip' ? createGzip(gzipOptions(3)) : null;
}
