import type { Standing } from '../../domain/standing.js';
import { standings } from '../../domain/standing.js';

/**
 * How many States are of each standing, as one bar whose parts add up to those who may join. Each part ends where all
 * before it add up to, rounded once: widths that are each rounded would leave a gap at the end. The title says the
 * numbers, as colours alone would not (success criterion 1.4.1).
 */
export function StandingBar({ tally }: { readonly tally: Readonly<Record<Standing, number>> }) {
  const total = standings.reduce((sum, { id }) => sum + tally[id], 0);
  let reached = 0;
  return (
    <svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img">
      <title>
        {standings
          .filter(({ id }) => tally[id] > 0)
          .map(({ id, title }) => `${title}: ${tally[id]}`)
          .join(', ')}
      </title>
      {standings.map(({ id }) => {
        const start = reached;
        reached += total === 0 ? 0 : (tally[id] / total) * 1000;
        const width = Math.round((reached - start) * 10) / 10;
        return width > 0 && <rect class={id} x={Math.round(start * 10) / 10} width={width} height="24" />;
      })}
    </svg>
  );
}
