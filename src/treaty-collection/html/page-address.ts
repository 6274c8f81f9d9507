import type { PageTemplate } from '../../domain/instrument.js';
import { chapterNumber } from '../chapter-number.js';

/** The part of the address that each template adds. */
const templates: Readonly<Record<PageTemplate, string>> = { ViewDetails: '', ViewDetailsIII: '&Temp=mtdsg3' };

/**
 * The address of a treaty's status page at the depositary, e.g. for `XVIII-12-a`. The query is written as the
 * depositary's own links write it: without `src=TREATY` it redirects to a page that says "not found" with status 200.
 */
export function pageAddress(
  base: string,
  { reference, page }: { reference: string; page: PageTemplate },
): string {
  return `${base}/Pages/${page}.aspx?src=TREATY&mtdsg_no=${reference}&chapter=${chapterNumber(reference)}${templates[page]}&clang=_en`;
}
