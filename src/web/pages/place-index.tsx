import type { RowPlaces } from './row-places.js';

/**
 * The ways into a long table or list; each leads to the first row of its place. Beside filters that are called “By …”
 * too, its title `says` another thing.
 */
export function PlaceIndex({
  index: { by, places },
  says = `By ${by}`,
}: {
  readonly index: RowPlaces;
  readonly says?: string;
}) {
  return (
    <nav class="facets" aria-label={`Index by ${by}`}>
      <strong>{says}</strong>
      <ul>
        {places.map(({ id, label }) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The ids of the rows to which an index leads, by which row it is. */
export function placeIds(index: RowPlaces | null | undefined): ReadonlyMap<number, string> {
  return new Map(index?.places.map(({ row, id }) => [row, id]));
}
