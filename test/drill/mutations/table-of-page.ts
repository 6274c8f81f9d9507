import { printedCell } from '../../treaty-collection/status-page-fixture.js';

/** A row of a page taken apart: its first cell as HTML, and its two acts as `2008-02-05 a`, `[2012-01-09 a]` or `''`. */
export interface TakenRow {
  readonly name: string;
  readonly signature: string;
  readonly consent: string;
}

/** A page taken apart: its table of participants, and what stands before and behind that. */
export interface TakenPage {
  readonly head: string;
  readonly rows: readonly TakenRow[];
  readonly tail: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a cell prints, without the blanks around it. Throws where it prints anything but an act or nothing. */
function actIn(cell: string): string {
  const text = cell.replaceAll(/&nbsp;|<br>|\s/g, ' ').trim();
  if (text === '') return '';
  const [, open = '', day = '', month = '', year = '', letter = '', close = ''] =
    /^(\[?) *(\d{1,2}) (\w{3}) +(\d{4}) *([A-Za-z]*) *(\]?)$/.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  if (number === 0) throw new Error(`no act: ${cell}`);
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `${open}${date}${letter && ` ${letter}`}${close}`;
}

/** Takes a page apart. Throws where its table has other columns than a name, a signature and a consent. */
export function takenApart(html: string): TakenPage {
  const from = html.indexOf('<tr', html.indexOf('</tr>', html.search(/_tblgrid"/)));
  const until = html.indexOf('</table>', from);
  const rows = (html.slice(from, until).match(/<tr[^>]*>.*?<\/tr>/gs) ?? []).map((row): TakenRow => {
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, inner = '']) => inner);
    const [name, signature, consent, more] = cells;
    if (name === undefined || signature === undefined || consent === undefined || more !== undefined)
      throw new Error(`${cells.length} cells: ${row}`);
    return { name, signature: actIn(signature), consent: actIn(consent) };
  });
  return { head: html.slice(0, from), rows, tail: html.slice(until) };
}

const counts = (act: string): boolean => /^\d/.test(act);

/** The head with the totals of other rows. */
function withTotals(head: string, rows: readonly TakenRow[]): string {
  return head
    .replace(/(Signatories :\s*)\d+/, `$1${rows.filter(({ signature }) => counts(signature)).length}`)
    .replace(/(Parties :\s*)\d+/, `$1${rows.filter(({ consent }) => counts(consent)).length}`);
}

/** The page of such a table, as the depositary prints it. */
export function putTogether(
  { head, rows, tail }: TakenPage,
  { totals }: { readonly totals: boolean },
): string {
  const printed = rows.map(
    ({ name, signature, consent }, index) =>
      `<tr class="${index % 2 === 0 ? 'trBWhite' : 'trBGGrey'}"><td>${name}</td><td>${printedCell(signature)}</td><td>${printedCell(consent)}</td></tr>`,
  );
  return [totals ? withTotals(head, rows) : head, ...printed, tail].join('\n');
}

/** The name in a first cell, without its marks and links. */
export function nameIn(cell: string): string {
  return cell
    .replaceAll(/<sup>.*?<\/sup>/gis, '')
    .replaceAll(/<[^>]*>/g, '')
    .trim();
}
