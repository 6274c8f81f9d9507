import { address, partsOf, pathOf, suffixOf } from '../../forms/address.js';
import { canonicalQuery } from '../../forms/canonical-query.js';
import { newestMomentKnown } from '../../forms/known-moment.js';
import { takeSwitches } from '../../forms/switch.js';
import { parseQuery, type RawQuery } from '../../status/parameters.js';
import { knownAtParameter } from '../../status/parameters/moment-parameters.js';
import type { Asked, Question } from '../../status/question.js';
import type { StatusService } from '../../status/status.service.js';
import { chooseForm } from '../http/asking/choose-form.js';
import { rawQueryOf, type AskingRequest } from '../http/asking/raw-query.js';
import { ProblemError, problemOf } from '../http/refusing/problem.js';
import { formsOf } from '../representations.js';

/** An address, and its mementos. */
export interface Mementos {
  /** In the one way of writing it. */
  readonly original: string;
  /**
   * The moments of those that are listed, RFC 3339 in UTC, oldest first: the first of which there is one, those at which
   * the record was altered, and the newest. There is one of every second between them, too.
   */
  readonly moments: readonly string[];
  /** The address of the memento of a moment. */
  readonly mementoAt: (moment: string) => string;
}

/**
 * The mementos of the address that stands behind the first part of a request's. Throws a `QueryError` where nothing could
 * be asked there, and a problem of status 406 or 404 where there is no such form, or nothing is recorded.
 */
export async function mementosAsked(
  status: StatusService,
  question: Question<unknown>,
  request: AskingRequest & { readonly url: string },
): Promise<Mementos> {
  const { url } = request;
  const form = chooseForm(formsOf(question), { url, accept: undefined });
  const { raw, on } = takeSwitches(form.switches ?? [], { url, raw: rawQueryOf(request) });
  const asked = await status.asked(question, raw);
  const path = pathOf(question.path, asked.query) + (suffixOf(partsOf(url).path).suffix ?? '');
  const moments = momentsKnown(asked);
  const [last] = moments.slice(-1);
  if (last === undefined) {
    throw new ProblemError(problemOf(404, `nothing is recorded yet, and there is no memento of ${path}`));
  }
  // A comparison of two moments goes with no third: it is refused here, and nobody is led to a refusal.
  const { sort: _, ...words } = raw;
  parseQuery(
    [...question.parameters, knownAtParameter],
    { ...words, knownAt: last },
    await status.vocabulary(),
  );
  const inQuery = [...question.parameters.filter(({ option }) => option !== null), knownAtParameter];
  const switches: RawQuery = Object.fromEntries(on.map((key) => [key, '1']));
  const addressOf = (query: RawQuery) =>
    address(path, { ...canonicalQuery(inQuery, { ...raw, ...query }, asked.query), ...switches });
  return { original: addressOf({}), moments, mementoAt: (moment) => addressOf({ knownAt: moment }) };
}

/** Of a day that is asked about, nothing was told before it began. */
function momentsKnown({ query, ...asked }: Asked): readonly string[] {
  const { knownSince, appliedAt } = asked.book;
  if (knownSince === null) return [];
  const last = newestMomentKnown(asked);
  const begin = query.asOf === undefined ? knownSince : `${query.asOf}T00:00:00Z`;
  const [first = last] = [last, begin > knownSince ? begin : knownSince].toSorted();
  return [...new Set([first, ...appliedAt.filter((moment) => moment > first && moment < last), last])];
}
