import type { Totals } from './status-page.js';

/**
 * The number after a label such as `Parties : 116.`, or `null` where it is not printed or printed twice: which is meant
 * is not ours to choose.
 */
function totalAfter(label: RegExp, text: string): number | null {
  const found = [...text.matchAll(label)];
  return found.length === 1 ? Number(found[0]?.[1]) : null;
}

/**
 * The totals that the depositary prints: `Signatories : 35. Parties : 116. 1, 2, 3`, where the last numbers are
 * footnotes. `Signatories` is missing where the treaty has no signature.
 */
export function parseStatedTotals(text: string): Totals {
  return {
    signatories: totalAfter(/\bSignator(?:y|ies) ?: ?(\d{1,6})(?!\d)/g, text),
    parties: totalAfter(/\bPart(?:y|ies) ?: ?(\d{1,6})(?!\d)/g, text),
  };
}
