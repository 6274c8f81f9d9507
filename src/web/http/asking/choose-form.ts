import { partsOf, suffixOf } from '../../../forms/address.js';
import { alternatesAt } from '../../../forms/alternate.js';
import type { FormOffered } from '../../../forms/form-offered.js';
import { shortType } from '../../../forms/short-type.js';
import { ProblemError, problemOf } from '../refusing/problem.js';
import { acceptedForms } from './accepted-forms.js';

/** How a form is asked for: by the suffix of an address, or where it has none by what the reader accepts. */
export interface FormWanted {
  readonly url: string;
  readonly accept: string | undefined;
}

/**
 * The form in which to answer. Throws a problem of status 406 that lists every form where it is none of them, as RFC
 * 9110, section 15.5.7, asks for. A suffix goes before `Accept`: a browser says that it likes HTML best whatever link
 * was followed.
 */
export function chooseForm<Offered extends FormOffered>(
  forms: readonly Offered[],
  wanted: FormWanted,
): Offered {
  const { path, search } = partsOf(wanted.url);
  const { stem, suffix } = suffixOf(path);
  const found =
    suffix === null ? acceptedForms(wanted.accept, forms)[0] : forms.find((form) => form.suffix === suffix);
  if (found) return found;
  const what = suffix === null ? `nothing of "${wanted.accept}"` : `no form "${suffix}"`;
  const names = forms.map((form) => `${form.suffix || 'no suffix'} (${shortType(form.mediaType)})`);
  const detail = `there is ${what} here; expected ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}`;
  throw new ProblemError({ ...problemOf(406, detail), available: alternatesAt(stem, search, forms) });
}

/**
 * What an answer depends on beside its address, as `Vary` says it (RFC 9110, section 12.5.5): a cache between would
 * else give a browser the JSON that a script has asked for (RFC 9111, section 4.1). A suffix decides alone, and keeps
 * caches whole.
 */
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
