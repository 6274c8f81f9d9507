import type { RawQuery } from '../status/parameters.js';
import type { Question } from '../status/question.js';
import type { StatusService } from '../status/status.service.js';
import { address, partsOf, pathOf } from './address.js';
import { alternatesAt } from './alternate.js';
import { answerInWords, inWords } from './answer-in-words.js';
import type { Answered } from './answered.js';
import { canonicalQuery } from './canonical-query.js';
import { citationOf } from './citation.js';
import type { Form } from './form.js';
import type { Site } from './site.js';

/** A question as it was put. */
export interface Requested<Row> {
  readonly status: StatusService;
  readonly site: Site;
  readonly question: Question<Row>;
  readonly raw: RawQuery;
  readonly url: string;
  /** The other forms in which the answer can be had where it is asked; none where it has no address. */
  readonly otherForms?: readonly Form[];
}

/** Answers a question, and keeps at hand what it was asked with. Throws a `QueryError` for words not allowed. */
export async function answerQuestion<Row>(requested: Requested<Row>): Promise<Answered<Row>> {
  const { status, site, question, raw, url, otherForms = [] } = requested;
  const asked = await status.asked(question, raw);
  const reasoned = await question.ask(asked);
  const answer = inWords(question, asked, reasoned);
  const { publicUrl } = site;
  const { path, search } = partsOf(url);
  const inQuery = question.parameters.filter(({ option }) => option !== null);
  return {
    question,
    book: asked.book,
    raw,
    url: address(path, canonicalQuery(inQuery, raw, asked.query)),
    answer,
    caveats: reasoned,
    asked,
    site,
    alternates: alternatesAt(pathOf(question.path, raw), search, otherForms),
    cite: citationOf({ question, answer, asked, raw, publicUrl }),
    also: (other, query = {}) => answerInWords(other, { ...asked, query, asOf: query.asOf ?? asked.asOf }),
  };
}
