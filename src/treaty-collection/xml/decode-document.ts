import { isUtf8 } from 'node:buffer';
import type { Finding } from '../../domain/finding.js';
import { errorFinding, quote, warningFinding } from '../page-findings.js';

/** The text of a document, and what speaks against the encoding in which it was read. */
export interface DecodedDocument {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** How far the declaration is searched; it is the first thing in a document. */
const head = 200;
const declaration = /^<\?xml\s[^<>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** The marks that may begin a text and tell its encoding (byte order marks), as Latin-1 has their bytes. */
const marks: readonly (readonly [mark: string, encoding: string])[] = [
  ['\u00ef\u00bb\u00bf', 'utf-8'],
  ['\u00ff\u00fe', 'utf-16le'],
  ['\u00fe\u00ff', 'utf-16be'],
];

/** What the Encoding Standard calls ISO 8859-1 and ASCII, which are parts of it. */
const latin1 = 'windows-1252';

/** The name by which an encoding is known, or `null`. */
function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Written in UTF-8 in the midst of a text of one byte for each letter: `Ã` and `Â` before a sign are in no language. */
const pairOfUtf8 = /[\u00c2\u00c3][\u0080-\u00bf]/;
/** What ISO 8859-1 has no letters for, and Windows has: quotation marks and dashes. */
const onlyInWindows = /[\u0080-\u009f]/;

const disagrees = (message: string): Finding => errorFinding('encoding-disagrees', message);

/**
 * Decodes a document by what it declares; UTF-8 where it declares nothing (XML 1.0, section 4.3.3). Where its bytes, or
 * the mark that they begin with, say otherwise, that is an error, and the text is what the bytes say: a name decoded
 * wrongly is another name.
 */
export function decodeDocument(bytes: Buffer): DecodedDocument {
  const start = bytes.subarray(0, head).toString('latin1');
  const [, marked] = marks.find(([written]) => start.startsWith(written)) ?? [];
  const beginning = marked === undefined ? start : new TextDecoder(marked).decode(bytes.subarray(0, head));
  const declared = declaration.exec(beginning)?.[1];
  const named = encodingNamed(declared ?? 'utf-8');
  if (marked !== undefined) {
    const text = new TextDecoder(marked).decode(bytes);
    const isDeclared = declared === undefined || named === marked || declared.toLowerCase() === 'utf-16';
    const findings: Finding[] = [];
    if (!isDeclared)
      findings.push(
        disagrees(`The document begins with the mark of ${marked} and declares ${quote(declared)}.`),
      );
    if (marked === 'utf-8' && !isUtf8(bytes))
      findings.push(
        disagrees(`The document begins with the mark of ${marked}, and some of it is not in it.`),
      );
    return { text, findings };
  }
  if (named === null || named.startsWith('utf-16'))
    return {
      text: bytes.toString('latin1'),
      findings: [
        disagrees(`The document declares the encoding ${quote(declared ?? '')}, in which it is not.`),
      ],
    };
  if (named === 'utf-8')
    return {
      text: bytes.toString('utf8'),
      findings: isUtf8(bytes) ? [] : [disagrees('The document is not in UTF-8, as it declares.')],
    };
  return decodeSingleBytes(bytes, named, declared ?? named);
}

/** Decodes what is declared to have one byte for each letter. */
function decodeSingleBytes(bytes: Buffer, encoding: string, declared: string): DecodedDocument {
  const asBytes = bytes.toString('latin1');
  if (!/[\u0080-\u00ff]/.test(asBytes)) return { text: asBytes, findings: [] };
  if (isUtf8(bytes))
    return {
      text: bytes.toString('utf8'),
      findings: [disagrees(`The document declares ${quote(declared)}, and its bytes are those of UTF-8.`)],
    };
  if (encoding !== latin1) return { text: new TextDecoder(encoding).decode(bytes), findings: [] };
  const findings: Finding[] = [];
  if (pairOfUtf8.test(asBytes))
    findings.push(disagrees(`The document declares ${quote(declared)}, and some of it is in UTF-8.`));
  // No name of a State has one of them: where they stand in a note, it may be read.
  else if (onlyInWindows.test(asBytes))
    findings.push(
      warningFinding(
        'encoding-in-doubt',
        `The document declares ${quote(declared)} and has characters that may be of Windows; they were left as they are.`,
      ),
    );
  return { text: asBytes, findings };
}
