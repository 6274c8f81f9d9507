const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text whose entities are written already, as markup in which no tag begins. */
export function inertText(text: string): string {
  return text.replace(/[<>]/g, (sign) => written[sign] ?? '');
}

/** Plain text as markup. */
export function plainText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => written[sign] ?? '');
}
