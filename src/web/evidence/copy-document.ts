import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../forms/escape-markup.js';
import { isBelieved, isRowBelieved, type ArchivedSnapshot } from '../../status/archived-page.js';
import type { Book } from '../../status/book.js';
import { snapshotOf, type Archived } from '../../status/tell-archived.js';
import { copyStyle } from './copy-style.js';
import { markRows } from './mark-rows.js';

const styleHash = createHash('sha256').update(copyStyle).digest('base64');

/**
 * What a copy may do: nothing but be shown, by a page of the tracker, in the style that it comes with. It is the second
 * of two walls: there is nothing in it that could run, load or submit, and what slipped in could not. `sandbox` gives it
 * an origin of its own also where it is opened by itself. Search engines are to find the page around it.
 */
export const copyPolicy: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none';style-src 'sha256-${styleHash}';base-uri 'none';form-action 'none';frame-ancestors 'self';sandbox`,
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex',
};

/** An archived page as a document of its own, said to be a copy wherever it is opened, with the rows of some States marked. */
export function copyDocument(archived: Archived, book: Book, codes: readonly string[]): string {
  const { read } = archived;
  const snapshots = archived.snapshots.map(snapshotOf);
  const notes = codes.map((code) => {
    const name = book.states.byCode(code)?.name ?? code;
    const doubt = isRowBelieved({ snapshots }, code) ? '' : ', and not believed';
    return [code, `Read as the row of ${escapeMarkup(name)}${doubt}:`] as const;
  });
  const [newest] = snapshots;
  const said = newest ? whatItIs(newest) : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Archived copy: ${escapeMarkup(newest?.url ?? '')}</title><style>${copyStyle}</style></head>
<body><p class="archived"><strong>Archived copy</strong>, no page of this tracker${isBelieved({ snapshots }) ? '' : ', and <strong>not believed</strong>'}. ${escapeMarkup(said)}</p>
${markRows(read.copy, new Map(notes))}
</body></html>
`;
}

function whatItIs({ edition, url, fetchedAt }: ArchivedSnapshot): string {
  if (edition === null)
    return `A table committed with the tracker, after ${url}; below it stands the file as it is written.`;
  const read = `Read from ${url} on ${fetchedAt.slice(0, 10)}`;
  return edition === 'xml'
    ? `${read}: its rows as a table, and the document as it is written.`
    : `${read}; without its scripts, pictures, styles, menus, forms and links to elsewhere.`;
}
