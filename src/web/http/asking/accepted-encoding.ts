import { acceptanceOf, rangesOf } from './accept-header.js';

/** The encodings of a body, the best first; `identity` is the body as it is. */
export const encodings = ['br', 'gzip', 'identity'] as const;

/** How a body is encoded. */
export type Encoding = (typeof encodings)[number];

/**
 * The encoding that an `Accept-Encoding` header likes best, the best one among equals. A reader that says nothing gets
 * the body as it is; one that does not name `identity` takes that too, but likes it least (RFC 9110, section 12.5.3).
 */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const ranges = rangesOf(header);
  const gladness = (encoding: Encoding): number => {
    const { quality, breadth } = acceptanceOf(ranges, encoding);
    return encoding === 'identity' && breadth > 0 ? 0 : quality;
  };
  const allowed = encodings.filter((encoding) => gladness(encoding) > 0);
  return allowed.toSorted((a, b) => gladness(b) - gladness(a))[0] ?? 'identity';
}
