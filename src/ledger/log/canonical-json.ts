/**
 * A value as canonical JSON (RFC 8785), so that whoever has the same value has the same bytes. That form is what
 * `JSON.stringify` writes (section 3.2.2 rests on it), with the members of each object in the order of the UTF-16 code
 * units of their names (section 3.2.3). For values that JSON can hold and names that are no numbers.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? inOrder(part) : part,
  );
}

function inOrder(object: object): object {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
