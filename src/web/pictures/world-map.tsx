import type { State } from '../../domain/state.js';
import { worldHeight, worldShapes, worldWidth, type WorldShape } from './world-shapes.js';

/** How a State is shown: the class that gives its colour, and what is said of it. */
export interface MapEntry {
  readonly state: State;
  readonly look: string;
  readonly says: string;
}

/** A class of the map, with its meaning. */
export interface MapKey {
  readonly look: string;
  readonly meaning: string;
}

/**
 * The world, each State in the colour of its class; what is none of the States is neutral ground, one shape that says
 * nothing: a map here takes no side about territories. It is not an `img`, whose links nobody could follow.
 */
export function WorldMap({
  id,
  title,
  description,
  entries,
  keys,
}: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly MapEntry[];
  readonly keys: readonly MapKey[];
}) {
  const byM49 = new Map(entries.map((entry) => [entry.state.m49, entry]));
  const entryOf = ({ m49 }: WorldShape) => (m49 === null ? undefined : byM49.get(m49));
  const isGround = (shape: WorldShape) => entryOf(shape) === undefined && shape.path !== '';
  const shapes = worldShapes();
  const small = shapes.flatMap((shape) => (shape.isSmall ? (entryOf(shape) ?? []) : []));
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${worldWidth} ${worldHeight}`} aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <path
          class="ground"
          d={shapes
            .filter(isGround)
            .map(({ path }) => path)
            .join('')}
        />
        {shapes
          .filter(({ path }) => path !== '')
          .map((shape) => (
            <Shape entry={entryOf(shape)}>
              <path d={shape.path} />
            </Shape>
          ))}
        {shapes
          .filter(({ isSmall }) => isSmall)
          .map((shape) => (
            <Shape entry={entryOf(shape)}>
              <circle cx={shape.centre[0]} cy={shape.centre[1]} r="8" />
            </Shape>
          ))}
      </svg>
      <figcaption>
        <MapKeys keys={keys} entries={entries} />
        <SmallStates entries={small} />
      </figcaption>
    </figure>
  );
}

/**
 * A State as a link. The keyboard passes it by: two hundred stops would stand between a reader and the text, and a list
 * beside the map leads to the same pages (WCAG 2.2, success criteria 2.4.1 and 2.1.1).
 */
function Shape({
  entry,
  children,
}: {
  readonly entry: MapEntry | undefined;
  readonly children: preact.VNode;
}) {
  if (entry === undefined) return null;
  const { state, look, says } = entry;
  return (
    <a href={`/states/${state.code}`} class={look} tabIndex={-1}>
      <title>{`${state.name}: ${says}`}</title>
      {children}
    </a>
  );
}

function MapKeys({
  keys,
  entries,
}: {
  readonly keys: readonly MapKey[];
  readonly entries: readonly MapEntry[];
}) {
  return (
    <ul class="legend">
      {keys.map(({ look, meaning }) => (
        <li>
          <Swatch look={look} /> {meaning}{' '}
          <small>({entries.filter((entry) => entry.look === look).length})</small>
        </li>
      ))}
      <li>
        <Swatch look="ground" /> not a State that may join here
      </li>
    </ul>
  );
}

function Swatch({ look }: { readonly look: string }) {
  return (
    <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
      <circle class={look} cx="6" cy="6" r="5.5" />
    </svg>
  );
}

/**
 * The States that are circles on the map, where they can be reached by keyboard and touch: a circle is smaller than the
 * 24 pixels of success criterion 2.5.8, which lets a target be small where another on the page does the same.
 */
function SmallStates({ entries }: { readonly entries: readonly MapEntry[] }) {
  return (
    <details>
      <summary>{entries.length} small States, shown as circles</summary>
      <ul class="small-states">
        {entries
          .toSorted((a, b) => a.state.name.localeCompare(b.state.name, 'en'))
          .map(({ state, look, says }) => (
            <li>
              <Swatch look={look} /> <a href={`/states/${state.code}`}>{state.name}</a> <small>{says}</small>
            </li>
          ))}
      </ul>
    </details>
  );
}
