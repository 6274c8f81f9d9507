import { qualityOf, rangesOf } from '../accept-header.js';

/** The encodings of a body, the best first; `identity` is the body as it is. */
export const encodings = ['br', 'gzip', 'identity'] as const;

/** How a body is encoded. */
export type Encoding = (typeof encodings)[number];

/** The best encoding that an `Accept-Encoding` header allows; a reader that says nothing gets the body as it is. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const ranges = rangesOf(header);
  const allowed = encodings.filter((encoding) => encoding !== 'identity' && qualityOf(ranges, encoding) > 0);
  return allowed.toSorted((a, b) => qualityOf(ranges, b) - qualityOf(ranges, a))[0] ?? 'identity';
}
