/** The name of an instrument within a sentence: `CEDAW`, `the Trafficking Protocol`. */
export function sayLabel({ label }: { readonly label: string }): string {
  return /^[A-Z]+$/.test(label) ? label : `the ${label}`;
}
