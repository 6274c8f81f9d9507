import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { indexedPng } from './indexed-png.js';

const fonts = createRequire(import.meta.url);

/** The fonts of pictures that have no reader to choose one. */
export const fontFiles = [
  fonts.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  fonts.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
];

/**
 * The bytes of an opaque drawing as PNG, of the size that it has: to draw and pack one takes a tenth of a second, in which
 * nobody else would be answered. It is done in a thread, where this file is loaded anew, so that it imports next to
 * nothing. With the fonts of the machine the same drawing would be another on the next one.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const { pixels, width, height } = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  }).render();
  const png = indexedPng({ rgba: pixels, width, height });
  // What the library holds outside of the heap, six megabytes a card, is let go in a turn of the event loop, and a thread
  // that is handed one task after another has none: a hundred cards would take half a gigabyte.
  await setImmediate();
  return png;
}
