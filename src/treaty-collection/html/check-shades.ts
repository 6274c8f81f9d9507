import type { Finding } from '../../domain/finding.js';
import { elementText } from '../element-text.js';
import type { ShadedRow } from './find-participants-table.js';
import { errorFinding, quote } from '../page-findings.js';

/**
 * The server shades rows in turn, `trBWhite` and `trBGGrey`. Two equal ones in succession, in a table that
 * otherwise alternates, show that something between them was lost; where the end of one row and the beginning
 * of the next went with it, the two were joined into a row that looks sound and balances: a signature of
 * Iceland with the accession of Japan. A table that is not shaded in turn tells nothing.
 */
export function checkShades(rows: readonly ShadedRow[]): readonly Finding[] {
  const breaks = [...rows.keys()].filter(
    (index) => index > 0 && rows[index]?.shade === rows[index - 1]?.shade,
  );
  if (breaks.length * 4 > rows.length - 1) return [];
  return breaks.map((index) => {
    const [before, after] = [rows[index - 1], rows[index]].map((row) => quote(elementText(row?.cells[0])));
    return errorFinding(
      'row-may-be-lost',
      `Rows ${index} (${before}) and ${index + 1} (${after}) have the same shade "${rows[index]?.shade}"; a row between them may be missing.`,
    );
  });
}
