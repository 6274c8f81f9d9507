import type { Book } from '../../status/book.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { sayNumber } from './say-count.js';

const list = new Intl.ListFormat('en-GB');

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

/** What the mark means, where it stands on a page, and of which instruments its absence tells nothing. */
export function ReservationLegend({
  rows,
  book,
}: {
  readonly rows: readonly MatrixRow[];
  readonly book: Book;
}) {
  const cells = rows.flatMap(({ instruments }) => Object.entries(instruments));
  if (!cells.some(([, cell]) => (cell?.reservations ?? 0) > 0)) return null;
  const isUnread = (id: string) => cells.some(([of, cell]) => of === id && cell?.reservations === null);
  const unread = book.instruments.filter(({ id }) => isUnread(id)).map(({ label }) => label);
  return (
    <p class="legend">
      <span>
        <small class="reserved">R</small>{' '}
        <small>with a text under a heading that says reservation; R2 with two of them</small>
        {unread.length > 0 && <small>; of {list.format(unread)} the texts were not read yet</small>}
      </span>
    </p>
  );
}
