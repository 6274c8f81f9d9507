import { readFileSync } from 'node:fs';

/** The schemes in which everything is drawn. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const sheet = readFileSync(new URL('../../../src/web/style/colours.css', import.meta.url), 'utf8');
const dark = sheet.indexOf('@media');

/** What each sheet of colours says, by name. */
const said: Readonly<Record<Scheme, ReadonlyMap<string, string>>> = {
  light: namesIn(sheet.slice(0, dark)),
  dark: namesIn(sheet.slice(dark)),
};

/**
 * A colour by its name in `colours.css`, which pages have and a picture of its own cannot load; what the dark scheme
 * does not say is as in the light one. Throws where there is none of that name.
 */
export function colourIn(scheme: Scheme, name: string): string {
  const value = said[scheme].get(name) ?? said.light.get(name);
  if (value === undefined) throw new Error(`colours.css has no --${name}; expected one for each look`);
  const alias = /^var\(--(.+)\)$/.exec(value)?.[1];
  return alias === undefined ? value : colourIn(scheme, alias);
}

function namesIn(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
