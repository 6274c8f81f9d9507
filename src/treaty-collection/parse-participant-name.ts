import { elementsWithin, splitText } from './element-text.js';
import type { PageNode } from './page-tree.js';

/** What the first cell of a row says. */
export interface ParticipantName {
  /** Plain text without footnote marks; `''` where the cell has none. */
  readonly name: string;
  readonly notes: readonly number[];
  /** Parts of the name that are raised and are no numbers: `*`, or the `t` of `St.`. */
  readonly raised: readonly string[];
  /** The whole name stands in square brackets, as the depositary's introduction says of participants that withdrew. */
  readonly bracketed: boolean;
  /** The name is a link to the participant's declarations. */
  readonly linked: boolean;
}

/** Marks that were not raised: `Belgium 5, 6`. No participant's name ends in a number. */
const trailingMarks = / (\d{1,3}(?:, ?\d{1,3}){0,20})$/;

/** Reads a name: `<A href='#EndDec'>Cambodia</A> <SUP><A href='#9'>9</A>, <A href='#10'>10</A></SUP>`. */
export function parseParticipantName(cell: PageNode): ParticipantName {
  const { text, marks, raised } = splitText(cell, false);
  const loose = trailingMarks.exec(text);
  const plain = loose ? text.slice(0, loose.index) : text;
  const inBrackets = /^\[ ?([^[\]]{1,200}?) ?\]$/.exec(plain);
  return {
    name: inBrackets?.[1] ?? plain,
    notes: [...marks, ...(loose?.[1]?.match(/\d+/g) ?? []).map(Number)],
    raised,
    bracketed: inBrackets !== null,
    linked: elementsWithin(cell, (node) => node.name === 'a').some(
      (link) => link.attribs?.href === '#EndDec',
    ),
  };
}
