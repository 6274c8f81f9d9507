import type { MatrixRow } from '../../status/questions/matrix.js';
import { sayNumber } from './say-count.js';

/**
 * How many reservations stand beside a standing, as a letter and a number; read aloud it is words, since "R2" says
 * nothing to who does not see the legend.
 */
export function ReservationMark({ count }: { readonly count: number | null }) {
  if (count === null || count === 0) return null;
  return (
    <>
      <small class="reserved" aria-hidden="true">
        R{count > 1 && count}
      </small>
      <span class="unseen"> with {sayNumber(count, 'text')} of reservations</span>
    </>
  );
}

/** What the mark means, where it stands on a page. */
export function ReservationLegend({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const isThere = rows.some(({ instruments }) =>
    Object.values(instruments).some((cell) => (cell?.reservations ?? 0) > 0),
  );
  if (!isThere) return null;
  return (
    <p class="legend">
      <span>
        <small class="reserved">R</small>{' '}
        <small>with a text under a heading that says reservation; R2 with two of them</small>
      </span>
    </p>
  );
}
