import { linesOf, widthOf } from '../pictures/text-width.js';
import { tileColumns } from '../style/tile-places.js';

/** What must stand around a picture or a text in a frame, in pixels: `embed.css` and `notes.css` say the same. */
const edge = 16;
const gap = 8;
const line = 20;

/** A side of a tile of a region. */
const narrowTile = 22;
/** From this width on the map is the world as a whole, in pixels; below it is cut into regions. */
const wideMap = 769;
/** How wide a frame grows at most, in pixels. */
const widestFrame = 800;

/**
 * How much wider than that of the pictures the widest font is that readers commonly have, Verdana's kind: a frame that is
 * somewhat too high is better than one that scrolls.
 */
const plain = 1.06;
const bold = 1.16;
const serif = 1.26;
/** The numbers of a legend are small. */
const legendText = 0.9;

/**
 * How high a frame must be, in pixels, so that nothing scrolls within it: computed from what stands in it, since no script
 * tells the page around it. It is read from the markup of the frame itself, so that it is told of that and of nothing else.
 */
export function frameHeight(markup: string, width: number): number {
  const inner = Math.min(width, widestFrame) - 2 * edge;
  const [main = ''] = /<main>.*<\/main>/s.exec(markup) ?? [];
  const [aside = ''] = /<aside.*?<\/aside>/s.exec(main) ?? [];
  const rest = main.replace(aside, '').replace(/<figure.*?<\/figure>/s, '');
  const paragraphs = [...rest.matchAll(/<p(?: class="(\w+)")?>(.*?)<\/p>/gs)].map(
    ([, name, text = '']) =>
      gap +
      linesIn(text, 14 * plain, inner - (name === 'empty' ? 40 : 0)) * line +
      (name === 'empty' ? 40 : 0),
  );
  return Math.ceil(
    12 +
      24 * linesIn(textOf(/<h1>(.*?)<\/h1>/s, main), 20 * serif, inner) +
      heightOfFreshness(aside, inner) +
      sum(paragraphs) +
      heightOfTable(textOf(/<table[^>]*>(.*?)<\/table>/s, main), inner) +
      heightOfMap(textOf(/<figure(.*?)<\/figure>/s, main), width, inner) +
      gap +
      18,
  );
}

function heightOfFreshness(aside: string, inner: number): number {
  if (aside === '') return 0;
  const hasEdge = aside.includes('class="warnings"');
  const width = inner - (hasEdge ? 35 : 0);
  const lineHeight = 19.6;
  const foldLine = 6;
  const [first = '', ...others] = [...aside.matchAll(/<summary>(.*?)<\/summary>/gs)].map(
    ([, text = '']) => text,
  );
  const closed = gap + 8 + foldLine + linesIn(first, 14 * plain, width - 24) * lineHeight;
  if (!/<details class="freshness" open/.test(aside)) return closed;
  const sentences = [...textOf(/<\/summary><ul>(.*?)<\/ul>/s, aside).matchAll(/<li>(.*?)<\/li>/gs)];
  return (
    closed +
    13 +
    sum(sentences.map(([, text = '']) => 5 + linesIn(text, 14 * plain, width) * lineHeight)) +
    sum(others.map((text) => foldLine + linesIn(text, 14 * plain, width - 24) * lineHeight)) +
    8
  );
}

function heightOfTable(table: string, inner: number): number {
  if (table === '') return 0;
  const rows = table.split(/<tr[^>]*>/).slice(2);
  const padded = 13;
  return (
    gap +
    padded +
    line +
    sum(
      rows.map((row) => {
        const [, name = '', below = ''] = /<th[^>]*>(.*?)(<small>.*?)?<\/th>/s.exec(row) ?? [];
        const standing = textOf(/<td[^>]*>(.*?)<\/td>/s, row);
        const first = inner * 0.62 - 12;
        const high = linesIn(name, 15 * bold, first) + (below === '' ? 0 : linesIn(below, 14 * plain, first));
        return padded + line * Math.max(high, linesIn(standing, 15 * plain, inner * 0.38 - 12));
      }),
    )
  );
}

function heightOfMap(figure: string, width: number, inner: number): number {
  if (figure === '') return 0;
  const legend = textOf(/<ul class="legend">(.*?)<\/ul>/s, figure);
  const items = [...legend.matchAll(/<li>(.*?)<\/li>/gs)].map(
    ([, text = '']) => 22 + widthOf(plainText(text), 14 * legendText),
  );
  const rows = rowsOf(items, inner, 20);
  const keys = rows * 24 + (rows - 1) * 4 + 4 + gap;
  if (width >= wideMap) {
    const tile = (inner - 2 * (tileColumns - 1)) / tileColumns;
    return 2 * gap + heightOfRows(rowNumbers(figure), 0, tile) + keys;
  }
  const regions = [...figure.matchAll(/<ul role="list" aria-label="[^"]*" class="[^"]*">(.*?)<\/ul>/gs)].map(
    ([, tiles = '']) => {
      const numbers = rowNumbers(tiles);
      return gap + line + gap + heightOfRows(numbers, Math.min(...numbers), narrowTile);
    },
  );
  return gap + sum(regions) + keys;
}

function rowNumbers(tiles: string): readonly number[] {
  return [...tiles.matchAll(/class="c\d+ r(\d+)"/g)].map(([, row]) => Number(row));
}

/** A row without a tile has no height; the gaps around it stay. */
function heightOfRows(numbers: readonly number[], first: number, tile: number): number {
  return new Set(numbers).size * tile + (Math.max(first, ...numbers) - first) * 2;
}

/** How many rows some things take that stand beside each other as long as there is room. */
function rowsOf(widths: readonly number[], room: number, between: number): number {
  let [rows, left] = [1, room];
  for (const width of widths) {
    if (width > left && left < room) [rows, left] = [rows + 1, room];
    left -= width + between;
  }
  return rows;
}

function linesIn(markup: string, size: number, width: number): number {
  return linesOf(plainText(markup), size, width).length;
}

/** The words of markup: what its entities stand for is one sign each. */
function plainText(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, "'")
    .trim();
}

function textOf(pattern: RegExp, markup: string): string {
  return pattern.exec(markup)?.[1] ?? '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
