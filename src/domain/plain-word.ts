/**
 * Small letters and digits of any script without accents, one space between words: how words are compared that a person
 * typed, `cote divoire` for `Côte d'Ivoire`. Never how a printed name is looked up: there an accent may be all that
 * tells a name which is listed from one that is not.
 */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
