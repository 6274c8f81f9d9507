/** One way to narrow a list: how many would be left, and where that list is. */
export interface Facet {
  readonly title: string;
  readonly count: number;
  readonly href: string;
  readonly isChosen: boolean;
}

/**
 * Ways to narrow a list by one click, each with what it would leave. What would leave nothing is not offered, but for
 * the one that is chosen: without it nobody could leave it again. `aria-current` says aloud what bold letters show.
 */
export function Facets({ title, facets }: { readonly title: string; readonly facets: readonly Facet[] }) {
  const shown = facets.filter(({ count, isChosen }) => count > 0 || isChosen);
  if (shown.length === 0) return null;
  return (
    <nav class="facets" aria-label={title}>
      <strong>{title}</strong>
      <ul>
        {shown.map(({ title: name, count, href, isChosen }) => (
          <li>
            <a href={href} aria-current={isChosen ? 'true' : undefined}>
              {name} <small>{count}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
