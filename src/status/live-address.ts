/** A row as it is sought in a page. */
interface SoughtRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/**
 * The address of a page with a fragment that leads to a row of its table and shows the name in colour, in browsers that
 * know such fragments (Text Fragments, WICG): the first place at which the name stands as a word. Where an earlier row
 * has the same word in a longer name, as Equatorial Guinea has Guinea, it is said what stands before: the last cell of
 * the row above. Days are no part of it: they may be printed otherwise by then.
 */
export function liveAddress(url: string, rows: readonly SoughtRow[], index: number): string {
  const name = rows[index]?.name ?? '';
  if (name === '') return url;
  const isElsewhere = rows.slice(0, index).some((row) => row.name.includes(name));
  const above = rows[index - 1]?.cells.findLast((cell) => cell !== '');
  const before = isElsewhere && above !== undefined ? `${written(above)}-,` : '';
  return `${url}#:~:text=${before}${written(name)}`;
}

/** A text in such a fragment, in which a hyphen, a comma and an ampersand would mean something. */
function written(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
