import type { GeoContext } from 'd3-geo';

/** Points nearer than this to the one before are left out, in units of the picture. */
const tolerance = 1.6;

/**
 * A drawing context for `d3-geo` that writes a short SVG path: whole numbers, each point relative to the last,
 * points too near to be seen left out, and rings with fewer than three points dropped.
 */
export class PathWriter implements GeoContext {
  #path = '';
  #ring: (readonly [number, number])[] = [];

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#ring = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.#ring.at(-1) ?? [Infinity, Infinity];
    if (Math.hypot(x - lastX, y - lastY) < tolerance) return;
    this.#ring.push([Math.round(x), Math.round(y)]);
  }

  closePath(): void {
    if (this.#ring.length < 3) return;
    const [[startX, startY] = [0, 0], ...rest] = this.#ring;
    let [x, y] = [startX, startY];
    const steps = rest.map(([nextX, nextY]) => {
      const step = `${pair(nextX - x, nextY - y)}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    this.#path += `M${pair(startX, startY)}l${steps.join(' ')}z`;
  }

  /** Points are drawn as circles elsewhere. */
  arc(): void {}

  /** The path written since `beginPath`. */
  toString(): string {
    return this.#path;
  }
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
