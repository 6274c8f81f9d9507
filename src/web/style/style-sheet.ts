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

const read = (file: string | URL) => readFileSync(file, 'utf8');
const own = (name: string) => new URL(`../../../src/web/style/${name}.css`, import.meta.url);

/** The style of every page: a small library, and the house's own on top of it, as one file. */
export const styleSheet = [...[library, ...sheets.map(own)].map(read), tilePlaces].join('\n');

/** The same with what holds in frames alone. */
const frameSheet = `${styleSheet}\n${read(own('embed'))}`;

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
