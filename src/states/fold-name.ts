import { apostrophes, breakHints } from '../domain/same-name.js';

/** All but blanks and what of ASCII shows itself, without the grave accent, which may be an apostrophe. */
const alterable = /[^ -_a-~]/;
/** Most names, and nearly all that is asked whether it is one. */
const isFolded = (name: string): boolean =>
  !alterable.test(name) && !name.includes('  ') && !name.startsWith(' ') && !name.endsWith(' ');

/**
 * A printed name in the one form in which names are looked up: Unicode NFC, each run of white space (line ends, tabs,
 * no-break spaces) as one space and none at the ends, every form of the apostrophe as `'`, and without hints for
 * breaking lines (soft hyphen, zero width space). Case, accents, hyphens and other punctuation stay, because a name
 * that is not listed must be found out, not guessed: Niger and Nigeria, Guinea and Guinea-Bissau, Congo and Democratic
 * Republic of the Congo are one slip apart. NFC and not NFKC, by which `№` would become `No` and a raised `a` an `a`.
 */
export function foldName(printed: string): string {
  if (isFolded(printed)) return printed;
  return printed
    .replace(breakHints, '')
    .normalize('NFC')
    .replace(apostrophes, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
