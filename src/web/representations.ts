import type { Form } from '../forms/form.js';
import { forms } from '../forms/forms.js';
import type { Question } from '../status/question.js';
import { questionPage } from './pages/question-page.js';

/** The web's own form: an answer as a page. */
export const page: Form = {
  suffix: '',
  mediaType: 'text/html; charset=utf-8',
  title: 'Page',
  meaning: 'a page to read',
  render: questionPage,
};

/**
 * Every form in which answers are had over HTTP; the first is the one without a suffix, which whoever takes anything
 * gets.
 */
export const representations: readonly Form[] = [page, ...forms];

/** The forms of the answers to a question. */
export function formsOf(question: Pick<Question<unknown>, 'name'>): readonly Form[] {
  return representations.filter(({ isFor }) => isFor?.(question) ?? true);
}
