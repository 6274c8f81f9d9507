import { load } from 'cheerio/slim';

const decoded = new Map<string, string>();
/** HTML has 2,231 names; whatever a page invents beyond that stays as written. */
const mostNames = 3_000;

/** Begins another page: what an earlier one invented must not keep this one's names from being decoded. */
export function forgetEntities(): void {
  decoded.clear();
}

function decodeByParser(entity: string): string {
  const before = decoded.get(entity);
  if (before !== undefined) return before;
  if (decoded.size >= mostNames) return entity;
  const text = load(entity, { xml: { xmlMode: false, decodeEntities: true } }).text();
  decoded.set(entity, text);
  return text;
}

function decodeOne(entity: string, decimal: string | undefined, hex: string | undefined): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
  // `&#146;` is an apostrophe of Windows, not a control character: the parser knows these
  const isPlain = code !== null && ((code > 31 && code < 127) || (code > 159 && code < 0xd800));
  return isPlain ? String.fromCodePoint(code) : decodeByParser(entity);
}

/**
 * Text with its HTML entities decoded: `&nbsp;5 Feb` has a no-break space. The parser is told to leave them,
 * since half of a page is never read and decoding takes as long as all the rest.
 */
export function decodeEntities(text: string): string {
  return text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|[a-z][a-z\d]{1,30});?/gi, decodeOne)
    : text;
}
