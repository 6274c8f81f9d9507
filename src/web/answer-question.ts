import type { RawQuery } from '../status/parameters.js';
import type { Question } from '../status/question.js';
import type { StatusService } from '../status/status.service.js';
import type { Answered } from './answered.js';
import { partsOf } from './pages/address.js';
import { alternatesOf } from './representations.js';
import type { Site } from './site.js';

/** A question as it came with a request. */
export interface Requested<Row> {
  readonly status: StatusService;
  readonly site: Site;
  readonly question: Question<Row>;
  readonly raw: RawQuery;
  readonly url: string;
}

/** Answers a question, and keeps at hand what it was asked with. Throws a `QueryError` for words not allowed. */
export async function answerQuestion<Row>(requested: Requested<Row>): Promise<Answered<Row>> {
  const { status, site, question, raw, url } = requested;
  const asked = await status.asked(question, raw);
  const answer = await status.answer(question, asked);
  const { path, search } = partsOf(url);
  return {
    question,
    book: asked.book,
    raw,
    url,
    answer,
    asked,
    site,
    alternates: alternatesOf(path, search),
    also: (other, query = {}) => status.answer(other, { ...asked, query, asOf: query.asOf ?? asked.asOf }),
  };
}
