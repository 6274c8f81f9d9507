import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { escapeMarkup } from '../../forms/escape-markup.js';
import { basePathOf, type Site } from '../../forms/site.js';
import { withCopyScript } from './copy-script.js';

/**
 * An address of our own in an attribute: with one slash before it, since two begin one of another host (RFC 3986,
 * section 4.2). In a text no quotation mark stands as itself, so that nothing else looks so.
 */
const ownAddress = / (href|src|action)="(?=\/(?!\/))/g;

/** The parts of a table that lose what they are with `display`; within a text `<` does not stand as itself either. */
const tablePart = /<(table|tr|td|th scope="(?:col|row)")(?=[ >])/g;

const partRoles: Readonly<Record<string, string>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  'th scope="col"': 'columnheader',
  'th scope="row"': 'rowheader',
};

/**
 * A page whose tables say what they are: a row that is shown as a card (`display: grid`) is no row any more to some
 * browsers, above all on phones, and whoever is read to would hear numbers without their heads (WCAG 2.2, success
 * criterion 1.3.1).
 */
function withRoles(markup: string): string {
  return markup.replace(tablePart, (start, part: string) => `${start} role="${partRoles[part]}"`);
}

/**
 * A whole page as HTML, its own addresses under the path at which the tracker is reached: put there in one place, where
 * no page can forget it. Without the doctype browsers would lay it out as in 1998.
 */
export function renderMarkup(page: VNode, site: Site): string {
  const basePath = escapeMarkup(basePathOf(site));
  const markup = withRoles(renderToString(page));
  const placed =
    basePath === '' ? markup : markup.replace(ownAddress, (_, name: string) => ` ${name}="${basePath}`);
  return `<!doctype html>${withCopyScript(placed)}\n`;
}
