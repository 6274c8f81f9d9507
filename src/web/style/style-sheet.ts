import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Scheme } from './palette.js';
import { tilePlaces } from './tile-places.js';

const library = createRequire(import.meta.url).resolve('@picocss/pico/css/pico.classless.min.css');

/** The sheets of the house, in the order in which they stand: a later one wins. */
const sheets = [
  'colours',
  'type',
  'frame',
  'forms',
  'notes',
  'cards',
  'standings',
  'tables',
  'subjects',
  'pictures',
  'tiles',
  'source',
  'print',
];

const sheet = (name: string): string =>
  readFileSync(new URL(`../../../src/web/style/${name}.css`, import.meta.url), 'utf8');

/**
 * Up to which width of the window the rows of a table are cards, by its class. On paper there is room for more; but
 * for a table that has it nowhere.
 */
const cardWidths = {
  'cards-on-phone': 'screen and (max-width: 48rem)',
  'cards-on-tablet': 'screen and (max-width: 64rem)',
  'cards-always': 'all',
} as const;

/** The same rules at each of the widths, as a media query cannot take its width from the table. */
const rowCards = Object.entries(cardWidths).map(
  ([name, media]) => `@media ${media} {\n${sheet('row-cards').replaceAll('.row-cards', `.${name}`)}}`,
);

/** The style of every page: a small library, and the house's own on top of it, as one file. */
export const styleSheet = [readFileSync(library, 'utf8'), ...sheets.map(sheet), ...rowCards, tilePlaces].join(
  '\n',
);

/** What asks for the reader's own scheme. */
const readersScheme = /\(prefers-color-scheme: ?dark\)/g;

/** The same in one scheme for every reader: what asks for the dark one holds always, or never. */
const styleSheetOf = (scheme: Scheme) =>
  styleSheet.replace(readersScheme, scheme === 'dark' ? '(min-width: 0)' : '(max-width: 0)');

/**
 * Where it is. The address changes with the content, so that it can be kept for ever, and no page meets a sheet of
 * before.
 */
export const styleSheetPath = pathOf(styleSheet);

/** The style in one scheme for every reader, and where it is. */
export const fixedStyles: Readonly<Record<Scheme, { readonly path: string; readonly css: string }>> = {
  light: { css: styleSheetOf('light'), path: pathOf(styleSheetOf('light')) },
  dark: { css: styleSheetOf('dark'), path: pathOf(styleSheetOf('dark')) },
};

function pathOf(css: string): string {
  return `/assets/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
}
