import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { tileColumns, tileRows } from '../../src/web/style/tile-places.js';
import { contrast, grey, seenBy, type Colour } from './colour-vision.js';

const { tiles } = loadStates(PACKAGE_DATA_DIR);

test('the style has a place for every tile, and none that no tile uses', () => {
  expect(Math.max(...tiles.map(({ column }) => column))).toBe(tileColumns - 1);
  expect(Math.max(...tiles.map(({ row }) => row))).toBe(tileRows - 1);
});

test('no tile of a region lies further across than a narrow window shows', () => {
  const { states } = loadStates(PACKAGE_DATA_DIR);
  const regionOf = new Map(states.map(({ code, region }) => [code, region]));
  for (const region of new Set(regionOf.values())) {
    const columns = tiles.filter(({ code }) => regionOf.get(code) === region).map(({ column }) => column);
    expect(Math.max(...columns) - Math.min(...columns), String(region)).toBeLessThan(13);
  }
});

const sheet = readFileSync(new URL('../../src/web/style/colours.css', import.meta.url), 'utf8');
const schemes = {
  light: sheet.slice(0, sheet.indexOf('@media')),
  dark: sheet.slice(sheet.indexOf('@media')),
};

/** A colour of a scheme by its name; what the dark one does not say is as in the light one. */
function colour(scheme: keyof typeof schemes, name: string): Colour {
  const found = [schemes[scheme], schemes.light]
    .map((text) => new RegExp(`--${name}: ([^;]+);`).exec(text)?.[1])
    .find((value) => value !== undefined);
  const alias = /^var\(--(.+)\)$/.exec(found ?? '')?.[1];
  return alias ? colour(scheme, alias) : (found ?? 'none');
}

const eyes = ['common', 'deuteranopia', 'protanopia', 'tritanopia', 'grey'] as const;

// Print has the colours of the light scheme.
test.each(['light', 'dark'] as const)(
  'standings differ in lightness for every eye in the %s scheme',
  (scheme) => {
    for (const eye of eyes) {
      const see = (name: string) =>
        eye === 'grey' ? grey(colour(scheme, name)) : seenBy(eye, colour(scheme, name));
      expect(contrast(see('held'), see('half')), `party and signatory, ${eye}`).toBeGreaterThanOrEqual(3);
      expect(contrast(see('half'), see('gap')), `signatory and no action, ${eye}`).toBeGreaterThanOrEqual(3);
      // A party's tile is nearly the paper: its edge is seen.
      expect(contrast(see('edge'), see('paper')), `the edge of a party, ${eye}`).toBeGreaterThanOrEqual(3);
      expect(contrast(see('gap'), see('paper')), `the stroke of a withdrawal, ${eye}`).toBeGreaterThanOrEqual(
        3,
      );
      expect(
        contrast(see('quiet'), see('paper')),
        `the dots of what cannot be told, ${eye}`,
      ).toBeGreaterThanOrEqual(3);
    }
  },
);

test.each(['light', 'dark'] as const)('what a tile prints can be read in the %s scheme', (scheme) => {
  for (const ground of ['held', 'half', 'gap', ...[0, 1, 2, 3, 4, 5].map((gaps) => `gaps-${gaps}`)])
    expect(contrast(colour(scheme, ground), colour(scheme, `on-${ground}`)), ground).toBeGreaterThanOrEqual(
      4.5,
    );
});
