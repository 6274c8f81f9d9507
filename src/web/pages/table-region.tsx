import type { ComponentChildren } from 'preact';
import { PlaceIndex } from './place-index.js';
import type { TableGuide } from './table-guide.js';

/**
 * A table that is read in the page and never scrolls in a frame of its own: its heads stick, and where its columns have
 * no room its rows are cards, in which each value stands under the `data-label` of its cell. A table of more columns
 * becomes one earlier. The region has a name, by which it is found among the landmarks, and so has
 * the table, by its caption or the same.
 */
export function TableRegion({
  label,
  labelledBy,
  columns,
  look = '',
  guide = null,
  children,
}: {
  readonly label?: string;
  /** The id of the heading that names it, instead of a label. */
  readonly labelledBy?: string;
  /** How many columns it has; one of short numbers is half of one. */
  readonly columns: number;
  /** Its class in the style. */
  readonly look?: string;
  /** What stands before it where it is long. */
  readonly guide?: TableGuide | null;
  readonly children: ComponentChildren;
}) {
  return (
    <div role="region" aria-label={label} aria-labelledby={labelledBy}>
      {guide?.index && <PlaceIndex index={guide.index} />}
      <table
        class={`${look} ${cardsOf(columns)}`.trim() || undefined}
        aria-label={guide === null ? label : undefined}
      >
        {guide && <caption>{guide.says}</caption>}
        {children}
      </table>
    </div>
  );
}

/** At which width of the window its rows become cards. */
function cardsOf(columns: number): string {
  if (columns < 3) return '';
  if (columns < 6) return 'cards-on-phone';
  return columns < 10 ? 'cards-on-tablet' : 'cards-always';
}
