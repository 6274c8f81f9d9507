import { crc32, deflateSync } from 'node:zlib';

/** What is drawn, four bytes to a pixel: red, green, blue and how opaque it is. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** So many colours one byte can name. */
const most = 256;

/**
 * Pixels as a PNG in which each has one byte, the place of its colour in a list (PNG, third edition, section 11.2.1,
 * colour type 3): a third of the weight. Drawings have few colours; of the shades at the edges of letters those that are
 * met least often become the nearest of the others. What is drawn must be opaque. The same pixels are the same bytes.
 */
export function indexedPng({ width, height, rgba }: Pixels): Buffer {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const colourAt = (pixel: number) => view.getUint32(pixel * 4) >>> 8;
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette = colours.slice(0, most);
  const places = new Map(colours.map((colour) => [colour, nearest(palette, colour)]));
  // Each row begins with the number of its filter: none, as is usual where bytes are names (section 12.7).
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++)
    rows[pixel + Math.floor(pixel / width) + 1] = places.get(colourAt(pixel)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function partsOf(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** The place of the colour of a list that is nearest to another one. */
function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = partsOf(colour);
  let [best, least] = [0, Infinity];
  palette.forEach((other, place) => {
    const [r, g, b] = partsOf(other);
    const away = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (away < least) [best, least] = [place, away];
  });
  return best;
}
