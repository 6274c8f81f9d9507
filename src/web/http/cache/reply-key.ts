import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { partsOf, suffixOf } from '../../../forms/address.js';
import { representations } from '../../representations.js';
import { acceptedEncoding } from '../asking/accepted-encoding.js';
import { acceptedForms } from '../asking/accepted-forms.js';

/** How many headers of each kind are remembered; readers send few different ones. */
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

/** Under what a reply is kept: the address as it was asked, the encoding, and the forms accepted where it names none. */
export function replyKey({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string {
  const isNegotiated = suffixOf(partsOf(url).path).suffix === null;
  return `${encodings.memo(headers['accept-encoding'] ?? '')} ${isNegotiated ? forms.memo(headers.accept ?? '') : ''} ${url}`;
}
