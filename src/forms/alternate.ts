import type { FormOffered } from './form-offered.js';
import { shortType } from './short-type.js';

/** The same content in another form. */
export interface Alternate {
  readonly href: string;
  /** Its media type, in short. */
  readonly type: string;
  readonly title: string;
}

/** Where the same content is found in some forms, at a path with a query. */
export function alternatesAt(
  path: string,
  search: string,
  forms: readonly FormOffered[],
): readonly Alternate[] {
  return forms.map(({ suffix, mediaType, title }) => ({
    href: `${path}${suffix}${search}`,
    type: shortType(mediaType),
    title,
  }));
}
