import { QueryError, type RawQuery } from '../../../status/parameters.js';

/** The parts of a request that say what is asked. */
export interface AskingRequest {
  readonly query: RawQuery;
  readonly params: RawQuery;
}

/**
 * What a request asks: its query, and the subject that its path names. Throws a `QueryError` for a query that names the
 * subject once more, since one of the two would count for nothing: `/states/SWE?code=NOR` has no right answer.
 */
export function rawQueryOf({ query, params }: AskingRequest): RawQuery {
  const { form: _, ...subject } = params;
  const twice = Object.keys(query).filter((key) => Object.hasOwn(subject, key));
  if (twice.length > 0) {
    throw new QueryError(
      `"${twice.join('", "')}" is given in the path here; expected nothing of it in the query`,
    );
  }
  return { ...query, ...subject };
}
