/** A row of a copy, as `readSource` writes it, with the beginning of its first cell; or the same in a text. */
const row =
  /<tr data-row="([A-Z]{3})"([^>]*)>(\s*<t[dh][^>]*>)?|<span data-row="([A-Z]{3})">([^<]*)<\/span>/g;

/**
 * A copy with the rows of some States marked, in words too: a note for each State, as markup, stands before its name. The
 * first that is marked, or else the first of all, is the place `read`, to which an address can lead: what the page itself
 * calls so has another name here.
 */
export function markRows(copy: string, notes: ReadonlyMap<string, string>): string {
  const isMarkedAt = (code: string): boolean => notes.has(code);
  const isAnyMarked = [...copy.matchAll(row)].some(([, ofRow, , , ofText]) =>
    isMarkedAt(ofRow ?? ofText ?? ''),
  );
  let isPlaced = false;
  const place = (): string => {
    const written = isPlaced ? '' : ' id="read"';
    isPlaced = true;
    return written;
  };
  return copy.replace(row, (whole, ofRow?: string, rest = '', cell?: string, ofText?: string, text = '') => {
    const code = ofRow ?? ofText ?? '';
    if (!isMarkedAt(code))
      return isAnyMarked || isPlaced ? whole : whole.replace(/^<\w+/, (start) => start + place());
    if (ofRow === undefined) return `<mark${place()} aria-current="true">${text}</mark>`;
    const said = cell === undefined ? '' : `${cell}<strong class="note">${notes.get(code)}</strong> `;
    return `<tr class="read"${place()} aria-current="true"${rest}>${said}`;
  });
}
