/** A word that stands in a column. */
type Word = { readonly meaning: string } & ({ readonly id: string } | { readonly kind: string });

/** The words of a table, each with its meaning: `party (has consented to be bound), signatory (…)`. */
export function sayWords(words: readonly Word[]): string {
  return words.map((word) => `${'id' in word ? word.id : word.kind} (${word.meaning})`).join(', ');
}
