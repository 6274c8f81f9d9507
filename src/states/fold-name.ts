import { apostrophes, breakHints } from '../domain/same-name.js';

/**
 * A printed name in the one form in which names are looked up: Unicode NFC, each run of white space (line ends,
 * tabs, no-break spaces) as one space and none at the ends, every form of the apostrophe as `'`, and without hints
 * for breaking lines (soft hyphen, zero width space). Case, accents, hyphens and other punctuation stay, because a
 * name that is not listed must be found out, not guessed.
 */
export function foldName(printed: string): string {
  return printed
    .replace(breakHints, '')
    .normalize('NFC')
    .replace(apostrophes, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
