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

/** The longest line kept, in UTF-16 code units; the longest seen has 1,400. */
const longestLine = 100_000;
/** The most lines of one text that are kept; the most seen are 90. */
export const mostLines = 5_000;

/** What is read under a name, and whether there was more of it than can be kept. */
export interface ReadLines {
  readonly lines: readonly StatementLine[];
  readonly isCut: boolean;
}

/** How the paragraph stands in which a line is. */
type Place = 'left' | 'right' | 'title' | null;

function placeOf({ name, attribs }: PageNode): Place {
  if (name === 'title' || name === 'right') return name;
  const align = name === 'p' ? attribs?.align?.toLowerCase() : undefined;
  return align === 'left' || align === 'right' ? align : null;
}

/** Collects the text of lines as it is written, and ends them. */
class LinesInTheMaking {
  readonly lines: StatementLine[] = [];
  isCut = false;
  place: Place = null;
  /** From which line on italics must have begun to count. */
  #since = 0;
  #number = 0;
  #written = '';
  #isSlanted = true;
  /** In which lines the open italics began. */
  readonly slanted: number[] = [];

  constructor(readonly isHeading: boolean) {}

  get number(): number {
    return this.#number;
  }

  write(text: string): void {
    const room = longestLine - this.#written.length;
    if (text.length > room) this.isCut = true;
    this.#written += text.length > room ? text.slice(0, Math.max(0, room)) : text;
  }

  writeText(text: string): void {
    this.write(text);
    if (this.#isSlanted && (this.slanted.at(-1) ?? -1) < this.#since && !nothingElse.test(text))
      this.#isSlanted = false;
  }

  /** Ends the line; what comes stands in another paragraph where `place` is given. */
  end(place?: Place): void {
    this.#number++;
    this.#add();
    this.#written = '';
    this.#isSlanted = true;
    if (place !== undefined) this.place = place;
    if (place !== undefined || this.place !== 'left') this.#since = this.#number;
  }

  #add(): void {
    if (this.#written === '') return;
    // Seven of them stand before each paragraph, and to decode those takes longer than all the rest.
    const spaced = this.#written.replaceAll('&nbsp;', ' ');
    const decoded = spaced.includes('&') ? decodeHTML(spaced) : spaced;
    const split = splitRaised(decoded, false);
    const text = seenText(split.text);
    if (text === '') return;
    const shown = this.isCut ? `${text}…` : text;
    if (this.lines.length === mostLines) this.isCut = true;
    else this.lines.push({ role: this.#roleOf(text), text: shown, notes: split.marks });
  }

  #roleOf(text: string): StatementLine['role'] {
    if (this.place === 'right') return /\d/.test(text) ? 'day' : 'paragraph';
    if (this.isHeading || this.place === 'title') return 'heading';
    return this.#isSlanted && (this.place === 'left' || text.endsWith(':')) ? 'heading' : 'paragraph';
  }
}

/**
 * The lines of what is printed under a name, in their order; `enter` says of each node inside whether to read it, to
 * leave it out, or that all from it on is another's. Paragraphs, and what `<br>` parts, are lines; empty ones are left
 * out. A heading is what the edition marks as one (`<p align=left><i>Reservation:`), or a line that is all in italics
 * and ends with a colon. Italics count where they begin in the line itself or in such a paragraph: as the tags are
 * malformed, `<i>` often goes on into the next ones. For the same reason a paragraph is over where any other begins,
 * however deep in it that stands. Without recursion, like `walk`.
 */
export function statementLines(
  element: PageNode,
  enter: (node: PageNode) => 'read' | 'skip' | 'stop' = () => 'read',
  isHeading = false,
): ReadLines {
  const making = new LinesInTheMaking(isHeading);
  const rest: (PageNode | null)[] = [element];
  /** The elements whose end is of use; `null` in `rest` is that of the last of them. */
  const open: PageNode[] = [];
  for (let node = rest.pop(); node !== undefined && !making.isCut; node = rest.pop()) {
    if (node === null) {
      if (italics.has(open.pop()?.name ?? '')) making.slanted.pop();
      else making.end(null);
      continue;
    }
    const what = enter(node);
    if (what === 'stop') break;
    if (what === 'skip' || isSilent(node)) continue;
    const { name = '', data, children = [] } = node;
    if (node.type === 'text') making.writeText(data ?? '');
    else if (name === 'br') making.end();
    else if (isRaised(node)) making.write(writeRaised(node));
    else {
      if (italics.has(name)) making.slanted.push(making.number);
      else if (blocks.has(name)) making.end(placeOf(node));
      if (italics.has(name) || blocks.has(name)) {
        open.push(node);
        rest.push(null);
      }
      for (let i = children.length - 1; i >= 0; i--) rest.push(children[i] as PageNode);
    }
  }
  making.end();
  return making;
}
