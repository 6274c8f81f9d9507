import type { ComponentChildren } from 'preact';
import type { State } from '../../domain/state.js';
import type { Tile } from '../../states/tile.js';
import type { StateDirectory } from '../../states/state-directory.js';
import { isOfKey } from './reservation-mark.js';

/** How a State is shown: the class that gives its look, what its tile prints beside its code, and what is said of it. */
export interface TileEntry {
  readonly state: State;
  readonly look: string;
  readonly sign?: string;
  readonly says: string;
}

/** A look of the map, with its meaning. */
export interface TileKey {
  readonly look: string;
  readonly sign?: string;
  readonly meaning: string;
}

interface PlacedEntry extends TileEntry {
  readonly tile: Tile;
}

/** The States of one region, and where its part of the map begins. */
interface Region {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly entries: readonly PlacedEntry[];
}

/**
 * The world as tiles, one for each State, all of one size: no border is drawn, so that none is claimed, and Tuvalu is
 * seen as well as India. A list without bullets is none to VoiceOver, unless its role says so. A tile says its standing by its form as well as by its colour (WCAG 2.2, success criterion
 * 1.4.1), and is a link that the keyboard reaches, region by region; a link before the map leads past it (2.4.1). Where
 * the window is narrow, each region is a picture of its own: a tile keeps the 24 pixels of criterion 2.5.8.
 */
export function TileMap({
  id,
  title,
  entries,
  keys,
  states,
  note = null,
}: {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly TileEntry[];
  readonly keys: readonly TileKey[];
  readonly states: StateDirectory;
  /** What holds of every tile. */
  readonly note?: ComponentChildren;
}) {
  return (
    <figure class="map" aria-label={title}>
      <a class="skip" href={`#${id}-keys`}>
        Skip the map
      </a>
      <div class="tiles">
        {regionsOf(entries, states).map(({ name, left, top, entries: own }) => (
          <>
            <p aria-hidden="true">{name}</p>
            <ul role="list" aria-label={name} class={`left-${left} top-${top}`}>
              {own.map(({ state, look, sign, says, tile }) => (
                <li class={`c${tile.column} r${tile.row}`}>
                  <a
                    href={`/states/${state.code}`}
                    class={look}
                    aria-label={`${state.code}${sign ? ` ${sign}` : ''}, ${state.name}: ${says}`}
                  >
                    {state.code}
                    {sign && <b> {sign}</b>}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ))}
      </div>
      <figcaption id={`${id}-keys`} tabIndex={-1}>
        <ul class="legend">
          {keys.map(({ look, sign, meaning }) => (
            <li>
              <i class={`tile ${look}`} aria-hidden="true">
                {sign && <b>{sign}</b>}
              </i>{' '}
              {meaning} <small>({entries.filter((entry) => isOfKey(entry, { look, sign })).length})</small>
            </li>
          ))}
        </ul>
        {note && <small>{note}</small>}
      </figcaption>
    </figure>
  );
}

/** The entries by region, in the order of the names of the regions, and in each as one reads: row by row. */
function regionsOf(entries: readonly TileEntry[], states: StateDirectory): readonly Region[] {
  const placed = entries.flatMap((entry): PlacedEntry[] => {
    const tile = states.tileOf(entry.state.code);
    return tile ? [{ ...entry, tile }] : [];
  });
  const names = new Set(placed.map(({ state }) => regionOf(state, states)));
  return [...names].toSorted().map((name) => {
    const own = placed.filter(({ state }) => regionOf(state, states) === name);
    return {
      name,
      left: Math.min(...own.map(({ tile }) => tile.column)),
      top: Math.min(...own.map(({ tile }) => tile.row)),
      entries: own.toSorted((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column),
    };
  });
}

/** The European Union lies in no region of M49. */
function regionOf({ region, name }: State, states: StateDirectory): string {
  return (region === null ? undefined : states.groupById(region)?.name) ?? name;
}
