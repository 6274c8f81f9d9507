import type { Book } from '../status/book.js';
import type { RawQuery } from '../status/parameters.js';
import type { Answer, Question } from '../status/question.js';

/** Everything a representation is made from. */
export interface Answered<Row = unknown> {
  readonly question: Question<Row>;
  readonly book: Book;
  readonly raw: RawQuery;
  /** The address as asked, with its suffix and query. */
  readonly url: string;
  readonly answer: Answer<Row>;
}
