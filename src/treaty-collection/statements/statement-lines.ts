import { decodeHTML } from 'entities';
import type { StatementLine } from '../../domain/statement.js';
import { isRaised, isSilent, writeRaised } from '../element-text.js';
import type { PageNode } from '../page-tree.js';
import { splitRaised } from '../split-raised.js';
import { seenText } from './seen-text.js';

/** What begins a line and ends it; `right` and `center` are the depositary's own, in the XML edition's texts. */
const blocks: ReadonlySet<string> = new Set(
  'p div center right left table tbody thead tr td th ul ol li dl dt dd blockquote pre h1 h2 h3 h4 h5 h6 hr title'.split(
    ' ',
  ),
);
const italics: ReadonlySet<string> = new Set(['i', 'em']);

/** Nothing, as an entity or not, or what may stand behind italics and yet leave the line in them: `<i>Ireland</i>:`. */
const nothingElse = /^(?:\s|&nbsp;|&#160;|[:.])*$/;

/** How the paragraph stands in which a line is. */
type Place = 'left' | 'right' | 'title' | null;

function placeOf({ name, attribs }: PageNode): Place {
  if (name === 'title' || name === 'right') return name;
  const align = name === 'p' ? attribs?.align?.toLowerCase() : undefined;
  return align === 'left' || align === 'right' ? align : null;
}

/**
 * The lines of what is printed under a name, in their order; `isLeftOut` says of an element that it is none of it.
 * Paragraphs, and what `<br>` parts, are lines; empty ones are left out. A heading is what the edition marks as one
 * (`<p align=left><i>Reservation:`), or a line that is all in italics and ends with a colon. Italics count where they
 * begin in the line itself or in such a paragraph: as the tags are malformed, `<i>` often goes on into the next ones. For
 * the same reason a paragraph is over where any other begins, however deep in it that stands. Without recursion, like
 * `walk`.
 */
export function statementLines(
  element: PageNode,
  isLeftOut: (node: PageNode) => boolean = () => false,
  isHeading = false,
): readonly StatementLine[] {
  const lines: StatementLine[] = [];
  const rest: (PageNode | null)[] = [element];
  /** The elements whose end is of use; `null` in `rest` is that of the last of them. */
  const open: PageNode[] = [];
  /** In which lines the open italics began. */
  const slanted: number[] = [];
  let number = 0;
  /** From which line on italics must have begun to count. */
  let since = 0;
  let written = '';
  let place: Place = null;
  let isSlanted = true;

  const roleOf = (text: string): StatementLine['role'] => {
    if (place === 'right') return /\d/.test(text) ? 'day' : 'paragraph';
    if (isHeading || place === 'title') return 'heading';
    return isSlanted && (place === 'left' || text.endsWith(':')) ? 'heading' : 'paragraph';
  };
  const endLine = (): void => {
    number++;
    if (place !== 'left') since = number;
    if (written === '') return;
    const decoded = written.includes('&') ? decodeHTML(written) : written;
    const split = splitRaised(decoded, false);
    const text = seenText(split.text);
    if (text !== '') lines.push({ role: roleOf(text), text, notes: split.marks });
    written = '';
    isSlanted = true;
  };

  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node === null) {
      const ended = open.pop();
      if (italics.has(ended?.name ?? '')) slanted.pop();
      else {
        endLine();
        place = null;
        since = number;
      }
      continue;
    }
    if (isSilent(node) || isLeftOut(node)) continue;
    const { name = '', data, children } = node;
    if (node.type === 'text' && data) {
      written += data;
      if (isSlanted && (slanted.at(-1) ?? -1) < since && !nothingElse.test(data)) isSlanted = false;
    } else if (name === 'br') endLine();
    else if (isRaised(node)) written += writeRaised(node);
    else {
      if (italics.has(name)) {
        slanted.push(number);
        open.push(node);
        rest.push(null);
      } else if (blocks.has(name)) {
        endLine();
        place = placeOf(node);
        since = number;
        open.push(node);
        rest.push(null);
      }
      for (let i = (children?.length ?? 0) - 1; i >= 0; i--) rest.push(children![i]!);
    }
  }
  endLine();
  return lines;
}
