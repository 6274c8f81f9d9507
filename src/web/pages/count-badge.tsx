import { evidenceAddress } from '../../forms/evidence-address.js';
import type { BookRecord } from '../../status/book.js';
import { countTotals } from '../../treaty-collection/count-totals.js';
import { DayView } from './moment-view.js';

/**
 * Whether what was counted in the record equals the totals that the depositary prints, with both numbers. Its totals
 * count organizations and participants that are no more, which ours of States do not: here both are counted its way.
 */
export function CountBadge({ record }: { readonly record: BookRecord }) {
  const { stated, evidence, participations } = record;
  if (evidence === null || stated.parties === null) return null;
  const counted = countTotals([...participations.values()], stated.signatories !== null);
  const equal = counted.parties === stated.parties && counted.signatories === stated.signatories;
  // Nobody may be told that a page was read where only a table was.
  const isOfTable = evidence.origin === 'baseline' || evidence.origin === 'gazette';
  return (
    <p class={equal ? 'badge' : 'badge differs'}>
      <i aria-hidden="true">{equal ? '✓' : '≠'}</i>{' '}
      <strong>
        {equal ? 'Our count equals the depositary’s' : 'Our count differs from the depositary’s'}
      </strong>
      : {counted.parties} {equal ? '=' : '≠'} {stated.parties} parties
      {stated.signatories !== null && (
        <>
          , {counted.signatories} {counted.signatories === stated.signatories ? '=' : '≠'}{' '}
          {stated.signatories} signatories
        </>
      )}
      {evidence.statusAsAt && (
        <>
          , {isOfTable ? 'in the table that comes with the tracker, of the' : 'on the'}{' '}
          <a href={evidenceAddress(evidence.sha256)} title={evidence.url}>
            page
          </a>{' '}
          as at <DayView day={evidence.statusAsAt} />
        </>
      )}
    </p>
  );
}
