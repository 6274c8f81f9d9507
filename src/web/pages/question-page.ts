import type { Answered } from '../../forms/answered.js';
import { answerPage } from './answer-page.js';
import { questionPages } from './question-pages.js';

/** The page of an answer: the one made for its question, or else the general one. */
export function questionPage(answered: Answered): string | Promise<string> {
  const page = questionPages[answered.question.name] ?? answerPage;
  return page(answered);
}
