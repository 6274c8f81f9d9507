import { standings, type Standing } from '../../domain/standing.js';
import { standingSigns } from '../../domain/standing-sign.js';

const titles = new Map(standings.map(({ id, title }) => [id, title]));

/**
 * A standing as its sign and its word, or other words in place of it. The sign is for eyes that do not tell the colours
 * apart (WCAG 2.2, success criterion 1.4.1); read aloud it would be "black circle", so that it is hidden there.
 */
export function StandingMark({ standing, words }: { readonly standing: Standing; readonly words?: string }) {
  return (
    <span class={`mark ${standing}`}>
      <i aria-hidden="true">{standingSigns[standing]}</i> {words ?? titles.get(standing)}
    </span>
  );
}

/** What the signs mean. */
export function StandingLegend({ only }: { readonly only?: readonly Standing[] }) {
  return (
    <ul class="legend" aria-label="Signs">
      {standings
        .filter(({ id }) => only?.includes(id) ?? true)
        .map(({ id, meaning }) => (
          <li>
            <StandingMark standing={id} /> <small>{meaning}</small>
          </li>
        ))}
    </ul>
  );
}

/** Whether a value is the id of a standing. */
export function isStanding(value: unknown): value is Standing {
  return standings.some(({ id }) => id === value);
}
