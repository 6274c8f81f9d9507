/**
 * A text with its first letter as a capital, to begin a sentence or a label with. Reasons are said with a small one,
 * since the same stands within a sentence as often as at its beginning.
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
