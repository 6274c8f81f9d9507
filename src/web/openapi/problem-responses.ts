import { problemOf } from '../http/refusing/problem.js';
import { bodyRefusal, refusals } from '../http/refusing/refusals.js';
import { headersNamed } from './header-objects.js';

const nameOf = (status: number) => `Problem${status}`;

/** The responses that tell of problems, by name: for programs as problem details (RFC 9457), for readers as a page. */
export const problemResponses: Readonly<Record<string, object>> = Object.fromEntries(
  [...refusals, bodyRefusal].map(([status, when, detail, header]) => {
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

/** References to those that any request can have, by status. */
export const anyProblem: Readonly<Record<string, object>> = Object.fromEntries(
  refusals.map(([status]) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
);
