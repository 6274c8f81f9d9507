const named = /\bC\.\s?N\.\s?(\d{1,5})\s?\.\s?(\d{4})(?!\d)/g;

/** The depositary notifications that a text names, e.g. `C.N.374.2025` in `C.N.374.2025.TREATIES-IV.8`, each once. */
export function notificationsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(named)].map(([, number, year]) => `C.N.${number}.${year}`))];
}
