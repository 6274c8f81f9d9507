import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { partsOf, suffixOf } from '../../../forms/address.js';
import { representations } from '../../representations.js';
import { acceptedEncoding } from '../asking/accepted-encoding.js';
import { acceptedForms } from '../asking/accepted-forms.js';

/**
 * How many headers of each kind are remembered; readers send few different ones, and whoever sends many fills no
 * memory.
 */
const remembered = 200;

/** Remembers what a function makes of a header. */
const remember = (make: (header: string) => string) =>
  new LRUCache<string, string>({ max: remembered, memoMethod: (header) => make(header) });

const encodings = remember(acceptedEncoding);
const forms = remember((header) =>
  acceptedForms(header, representations)
    .map(({ title }) => title)
    .join(),
);

/**
 * Under what a reply is kept: the address as it was asked, the encoding, and the forms accepted where it names none.
 * What is made of a header counts and not the header: browsers word the same wish in a hundred ways, each of which
 * would be made anew.
 */
export function replyKey({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string {
  const isNegotiated = suffixOf(partsOf(url).path).suffix === null;
  return `${encodings.memo(headers['accept-encoding'] ?? '')} ${isNegotiated ? forms.memo(headers.accept ?? '') : ''} ${url}`;
}
