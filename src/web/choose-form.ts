import { acceptedForms } from './accepted-forms.js';
import type { Alternate } from './alternate.js';
import { partsOf, suffixOf } from './pages/address.js';
import { ProblemError, problemOf } from './problem.js';
import { shortType, type Representation } from './representations.js';

/** A form that there is at an address: with a suffix, or where its suffix is empty without one. */
export type FormOffered = Pick<Representation, 'suffix' | 'mediaType' | 'title'>;

/** How a form is asked for: by the suffix of an address, or where it has none by what the reader accepts. */
export interface FormWanted {
  readonly url: string;
  readonly accept: string | undefined;
}

/** The form in which to answer. Throws a problem of status 406 that lists every form where it is none of them. */
export function chooseForm<Form extends FormOffered>(forms: readonly Form[], wanted: FormWanted): Form {
  const { path, search } = partsOf(wanted.url);
  const { stem, suffix } = suffixOf(path);
  const found =
    suffix === null ? acceptedForms(wanted.accept, forms)[0] : forms.find((form) => form.suffix === suffix);
  if (found) return found;
  const available = forms.map((form): Alternate => {
    return { href: `${stem}${form.suffix}${search}`, type: shortType(form.mediaType), title: form.title };
  });
  const what = suffix === null ? `nothing of "${wanted.accept}"` : `no form "${suffix}"`;
  const names = forms.map((form) => `${form.suffix || 'no suffix'} (${shortType(form.mediaType)})`);
  const detail = `there is ${what} here; expected ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}`;
  throw new ProblemError({ ...problemOf(406, detail), available });
}

/** What an answer depends on beside its address, as `Vary` says it. */
export function varyOf({ url }: Pick<FormWanted, 'url'>): string {
  return suffixOf(partsOf(url).path).suffix === null ? 'accept, accept-encoding' : 'accept-encoding';
}

/**
 * A path, and the same with any other suffix, as routes: also with an empty one, which Nest would take for no
 * parameter. Behind the front page there is no name that could have a suffix.
 */
export function routesOf(path: string): string[] {
  const { stem } = suffixOf(path);
  return path === '/' ? [path] : [path, `${stem}.`, `${stem}.:form`];
}
