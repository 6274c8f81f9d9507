import { STATUS_CODES } from 'node:http';
import { basePathOf, type Site } from '../../../forms/site.js';

/** What can be had instead, and its media type where it is the same in another form. */
export interface Available {
  readonly href: string;
  readonly type?: string;
  readonly title: string;
}

/** What went wrong, for the one who asked: problem details as RFC 9457 names them. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly available?: readonly Available[];
}

/** A problem of a status in its usual words. */
export function problemOf(status: number, detail: string): Problem {
  return { status, title: STATUS_CODES[status] ?? 'Error', detail };
}

/** A problem that is told to the one who asked; it is planned for and never logged. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.detail);
  }
}

/** A problem as a program reads it; what can be had instead stands under the path of the site. */
export function problemJson({ available, ...problem }: Problem, site?: Site): string {
  const basePath = site === undefined ? '' : basePathOf(site);
  const placed = available?.map(({ href, ...rest }) => ({ href: basePath + href, ...rest }));
  return `${JSON.stringify({ type: 'about:blank', ...problem, ...(placed && { available: placed }) })}\n`;
}

/** Its media type. */
export const problemMediaType = 'application/problem+json; charset=utf-8';
