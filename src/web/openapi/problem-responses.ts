import { problemOf } from '../problem.js';

/** What can go wrong with any request, with an example of each. */
const problems: readonly (readonly [status: number, when: string, detail: string])[] = [
  [
    400,
    'an unknown parameter or a value that is not allowed',
    'unknown parameter "contry"; expected instrument, group',
  ],
  [404, 'an address at which there is nothing', 'there is nothing at /gap'],
  [
    405,
    'a method other than GET and HEAD',
    'POST is not allowed: the tracker is only read over HTTP, with GET or HEAD',
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
  ],
  [500, 'a fault of the tracker', 'something went wrong here; it was written to the log'],
];

const nameOf = (status: number) => `Problem${status}`;

/** The responses that tell of problems, by name. */
export const problemResponses: Readonly<Record<string, object>> = Object.fromEntries(
  problems.map(([status, when, detail]) => [
    nameOf(status),
    {
      description: `For ${when}`,
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          example: { type: 'about:blank', ...problemOf(status, detail) },
        },
      },
    },
  ]),
);

/** References to all of them, by status. */
export const anyProblem: Readonly<Record<string, object>> = Object.fromEntries(
  problems.map(([status]) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
);
