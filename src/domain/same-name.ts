const apostrophes = /[‘’‛ʹʼ′`´＇]/g;
const hyphens = /[\p{Pd}\u2212]/gu;
/** Joiners, directions, hints for breaking a line: nothing that is seen. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

const seenForm = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(apostrophes, "'")
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(hyphens, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Whether two printed names are one name in other bytes: another apostrophe or hyphen, a letter composed or not, a
 * space that does not break, a character that is not seen. No State was renamed by it. Case and accents do count.
 */
export function isSameName(a: string, b: string): boolean {
  return a === b || seenForm(a) === seenForm(b);
}
