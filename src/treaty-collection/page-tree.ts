import { createRequire } from 'node:module';

/**
 * Most starts read no page: the parser is loaded by the first that does. `import()` would make every reader
 * asynchronous.
 */
const requireOnce = createRequire(import.meta.url);

/** A node of a parsed page: the little of it that a reader needs. */
export interface PageNode {
  /** `text`, `tag`, `script`, `style`, `comment`, `root`, … */
  readonly type: string;
  /** The tag name in lower case. */
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly PageNode[];
  /** Where the element begins in the page, and where the name in the tag ends that closed it. */
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
}

/** How markup is parsed; the indices tell where an element began and ended. */
interface MarkupOptions {
  readonly xmlMode: boolean;
  readonly decodeEntities: boolean;
  readonly withStartIndices?: boolean;
  readonly withEndIndices?: boolean;
}

/** The root of the tree of some markup, whether or not its tags are balanced. */
export function parseMarkup(markup: string, options: MarkupOptions): PageNode | undefined {
  const { load } = requireOnce('cheerio/slim') as typeof import('cheerio/slim');
  return load(markup, { xml: { ...options } }).root()[0] as PageNode | undefined;
}

/** A page after its one walk. */
export interface PageTree {
  /** The page that it is the tree of. */
  readonly html: string;
  readonly root: PageNode | undefined;
  /** Elements that have an id, in the order of the page. */
  readonly identified: readonly { readonly id: string; readonly node: PageNode }[];
  /** The text that says for which moment the page is true, wherever it stands. */
  readonly statusAsAt: string | null;
}

/**
 * Walks over an element and what is inside it, in the order of the page; `enter` says whether to look inside a node.
 * Without recursion: notes that never close their tags are thousands of elements deep, and the stack of calls is not.
 */
export function walk(element: PageNode | undefined, enter: (node: PageNode) => boolean): void {
  const rest: PageNode[] = element ? [element] : [];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const { children } = node;
    if (!enter(node) || !children) continue;
    for (let i = children.length - 1; i >= 0; i--) rest.push(children[i] as PageNode);
  }
}

/**
 * Parses HTML leniently, as browsers do for the tags that matter here, and walks it once. The markup of the notes is
 * malformed (`<p align=left><i>…<br></n></i></p>`), so nothing is expected to be balanced. `xml` chooses htmlparser2,
 * five to nine times as fast on these pages as parse5, which builds the tree of the HTML Standard; `xmlMode: false`
 * keeps HTML's void elements. Where that tree shows a fault, `browser-table.ts` asks parse5. Entities stay as written
 * until a text is asked for: half of a page is never read, and decoding takes as long as all the rest.
 */
export function pageTree(html: string): PageTree {
  const root = parseMarkup(html, {
    xmlMode: false,
    decodeEntities: false,
    withStartIndices: true,
    withEndIndices: true,
  });
  const identified: { id: string; node: PageNode }[] = [];
  let statusAsAt: string | null = null;
  walk(root, (node) => {
    const id = node.attribs?.id;
    if (id !== undefined) identified.push({ id, node });
    else if (node.type === 'text' && statusAsAt === null && node.data?.includes('STATUS AS AT'))
      statusAsAt = node.data;
    return true;
  });
  return { html, root, identified, statusAsAt };
}

/**
 * Those of some elements, in the order of the page, that stand in none of the others: however deep they are nested, each
 * part of the page is then read once.
 */
export function outermost(elements: readonly PageNode[]): readonly PageNode[] {
  let end = -1;
  return elements.filter(({ startIndex, endIndex }) => {
    if ((startIndex ?? 0) < end) return false;
    end = endIndex ?? 0;
    return true;
  });
}

/**
 * The elements whose id has this end. Ids begin with `ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_`
 * and until 2016 with `ctl00_ContentPlaceHolder1_`; the end has stayed.
 */
export function elementsByIdEnd(tree: PageTree, end: string | RegExp): readonly PageNode[] {
  const fits =
    typeof end === 'string'
      ? (id: string) => id === end || id.endsWith(`_${end}`)
      : (id: string) => end.test(id);
  return tree.identified.filter(({ id }) => fits(id)).map(({ node }) => node);
}
