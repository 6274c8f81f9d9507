import { STATUS_CODES } from 'node:http';
import type { Alternate } from '../../../forms/alternate.js';

/** What went wrong, for the one who asked: problem details as RFC 9457 names them. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What can be had instead, where that is a list. */
  readonly available?: readonly Alternate[];
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

/** A problem as a program reads it. */
export function problemJson(problem: Problem): string {
  return `${JSON.stringify({ type: 'about:blank', ...problem })}\n`;
}

/** Its media type. */
export const problemMediaType = 'application/problem+json; charset=utf-8';
