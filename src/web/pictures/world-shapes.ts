import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PathWriter } from './path-writer.js';

/** The outline of a country on the picture, and a point for those too small to be seen. */
export interface WorldShape {
  /** The M49 code; `null` for what has none. */
  readonly m49: string | null;
  readonly path: string;
  readonly centre: readonly [number, number];
  readonly isSmall: boolean;
}

/** The size of the picture, in its own units. */
export const worldWidth = 2000;
export const worldHeight = 930;

/** Below this area, in square units of the picture, a country is also drawn as a circle (about 12 000 km²). */
const smallArea = 36;

/** A place by its longitude and latitude. */
type Place = readonly [number, number];

/** States without an outline at this scale: Tuvalu. */
const withoutOutline: ReadonlyMap<string, Place> = new Map([['798', [179.2, -8.52]]]);

/** States that are better shown by their capital than by their middle: Kiribati reaches over both edges. */
const byCapital: ReadonlyMap<string, Place> = new Map([['296', [172.98, 1.45]]]);

/** A tenth of the picture for nobody who may join; its M49 code. */
const antarctica = '010';

let projected: readonly WorldShape[] | null = null;

/**
 * Every country of the world (Natural Earth 1:50m, Equal Earth projection); projected once, when a map is first wanted.
 * The projection keeps areas: Mercator would make Greenland as large as Africa. It is turned by 11 degrees, so that the
 * edges run through the Bering Strait and cut no mainland in two.
 */
export function worldShapes(): readonly WorldShape[] {
  projected ??= projectWorld();
  return projected;
}

function projectWorld(): readonly WorldShape[] {
  const countries = loadCountries();
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [4, 4],
        [worldWidth - 4, worldHeight - 4],
      ],
      countries,
    );
  const writer = new PathWriter();
  const draw = geoPath(projection, writer);
  const area = geoPath(projection);
  const place = (at: Place): Place => {
    const [x, y] = projection([at[0], at[1]]) ?? [0, 0];
    return [Math.round(x), Math.round(y)];
  };
  const outlined = countries.features.map((country): WorldShape => {
    writer.beginPath();
    draw(country);
    return {
      m49: typeof country.id === 'string' ? country.id : null,
      path: writer.toString(),
      centre: place(byCapital.get(String(country.id)) ?? geoCentroid(country)),
      isSmall: area.area(country) < smallArea,
    };
  });
  return [
    ...outlined,
    ...[...withoutOutline].map(([m49, at]) => ({ m49, path: '', centre: place(at), isSmall: true })),
  ];
}

function loadCountries(): FeatureCollection<Geometry> {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const all = feature(topology, topology.objects['countries'] as GeometryCollection);
  return { ...all, features: all.features.filter(({ id }) => id !== antarctica) };
}
