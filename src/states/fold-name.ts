/**
 * A printed name in the one form in which names are compared: Unicode NFC, each run of white space (line ends,
 * tabs, no-break spaces) as one space and none at the ends, and the typographic apostrophes as `'`.
 * Case, accents and punctuation stay, because a name that is not listed must be found out, not guessed.
 */
export function foldName(printed: string): string {
  return printed.normalize('NFC').replace(/\s+/g, ' ').replace(/[‘’ʼ]/g, "'").trim();
}
