/** A text with its first letter as a capital, to begin a sentence or a label with. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
