import type { Content } from './body-objects.js';
import { headersNamed, type HeaderName } from './header-objects.js';
import { camelCase } from './pascal-case.js';
import { anyProblem } from './problem-responses.js';
import { capital } from '../../wording/capital.js';

/** What an answer says in its headers where it is kept in one of the tracker's caches and may be in the reader's. */
export const keptHeaders: readonly HeaderName[] = ['ETag', 'Cache-Control'];

/** What is read at an address. */
export interface ReadOperation {
  /** What it is called, from which generators make the name of a function. */
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly object[];
  readonly headers?: readonly HeaderName[];
  readonly content: Content;
  /** Whether a subject in its path may be written otherwise than usual. */
  readonly hasSubject?: boolean;
  /** What else it may answer, by status; in the place of a problem that any request can have. */
  readonly problems?: Readonly<Record<string, object>>;
}

const moved = {
  description: 'the subject is usually written otherwise; that address is in Location',
  headers: headersNamed('Location'),
};

/** An address that is only read: what it answers, that nothing has changed where it has a tag, and the problems. */
export function readOperation(operation: ReadOperation): object {
  const { name, tag, summary, description, headers = [], content, parameters = [] } = operation;
  // A reply without a body says nothing of how to save it.
  const inShort = headers.filter((header) => header !== 'Content-Disposition');
  const unchanged = {
    description: 'nothing has changed since the ETag in If-None-Match',
    headers: headersNamed(...inShort),
  };
  return {
    get: {
      operationId: camelCase(name),
      summary: capital(summary),
      ...(description !== undefined && { description: capital(description) }),
      tags: [tag],
      parameters,
      responses: {
        200: { description: `${capital(summary)}.`, headers: headersNamed(...headers), content },
        ...(headers.includes('ETag') && { 304: unchanged }),
        ...(operation.hasSubject && { 301: moved }),
        ...anyProblem,
        ...operation.problems,
      },
    },
  };
}
