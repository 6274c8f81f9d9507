import type { Question } from '../status/question.js';
import { acceptedForms } from './accepted-forms.js';
import type { Alternate } from './alternate.js';
import { ProblemError, problemOf } from './problem.js';
import { formsOf, shortType, type Representation } from './representations.js';

/** How a form was asked for: by a suffix without its dot, or by what the reader accepts. */
export interface FormWanted {
  readonly suffix: string | undefined;
  readonly accept: string | undefined;
  /** The address without suffix, and its query. */
  readonly path: string;
  readonly search: string;
}

/** The form in which to answer. Throws a problem of status 406 that lists every form where it is none of them. */
export function chooseForm(question: Pick<Question<unknown>, 'name'>, wanted: FormWanted): Representation {
  const { suffix, accept, path, search } = wanted;
  const forms = formsOf(question);
  const found =
    suffix === undefined
      ? acceptedForms(accept, forms)[0]
      : forms.find((form) => form.suffix === `.${suffix}`);
  if (found) return found;
  const available = forms.map((form): Alternate => {
    return { href: `${path}${form.suffix}${search}`, type: shortType(form.mediaType), title: form.title };
  });
  const what = suffix === undefined ? `nothing of "${accept}"` : `no form ".${suffix}"`;
  const names = forms.map((form) => `${form.suffix || 'no suffix'} (${shortType(form.mediaType)})`);
  const detail = `there is ${what} here; expected ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}`;
  throw new ProblemError({ ...problemOf(406, detail), available });
}
