import type { Finding } from '../../domain/finding.js';
import { foldSpace } from '../element-text.js';
import { errorFinding, mostFindings, quote } from '../page-findings.js';

/** Real documents are ten elements deep, and the parser looks at every open one at each end tag. */
const deepest = 100;

/**
 * What may begin with `<`: a comment, a section of text, an instruction, or a tag with its attributes. Real tags have up to
 * three; each takes room while the pattern is tried.
 */
const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([A-Za-z_][\w.-]*)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,50}\s*(\/?)>/y;

const broken = (message: string): Finding => errorFinding('not-well-formed', message);
const cut = (message: string): Finding => errorFinding('cut-page', `${message}: it was cut on its way.`);

/** The first words of a long text. */
const beginningAt = (text: string, at: number): string => quote(foldSpace(text.slice(at, at + 40)));

/**
 * The first thing for which a document is not well-formed (XML 1.0, section 2.1), `null` where it is: each start tag has
 * its end tag, in order, and one element holds all. One that ends while elements are open was cut on its way. What
 * references there are is not looked at.
 */
export function checkWellFormed(text: string): Finding | null {
  if (text.includes('\0')) return broken('The document has a character NULL, which no text has.');
  const open: string[] = [];
  let elements = 0;
  let read = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', read)) {
    if (open.length === 0 && text.slice(read, at).trim() !== '')
      return broken(`The document has ${beginningAt(text, read)} outside of its one element.`);
    markup.lastIndex = at;
    const [found, closes, name, closed] = markup.exec(text) ?? [];
    if (found === undefined)
      return text.includes('>', at)
        ? broken(`The document has ${beginningAt(text, at)}, which is no tag.`)
        : cut('The document ends within a tag');
    read = at + found.length;
    if (name === undefined) {
      if (at > 0 && /^<\?xml\s/i.test(found)) return broken('The document has two declarations of XML.');
    } else if (closes === '/') {
      const expected = open.pop();
      if (expected !== name)
        return broken(
          `The document has </${name}> where ${expected === undefined ? 'nothing is open' : `</${expected}> was expected`}.`,
        );
    } else {
      if (open.length === 0 && elements > 0) return broken(`The document has a second element, <${name}>.`);
      elements++;
      if (closed === '') open.push(name);
      if (open.length > deepest)
        return errorFinding(
          'nested-too-deeply',
          'The elements of the document are nested too deeply for the document to be read in time.',
        );
    }
  }
  if (open.length > 0) return cut(`The document ends before </${open[0]}>`);
  return text.slice(read).trim() === ''
    ? null
    : broken(`The document has ${beginningAt(text, read)} after its end.`);
}

const reference = /&(#?\w{1,40});/g;
const knownReference = /^(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+)$/i;

/** Entities that XML itself does not have, each once: without a DTD nothing says what they are, and none is expanded. */
export function foreignEntities(text: string): readonly Finding[] {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(reference)) {
    if (!knownReference.test(name)) names.add(name);
    if (names.size === mostFindings) break;
  }
  return [...names].map((name) =>
    errorFinding(
      'foreign-entity',
      `The document has the entity ${quote(`&${name};`)}, which is not expanded.`,
    ),
  );
}
