import { problemOf } from '../http/refusing/problem.js';
import { headersNamed, type HeaderName } from './header-objects.js';

/** What can go wrong with any request, with an example of each, and the headers that say more. */
const problems: readonly (readonly [status: number, when: string, detail: string, header?: HeaderName])[] = [
  [
    400,
    'an unknown parameter or a value that is not allowed',
    'unknown parameter "contry"; expected instrument, group',
  ],
  [404, 'an address at which there is nothing, or a subject that names nothing', 'there is nothing at /gap'],
  [
    405,
    'a method other than GET and HEAD',
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
    'a bundle while the record moves',
    'the record moved while it was packed, as it does during a sync; try again in a minute',
    'Retry-After',
  ],
];

/** Those that only a bundle can have. */
const ofBundles = new Set([503]);

const nameOf = (status: number) => `Problem${status}`;

/** The responses that tell of problems, by name: for programs as problem details, for readers as a page. */
export const problemResponses: Readonly<Record<string, object>> = Object.fromEntries(
  problems.map(([status, when, detail, header]) => {
    const problem = problemOf(status, detail);
    return [
      nameOf(status),
      {
        description: `For ${when}`,
        headers: headersNamed('Cache-Control', ...(header === undefined ? [] : [header])),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            example: { type: 'about:blank', ...problem },
          },
          'text/html': {
            schema: { type: 'string', description: 'the same as a page, for those who accept one' },
            example: `<!doctype html>…<p class="kicker">${status} ${problem.title}</p>…`,
          },
        },
      },
    ];
  }),
);

const references = (statuses: readonly number[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
  );

/** References to those that any request can have, by status. */
export const anyProblem = references(
  problems.map(([status]) => status).filter((status) => !ofBundles.has(status)),
);

/** References to those that a request for the bundle can have beside them. */
export const bundleProblems = references([...ofBundles]);
