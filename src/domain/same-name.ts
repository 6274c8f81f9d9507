/** Every form in which an apostrophe is printed. */
export const apostrophes = /[‘’‛ʹʼ′`´＇]/g;
/** Hints for breaking a line: soft hyphen, zero width space, and that with the name of byte order mark. */
export const breakHints = /[\u00ad\u200b\ufeff]/g;
const hyphens = /[\p{Pd}\u2212]/gu;
/** Nothing that is seen: joiners and directions, and `breakHints` among them. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A name as it is seen: the same for two that are one name in other bytes (`isSameName`).
 *
 * NFC, and NFKC only after the apostrophes: NFKC would make of an acute accent that stands alone a space and a mark.
 */
export const seenForm = (name: string): string =>
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
