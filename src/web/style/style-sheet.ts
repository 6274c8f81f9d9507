import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Scheme } from './palette.js';
import { lighten } from './lighten.js';
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
  'statements',
  'print',
];

const read = (file: string | URL) => readFileSync(file, 'utf8');
const sheet = (name: string) => read(new URL(`../../../src/web/style/${name}.css`, import.meta.url));

/**
 * Up to which width of the window the rows of a table are cards, by its class. On paper there is room for more; but
 * for a table that has it nowhere.
 */
const cardWidths = {
  'cards-on-phone': 'screen and (max-width: 48rem)',
  'cards-on-tablet': 'screen and (max-width: 75rem)',
  'cards-always': 'all',
} as const;

/** The same rules at each of the widths, as a media query cannot take its width from the table. */
const rowCards = Object.entries(cardWidths).map(
  ([name, media]) => `@media ${media} {\n${sheet('row-cards').replaceAll('.row-cards', `.${name}`)}}`,
);

const whole = [read(library), ...sheets.map(sheet), ...rowCards, tilePlaces].join('\n');

/** The style of every page: a small library, and the house's own on top of it, as one file. */
export const styleSheet = lighten(whole);

/** The same with what holds in frames alone. */
const frameSheet = lighten(`${whole}\n${sheet('embed')}`);

/** What asks for the reader's own scheme. */
const readersScheme = /\(prefers-color-scheme: ?dark\)/g;

/** Where a style is. The address changes with the content, so that it can be kept for ever, and no page meets one of before. */
function pathOf(css: string): string {
  return `/assets/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
}

export const styleSheetPath = pathOf(styleSheet);

/** A style, and where it is. */
export interface FrameStyle {
  readonly path: string;
  readonly css: string;
}

const frameStyle = (css: string): FrameStyle => ({ css, path: pathOf(css) });

/** The styles of frames: in the scheme of the reader, and in one for every reader, where what asks for the dark one holds always or never. */
export const frameStyles: Readonly<Record<Scheme | 'reader', FrameStyle>> = {
  reader: frameStyle(frameSheet),
  light: frameStyle(frameSheet.replace(readersScheme, '(max-width: 0)')),
  dark: frameStyle(frameSheet.replace(readersScheme, '(min-width: 0)')),
};
