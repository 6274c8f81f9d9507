import { inThread } from '../../worker-thread.js';
import { drawPng } from './draw-png.js';

/** How much memory a drawing may take, in megabytes. */
const megabytes = 256;

const drawn = inThread({
  file: new URL('./draw-png.js', import.meta.url),
  name: 'drawPng',
  work: drawPng,
  megabytes,
});

/** A drawing as PNG, while others are answered. */
export async function pngOf(svg: string): Promise<Buffer> {
  const bytes = await drawn(svg);
  // What a thread hands over has lost its class: it is the same memory, seen as a `Buffer` again.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
