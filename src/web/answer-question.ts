import type { RawQuery } from '../status/parameters.js';
import type { Question } from '../status/question.js';
import type { StatusService } from '../status/status.service.js';
import type { Answered } from './answered.js';
import { citationOf } from './citation.js';
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
  /** The media type in which it is answered, where it is one. */
  readonly mediaType?: string;
}

/** Answers a question, and keeps at hand what it was asked with. Throws a `QueryError` for words not allowed. */
export async function answerQuestion<Row>(requested: Requested<Row>): Promise<Answered<Row>> {
  const { status, site, question, raw, url, mediaType } = requested;
  const asked = await status.asked(question, raw);
  const answer = await status.answer(question, asked);
  const { publicUrl } = site;
  return {
    question,
    book: asked.book,
    raw,
    url,
    answer,
    asked,
    site,
    alternates: alternatesOf(question, mediaType, pathOf(question, raw), partsOf(url).search),
    cite: citationOf({ question, answer, asked, raw, publicUrl }),
    also: (other, query = {}) => status.answer(other, { ...asked, query, asOf: query.asOf ?? asked.asOf }),
  };
}

/** The path of a question with the subject that it was asked about. */
function pathOf({ path }: Pick<Question, 'path'>, raw: RawQuery): string {
  return path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(raw[key])));
}
