/** The void elements of the HTML Standard, which have no end tag and so never are open. */
const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * How deep a page may be nested. Real pages count up to some hundreds, for the `<Column>` tags that `Table1` never
 * closes; a longer special table must still be read, and so many tags that are all open cost half a second.
 */
export const deepestNesting = 20_000;
/** htmlparser2 searches its list of open tags at each end tag; so many looks take it half a second. */
const mostLooks = deepestNesting ** 2;

/** The tag name that begins at a place, in lower case; `''` where none does. */
function tagNameAt(html: string, start: number): string {
  let end = start;
  while (end < start + 16) {
    const char = html.charCodeAt(end) | 32;
    // letters a to z, and digits (`h1`), which the bit for lower case leaves as they are
    if (!(char >= 97 && char <= 122) && !(end > start && char >= 48 && char <= 57)) break;
    end++;
  }
  return html.slice(start, end).toLowerCase();
}

/**
 * An upper estimate of how deep the tags of a page are nested: for each tag name the open ones less the closed
 * ones. The parser looks at every open tag at each tag, and a hostile page of nothing but `<b>` would
 * keep it busy for hours. Stops counting beyond `deepestNesting`.
 */
export function nestingDepth(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  for (let at = html.indexOf('<'); at >= 0 && deepest <= deepestNesting; at = html.indexOf('<', at + 1)) {
    const closes = html.charCodeAt(at + 1) === 47; // "/"
    const name = tagNameAt(html, closes ? at + 2 : at + 1);
    if (name === '' || voidTags.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (closes && count === 0) continue;
    open.set(name, closes ? count - 1 : count + 1);
    depth += closes ? -1 : 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Whether the tags of a page are nested deeper than it can be read in time: a page with fewer tags than `deepestNesting` cannot be. */
export function nestsTooDeeply(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
  if (tags <= deepestNesting) return false;
  const depth = nestingDepth(html);
  return depth > deepestNesting || depth * tags > mostLooks;
}
