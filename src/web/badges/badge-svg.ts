import { escapeMarkup } from '../../forms/escape-markup.js';

export interface Badge {
  readonly label: string;
  readonly value: string;
  /** The colour behind the value; white on it has a contrast of at least 4.5 (WCAG 2.2, success criterion 1.4.3). */
  readonly colour: string;
  /** What is read aloud. */
  readonly says: string;
}

const height = 20;
const padding = 7;

/**
 * About how wide a text is in Verdana at 11 pixels, in pixels; `textLength` then makes it exactly so: which font a
 * reader has is not known here, and a wider one would run out of its box.
 */
function widthOf(text: string): number {
  return Math.ceil(
    [...text].reduce(
      (sum, sign) =>
        sum + (/[mwMW@]/.test(sign) ? 10.5 : /[A-Z]/.test(sign) ? 8 : /[ijl1 .,/]/.test(sign) ? 4.5 : 6.8),
      0,
    ),
  );
}

/**
 * A badge as SVG: two boxes side by side, without a script, a font or a style of its own: a picture in `img` may load
 * nothing. It is said in words twice, as `title` for who points at it and as `aria-label` for who hears it (success
 * criterion 1.1.1).
 */
export function badgeSvg({ label, value, colour, says }: Badge): string {
  const [labelWidth, valueWidth] = [widthOf(label), widthOf(value)];
  const split = labelWidth + 2 * padding;
  const width = split + valueWidth + 2 * padding;
  const text = (x: number, length: number, content: string) =>
    `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(says)}">`,
    `<title>${escapeMarkup(says)}</title>`,
    `<rect width="${width}" height="${height}" rx="3" fill="#3b3b3b"/>`,
    `<path d="M${split} 0H${width - 3}a3 3 0 0 1 3 3V17a3 3 0 0 1-3 3H${split}z" fill="${colour}"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    text(padding, labelWidth, label),
    text(split + padding, valueWidth, value),
    '</g></svg>\n',
  ].join('');
}
