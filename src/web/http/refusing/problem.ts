import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { basePathOf, type Site } from '../../../forms/site.js';
import { named } from '../../../status/named.js';
import type { ReadonlyOf } from '../../../status/readonly-of.js';

const availableSchema = z.strictObject({
  href: z.string(),
  type: z.exactOptional(z.string()).describe('its media type, where it is the same in another form'),
  title: z.string(),
});

/** What can be had instead. */
export type Available = ReadonlyOf<typeof availableSchema>;

/**
 * What went wrong as a program reads it: problem details as RFC 9457 names them. With the type `about:blank` it "has no
 * additional semantics beyond that of the HTTP status code", and the title is the usual phrase of it (section 4.2.1).
 * The detail is to help whoever asked to mend it (section 3.1.4). `available` is a member of our own (section 3.2).
 */
const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    status: z.int().min(400).max(599),
    title: z.string(),
    detail: z.string().describe('one line that names what was wrong, and what was expected'),
    available: z.exactOptional(z.array(availableSchema)).describe('what can be had instead'),
  })
  .register(named, { id: 'Problem' });

/** What went wrong, for the one who asked. */
export type Problem = Omit<ReadonlyOf<typeof problemSchema>, 'type'>;

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

export const problemMediaType = 'application/problem+json; charset=utf-8';
