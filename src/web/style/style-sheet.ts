import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/** The style of every page: a small library, and the house's own on top of it, as one file. */
export const styleSheet = [
  ...[library, ...sheets.map((name) => new URL(`../../../src/web/style/${name}.css`, import.meta.url))].map(
    (file) => readFileSync(file, 'utf8'),
  ),
  tilePlaces,
].join('\n');

/**
 * Where it is. The address changes with the content, so that it can be kept for ever, and no page meets a sheet of
 * before.
 */
export const styleSheetPath = `/assets/${createHash('sha256').update(styleSheet).digest('hex').slice(0, 12)}.css`;
