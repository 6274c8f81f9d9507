import { unzipSync } from 'fflate';
import { zipFiles } from './bundle/zip-files.js';
import type { WrittenLink, WrittenPart, WrittenText } from './written-text.js';

/** A text, and the moment that its file bears, RFC 3339 in UTC. */
export interface DatedText {
  readonly text: WrittenText;
  readonly moment: string;
}

type Docx = typeof import('docx');

/** Text that a word processor can be given: XML has no other control characters (XML 1.0, section 2.2). */
const plain = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '');

/**
 * The bytes of a document of Word (Office Open XML, ISO/IEC 29500): the title and the headings as headings, so that they
 * are walked and listed, the sources as links, English as its language. The same text and moment are the same bytes. It
 * is done in a thread, where this file is loaded anew, so that it imports next to nothing; the library is large.
 */
export async function writeDocx({ text, moment }: DatedText): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, HeadingLevel, Packer, Paragraph } = docx;
  const sources = text.sources.map((source) => linkLine(docx, source));
  const document = new Document({
    title: plain(text.title),
    creator: 'Ratification Tracker',
    lastModifiedBy: 'Ratification Tracker',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: {
          run: { size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        // A4, in twentieths of a point.
        properties: { page: { size: { width: 11906, height: 16838 } } },
        children: [
          new Paragraph({ text: plain(text.title), heading: HeadingLevel.TITLE }),
          ...text.parts.flatMap((part) => paragraphsOf(docx, part)),
          ...sources,
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(document), moment);
}

function paragraphsOf(docx: Docx, part: WrittenPart) {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  if (part.kind === 'links') return part.links.map((link) => linkLine(docx, link));
  if (part.kind === 'list')
    return part.items.map((item) => new Paragraph({ text: plain(item), bullet: { level: 0 } }));
  const text = plain(part.text);
  if (part.kind === 'heading') return [new Paragraph({ text, heading: HeadingLevel.HEADING_1 })];
  const isNote = part.kind === 'note';
  return [new Paragraph({ children: [new TextRun({ text, italics: isNote })] })];
}

/** What is said, and the address where it is read as a link: it is written out, since paper has no links. */
function linkLine({ ExternalHyperlink, Paragraph, TextRun }: Docx, { text, url }: WrittenLink) {
  const link = new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: plain(url), style: 'Hyperlink' })],
  });
  return new Paragraph({ children: [new TextRun(`${plain(text)}: `), link], bullet: { level: 0 } });
}

/**
 * The same document with nothing in it of chance or of the present: the library names links by chance, and dates the
 * document and each of its parts now.
 */
async function settled(bytes: Uint8Array, moment: string): Promise<Uint8Array> {
  const names = new Map<string, string>();
  const settle = (part: string): string =>
    part
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
      .replace(/(?<==")rId[\w-]{21}(?=")/g, (name) => {
        const known = names.get(name) ?? `rIdLink${names.size + 1}`;
        names.set(name, known);
        return known;
      });
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => ({
    path,
    bytes: /\.(?:xml|rels)$/.test(path)
      ? Buffer.from(settle(Buffer.from(part).toString()))
      : Buffer.from(part),
  }));
  return zipFiles(parts, moment);
}
