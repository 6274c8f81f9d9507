/** How wide signs are in the bold of Source Sans 3, in parts of the size of the text; the plain is narrower. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’!|()[\]Iï î]/u, 0.31],
  [/[frt\s\-“”/]/u, 0.38],
  [/[mwMW@%—]/u, 0.88],
  [/[A-Z]/u, 0.62],
  [/\p{Lu}/u, 0.66],
];
const usual = 0.56;

/** How wide a text is at most, in the units of its size: somewhat more than it is, so that nothing runs out of a picture. */
export function widthOf(text: string, size: number): number {
  const signs = [...text].reduce(
    (sum, sign) => sum + (widths.find(([pattern]) => pattern.test(sign))?.[1] ?? usual),
    0,
  );
  return signs * size;
}

/** A text in lines of at most a width, broken between words. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A text in the largest of some sizes, the largest first, in which it has so many lines at most. What is too long for the
 * smallest ends with an ellipsis.
 */
export function fitText(
  text: string,
  sizes: readonly number[],
  width: number,
  most: number,
): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of sizes) {
    const lines = linesOf(text, size, width);
    if (lines.length <= most) return { size, lines };
  }
  const size = sizes.at(-1) ?? 16;
  const lines = linesOf(text, size, width);
  return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`] };
}
