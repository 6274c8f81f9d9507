import { plainText } from './inert-text.js';
import { rowMark } from './row-mark.js';

/** A row of a table as it is shown. */
export interface ShownRow {
  readonly state: string | null;
  readonly cells: readonly string[];
}

/** What was read of a document without a table of its own, as one. */
export function tableCopy(columns: readonly { readonly title: string }[], rows: readonly ShownRow[]): string {
  const head = columns.map(({ title }) => `<th scope="col">${plainText(title)}</th>`).join('');
  const body = rows.map(
    ({ state, cells }) =>
      `<tr${rowMark(state)}>${cells.map((cell) => `<td>${plainText(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
