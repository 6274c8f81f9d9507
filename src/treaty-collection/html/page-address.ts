import type { PageTemplate } from '../../domain/instrument.js';

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** A chapter's number: `XVIII` → 18. */
function chapterNumber(roman: string): number {
  const values = [...roman].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce(
    (sum, value, index) => ((values[index + 1] ?? 0) > value ? sum - value : sum + value),
    0,
  );
}

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
  const chapter = chapterNumber(reference.split('-')[0] ?? '');
  return `${base}/Pages/${page}.aspx?src=TREATY&mtdsg_no=${reference}&chapter=${chapter}${templates[page]}&clang=_en`;
}
