import type { Act } from '../domain/act.js';
import type { Finding } from '../domain/finding.js';
import { errorFinding, warningFinding } from './page-findings.js';
import type { Totals } from './status-page.js';

/**
 * Counts what the depositary counts: signatories are the dates without brackets in the signature column, whether or not
 * a consent followed, parties those in the last one, whether or not the treaty binds them yet. So it was on all thirty
 * real pages. `signatories` is `null` where the table has no signature column.
 */
export function countTotals(
  participants: readonly { readonly signature: Act | null; readonly consent: Act | null }[],
  hasSignatureColumn: boolean,
): Totals {
  const counts = (act: Act | null): boolean => act !== null && !act.withdrawn;
  return {
    signatories: hasSignatureColumn ? participants.filter(({ signature }) => counts(signature)).length : null,
    parties: participants.filter(({ consent }) => counts(consent)).length,
  };
}

/**
 * Compares the totals. They are equal on every real page that was seen, so a page that does not add up was
 * misread or cut. A total that is not printed must be a total of nothing.
 */
export function compareTotals(stated: Totals, counted: Totals): readonly Finding[] {
  if (stated.signatories === null && stated.parties === null)
    return [
      errorFinding(
        'totals-missing',
        'The page does not print its totals in the form "Signatories : 99. Parties : 189".',
      ),
    ];
  return (['signatories', 'parties'] as const).flatMap((what) => {
    const [said, found] = [stated[what], counted[what]];
    if (said === found) return [];
    if (said === null && found === 0)
      return [
        warningFinding(
          'total-not-printed',
          `The page prints no number of ${what}; there are none in the table.`,
        ),
      ];
    if (said === null)
      return [errorFinding('totals-missing', `The page prints no number of ${what}; ${found} were counted.`)];
    const counting = found === null ? 'the table has no column for them' : `${found} were counted`;
    return [errorFinding('totals-differ', `The page says ${said} ${what}; ${counting}.`)];
  });
}
