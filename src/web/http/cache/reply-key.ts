import type { IncomingMessage } from 'node:http';
import { partsOf, suffixOf } from '../../../forms/address.js';
import { representations } from '../../representations.js';
import { acceptedEncoding } from '../asking/accepted-encoding.js';
import { acceptedForms } from '../asking/accepted-forms.js';

/** How many headers of each kind are remembered; readers send few different ones. */
const remembered = 200;

/** Remembers what a function makes of a header. */
function remember(make: (header: string | undefined) => string): (header: string | undefined) => string {
  const known = new Map<string | undefined, string>();
  return (header) => {
    const found = known.get(header);
    if (found !== undefined) return found;
    const made = make(header);
    if (known.size >= remembered) known.clear();
    known.set(header, made);
    return made;
  };
}

const encodingOf = remember(acceptedEncoding);
const formsOf = remember((header) =>
  acceptedForms(header, representations)
    .map(({ title }) => title)
    .join(),
);

/** Under what a reply is kept: the address as it was asked, the encoding, and the forms accepted where it names none. */
export function replyKey({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string {
  const isNegotiated = suffixOf(partsOf(url).path).suffix === null;
  return `${encodingOf(headers['accept-encoding'])} ${isNegotiated ? formsOf(headers.accept) : ''} ${url}`;
}
