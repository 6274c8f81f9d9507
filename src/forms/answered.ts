import type { Book } from '../status/book.js';
import type { Query, RawQuery } from '../status/parameters.js';
import type { Answer, Asked, Caveats, Question } from '../status/question.js';
import type { Alternate } from './alternate.js';
import type { Citation } from './citation.js';
import type { Site } from './site.js';

/** Everything that a form of an answer is made from. */
export interface Answered<Row = unknown, Subject = Answer['subject']> {
  readonly question: Question<Row>;
  readonly book: Book;
  readonly raw: RawQuery;
  /** The address as asked, with its suffix; its query in the one way to write it. */
  readonly url: string;
  readonly answer: Answer<Row, Subject>;
  /** What must be known of it as data, in the order in which the answer says it. */
  readonly caveats: Caveats;
  /** What the question was asked with. */
  readonly asked: Asked;
  readonly site: Site;
  /** The same answer in its other forms. */
  readonly alternates: readonly Alternate[];
  readonly cite: Citation;
  /** Asks another question at the same moment; for the same day, where the query names none. */
  readonly also: <Other>(question: Question<Other>, query?: Query) => Promise<Answer<Other>>;
}
