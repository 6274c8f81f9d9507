import { parseMarkup, type PageNode } from '../page-tree.js';

/** The root of a document, its references resolved: what its elements hold is text, in which markup is HTML's. */
export function documentTree(xml: string): PageNode | undefined {
  return parseMarkup(xml, { xmlMode: true, decodeEntities: true });
}

/** The same with where each element begins and ends in the document. */
export function locatedTree(xml: string): PageNode | undefined {
  return parseMarkup(xml, {
    xmlMode: true,
    decodeEntities: true,
    withStartIndices: true,
    withEndIndices: true,
  });
}

/** The elements directly inside an element, in their order. */
export function elementsOf(element: PageNode | undefined): readonly PageNode[] {
  return element?.children?.filter(({ name }) => name !== undefined) ?? [];
}

/** Those of a name; `Participants`, with its case. */
export function partsOf(element: PageNode | undefined, name: string): readonly PageNode[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** The element that a path of names leads to, the first where there are several. */
export function partAt(element: PageNode | undefined, ...path: readonly string[]): PageNode | undefined {
  return path.reduce<PageNode | undefined>((at, name) => partsOf(at, name)[0], element);
}

/** The text directly inside an element; sections of text (`CDATA`) are text. */
export function textOf(element: PageNode | undefined): string {
  return (element?.children ?? [])
    .map((child) =>
      child.type === 'cdata' ? textOf(child) : child.type === 'text' ? (child.data ?? '') : '',
    )
    .join('');
}

/**
 * What an element says, as the HTML that it is: `Belgium<superscript>5</superscript>`, escaped in the document. From here
 * on it is read as the other edition's cells and notes are.
 */
export function markupOf(element: PageNode | undefined, name = 'td'): PageNode {
  const text = textOf(element);
  const children = text.includes('<')
    ? parseMarkup(text, { xmlMode: false, decodeEntities: false })?.children
    : [{ type: 'text', data: text }];
  return { type: 'tag', name, children: children ?? [] };
}
