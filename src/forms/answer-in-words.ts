import type { Answer, Asked, Question, Reasoned } from '../status/question.js';
import type { InReasons } from '../status/said.js';
import { sortRows } from '../status/sort-rows.js';
import { english } from '../wording/english.js';

/**
 * The answer to a question in words, its rows in the order asked for: by what is said of them, too, so that they are
 * put in order only when the reasons have become texts.
 */
export async function answerInWords<Row, Subject>(
  question: Question<Row, Subject>,
  asked: Asked,
): Promise<Answer<Row, Subject>> {
  return inWords(question, asked, await question.ask(asked));
}

/** The same of what the question has found. */
export function inWords<Row, Subject>(
  question: Question<Row, Subject>,
  asked: Asked,
  reasoned: Reasoned<Row, Subject>,
): Answer<Row, Subject> {
  const answer = english.worded<Answer<Row, Subject>>(reasoned as InReasons<Answer<Row, Subject>>);
  const { sort } = asked.query;
  if (sort === undefined) return answer;
  return { ...answer, rows: sortRows(answer.rows, question.columns(asked.book), sort) };
}
