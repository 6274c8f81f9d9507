import { withoutKeys } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import { newestMomentKnown } from '../../forms/known-moment.js';
import { basePathOf } from '../../forms/site.js';
import { isDay } from '../../domain/day.js';
import type { Asked, Question } from '../../status/question.js';
import { httpDate } from './http-date.js';
import { inTime, originalLink, timeGateLink, timeMapLink } from './memento-links.js';
import { takesMoment } from './questions-in-time.js';

/** What an answer says of time in its headers, as RFC 7089 has it. */
interface AnswerInTime {
  readonly links: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Of a dated answer, what it is a memento of and of which moment; of one at the address of its question, also where the
 * mementos of other moments are. The original is the same address without `knownAt`: what that said at a moment, this
 * says.
 */
export function answerInTime(
  { question, asked, url, site }: Pick<Answered, 'question' | 'asked' | 'url' | 'site'>,
  hasTimeGate: boolean,
): AnswerInTime {
  const moment = momentOfMemento(asked);
  const addresses = inTime(withoutKeys(url, ['knownAt']), basePathOf(site));
  const isInTime = hasTimeGate && hasMementos(question, asked);
  return {
    links: [
      ...(moment === null ? [] : [originalLink(addresses)]),
      ...(isInTime ? [timeGateLink(addresses), timeMapLink(addresses)] : []),
    ],
    headers: moment === null ? {} : { 'memento-datetime': httpDate(moment) },
  };
}

/**
 * The moment whose knowledge a dated answer tells; `null` for one that is not dated. It is never the day asked about: what
 * is told of 2010 today nobody was told in 2010, and whoever reads the header would take it for that. A day that is not
 * over stands for its end (`knownAt=2026-02-03`), which has not come: what is told is of the newest moment then.
 */
function momentOfMemento({ query, ...asked }: Asked): string | null {
  const { book, askedAt } = asked;
  if (book.knownSince === null || (query.asOf === undefined && query.knownAt === undefined)) return null;
  return book.knownAt !== null && book.knownAt <= askedAt ? book.knownAt : newestMomentKnown(asked);
}

/** Whether what is asked was answered otherwise at other moments: a comparison of two of them is not. */
function hasMementos({ parameters }: Pick<Question<unknown>, 'parameters'>, asked: Asked): boolean {
  const { from } = asked.query;
  const isOfMoments = from !== undefined && !isDay(from);
  return parameters.some(takesMoment) && asked.book.knownSince !== null && !isOfMoments;
}
