const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** How deep a page may be nested; the deepest real one stays under 2,000 even with its unclosed tags. */
export const deepestNesting = 20_000;

/**
 * An upper estimate of how deep the tags of a page are nested: for each tag name the open ones less the closed
 * ones. The parser's work grows with the square of the depth, and a hostile page of nothing but `<b>` would
 * keep it busy for hours. Stops counting at `deepestNesting`.
 */
export function nestingDepth(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    const name = (tag as string).toLowerCase();
    if (voidTags.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash === '') {
      open.set(name, count + 1);
      if (++depth > deepest) deepest = depth;
      if (deepest > deepestNesting) break;
    } else if (count > 0) {
      open.set(name, count - 1);
      depth--;
    }
  }
  return deepest;
}
