/** A way in which a request is refused: an example of its detail, and the header that says more. */
type Refusal = readonly [status: number, when: string, detail: string, header?: 'Allow' | 'Retry-After'];

/** So much of a body is read, in bytes; `List-Unsubscribe=One-Click` has 26, and some more as a part of several. */
export const longestBody = 4096;

/** What can go wrong with a request that has a body, beside all else: it is too long (RFC 9110, section 15.5.14). */
export const bodyRefusal: Refusal = [
  413,
  'a body that is longer than what is read',
  `the body has more than ${longestBody} bytes; expected List-Unsubscribe=One-Click, or nothing`,
];

/**
 * Everything that can go wrong with a request, whatever it asks for. 405 must name the methods in `Allow` (RFC 9110,
 * section 15.5.6); 429 and 431 are of RFC 6585; `Retry-After` is given in seconds (section 10.2.3 of RFC 9110), which
 * needs no clock of the reader's.
 */
export const refusals: readonly Refusal[] = [
  [
    400,
    'an unknown parameter or a value that is not allowed',
    'unknown parameter "contry"; expected instrument, group',
  ],
  [404, 'an address at which there is nothing, or a subject that names nothing', 'there is nothing at /gap'],
  [
    405,
    'a method that is not allowed there',
    'POST is not allowed: the tracker is only read over HTTP, with GET or HEAD',
    'Allow',
  ],
  [
    406,
    'a suffix or an Accept header for which there is no form',
    'there is no form ".xml" here; expected no suffix (text/html) or .json (application/json)',
  ],
  [414, 'an address that is too long', 'the address has 5000 characters; expected at most 4096'],
  [
    429,
    'too many requests; Retry-After says when to come back',
    'too many requests from one address; ask again in 20 seconds',
    'Retry-After',
  ],
  [431, 'headers that are too long', 'the headers are longer than what is read'],
  [500, 'a fault of the tracker', 'something went wrong here; it was written to the log'],
  [
    503,
    'a record that cannot be read at present, and a bundle while the record moves; Retry-After says when to come back',
    'the record cannot be read at present; ask again in 10 seconds',
    'Retry-After',
  ],
];
