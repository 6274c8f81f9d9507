import type { Edition } from './edition.js';

/** How far a text is searched; both editions say at their beginning what they are. */
const head = 4_096;

/**
 * Which edition some bytes are of, by what they begin with and never by the name of a file: a document begins with the
 * declaration of XML or with its own element. A page may be written in XML too (XHTML), and has an `<html>`.
 */
export function editionOf(bytes: Buffer): Edition {
  // In UTF-16 every other byte of such a beginning is nought; before it may stand the mark of an encoding.
  const start = bytes
    .subarray(0, head)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  return /^\s*(?:<!--[^]*?-->\s*)*<(?:\?xml\b|Document\b|!(?:DOCTYPE|ENTITY)\s+Document\b)/.test(start) &&
    !/<html\b/i.test(start)
    ? 'xml'
    : 'html';
}
