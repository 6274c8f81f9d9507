import { ProblemError, problemOf } from '../http/refusing/problem.js';
import { httpDate, momentOfHttpDate } from './http-date.js';

/**
 * The moment of the memento that an `Accept-Datetime` header asks for: the one that it names, or the nearer end of
 * those that there are (RFC 7089, section 4.5.3); the newest where it is absent. Throws a problem of status 400 for any
 * text that is no such date, as the RFC demands.
 */
export function acceptedMoment(
  header: string | readonly string[] | undefined,
  moments: readonly string[],
): string {
  const [first = '', last = first] = [moments[0], moments.at(-1)];
  if (header === undefined) return last;
  const moment = momentOfHttpDate(String(header));
  if (moment === null) {
    const detail = `"Accept-Datetime" is "${String(header)}"; expected a date of HTTP, such as ${httpDate(last)}`;
    throw new ProblemError(problemOf(400, detail), { vary: 'accept, accept-datetime' });
  }
  if (moment > last) return last;
  return moment < first ? first : moment;
}
