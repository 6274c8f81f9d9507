import { plainText } from './inert-text.js';
import { rowMark } from './row-mark.js';

/** Where in a text a row was read, in UTF-16 units. */
export interface TextRow {
  readonly state: string | null;
  readonly start: number;
  readonly end: number;
}

/** A text as it is written, each row that was read in an element of its own. The rows come in the order of the text. */
export function textCopy(text: string, rows: readonly TextRow[]): string {
  let html = '<pre>';
  let written = 0;
  for (const { state, start, end } of rows) {
    if (start < written) continue;
    html += `${plainText(text.slice(written, start))}<span${rowMark(state)}>${plainText(text.slice(start, end))}</span>`;
    written = end;
  }
  return `${html}${plainText(text.slice(written))}</pre>`;
}
