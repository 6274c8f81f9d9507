import Negotiator from 'negotiator';

/** The ways to pack a body, the best first. */
const packed = ['br', 'gzip'] as const;

/** How a body is encoded; `identity` is the body as it is. */
export type Encoding = (typeof packed)[number] | 'identity';

/** What its types do not know of it: which of those that are liked equally comes first. */
interface Choosing {
  encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[];
}

/**
 * The encoding that an `Accept-Encoding` header likes best, the best one among equals. A reader that says nothing gets
 * the body as it is: "any content coding is considered acceptable" then (RFC 9110, section 12.5.3), but such a reader
 * is most often a script that unpacks none. One that does not name `identity` takes that too, unless it is excluded by
 * `*;q=0`, and likes it least. To one that takes nothing at all the body as it is says more than 406 would.
 */
export function acceptedEncoding(header = ''): Encoding {
  const reader: Choosing = new Negotiator({ headers: { 'accept-encoding': header } });
  const available = /\bidentity\b/i.test(header) ? [...packed, 'identity'] : packed;
  return (reader.encodings(available, { preferred: packed })[0] ?? 'identity') as Encoding;
}
