import { problemOf } from '../http/refusing/problem.js';
import { refusals } from '../http/refusing/refusals.js';
import { headersNamed } from './header-objects.js';

/** Those that only a bundle can have. */
const ofBundles = new Set([503]);

const nameOf = (status: number) => `Problem${status}`;

/** The responses that tell of problems, by name: for programs as problem details, for readers as a page. */
export const problemResponses: Readonly<Record<string, object>> = Object.fromEntries(
  refusals.map(([status, when, detail, header]) => {
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
  refusals.map(([status]) => status).filter((status) => !ofBundles.has(status)),
);

/** References to those that a request for the bundle can have beside them. */
export const bundleProblems = references([...ofBundles]);
