import { generate, parse, walk, type CssNode, type List, type Selector } from 'css-tree';

/** What the library styles and no page of ours has: the rules for it would be a third of the style. */
export const leftOut = {
  elements: [
    'audio',
    'canvas',
    'dialog',
    'hgroup',
    'kbd',
    'optgroup',
    'progress',
    'samp',
    'textarea',
    'video',
  ],
  /** Attributes; where values are named, only with one of these. */
  attributes: {
    'aria-busy': null,
    'aria-invalid': null,
    'data-theme': ['dark', 'light'],
    'data-tooltip': null,
    role: ['button', 'group', 'switch'],
    type: ['color', 'datetime-local', 'file', 'month', 'radio', 'range', 'reset', 'tel', 'time', 'week'],
  },
} as const satisfies {
  readonly elements: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[] | null>>;
};

/** The parts that browsers give to what is left out. */
const partOfLeftOut = /^-(moz|ms|webkit)-(color|file|progress|range|slider|thumb|track|fill)/;

/**
 * A style without the rules for what no page has, without the properties that nothing reads, and without blanks and
 * comments, but for those of a licence. It may be read by what asks for less and by nothing else: of each list of
 * selectors only those that name what is left out are taken away, within `:is()` and `:where()` too; what `:not()`
 * names says what a rule is not for.
 */
export function lighten(css: string): string {
  const sheet = parse(css, { parseValue: false });
  walk(sheet, {
    visit: 'Rule',
    enter({ prelude }, item, list) {
      if (prelude.type === 'SelectorList' && isEmptied(prelude.children)) list.remove(item);
    },
  });
  return withoutUnread(sheet);
}

/** Takes the selectors out of a list that name what is left out; whether none is left. */
function isEmptied(selectors: List<CssNode>): boolean {
  selectors.forEach((selector, item, list) => {
    if (selector.type === 'Selector' && isOfLeftOut(selector)) list.remove(item);
  });
  return selectors.isEmpty;
}

function isOfLeftOut({ children }: Selector): boolean {
  return children.toArray().some((node) => {
    if (node.type === 'TypeSelector') return (leftOut.elements as readonly string[]).includes(node.name);
    if (node.type === 'PseudoElementSelector') return partOfLeftOut.test(node.name);
    if (node.type === 'AttributeSelector') {
      const values = (leftOut.attributes as Readonly<Record<string, readonly string[] | null>>)[
        node.name.name
      ];
      if (values === undefined) return false;
      const value = node.value?.type === 'String' ? node.value.value : node.value?.name;
      return values === null || (value !== undefined && values.includes(value));
    }
    const nested =
      node.type === 'PseudoClassSelector' && /^(is|where)$/.test(node.name) && node.children?.first;
    return nested ? nested.type === 'SelectorList' && isEmptied(nested.children) : false;
  });
}

/** A sheet as text, without the custom properties that nothing reads, nor then those that only these read. */
function withoutUnread(sheet: CssNode): string {
  for (;;) {
    const css = generate(sheet);
    const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
    let isChanged = false;
    walk(sheet, {
      visit: 'Declaration',
      enter({ property }, item, list) {
        if (!property.startsWith('--') || read.has(property)) return;
        list.remove(item);
        isChanged = true;
      },
    });
    if (!isChanged) return css;
  }
}
