import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../src/treaty-collection/inspect-page.js';
import { notThePage, readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import type { StatusPage } from '../../src/treaty-collection/status-page.js';
import { resolveName } from '../participations.js';
import { statusDocument, statusDocumentXml } from './status-document-fixture.js';
import { exampleNotes, exampleRows, maintenancePage, statusPageHtml } from './status-page-fixture.js';

const whole = statusDocumentXml({ rows: exampleRows, notes: exampleNotes });
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const read = (bytes: Buffer | string): StatusPage =>
  readStatusPage(typeof bytes === 'string' ? latin(bytes) : bytes, resolveName, 'xml', '2026-02-03');
const errors = ({ findings }: StatusPage): readonly string[] =>
  findings.filter(({ level }) => level === 'error').map(({ name }) => name);
const albania = '<Entry>Albania</Entry>';
const manyRows = Array.from(
  { length: 1_001 },
  () => `<Row>${albania}<Entry /><Entry>5 Feb 2008 a</Entry></Row>`,
);
const bomb =
  '<!DOCTYPE Document [<!ENTITY a "Albania"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';

describe('a document', () => {
  it('is read without a finding', () => {
    const page = read(whole);
    expect(page.findings).toEqual([]);
    expect(page.counted).toEqual({ signatories: 3, parties: 3 });
    expect(page.participants.map(({ name }) => name)).toContain("Côte d'Ivoire");
  });

  // Each of these is something else in the place of the document: whoever asked for it has none.
  it.each<[string, string, Buffer | string]>([
    ['nothing', 'empty-page', ''],
    ['blanks', 'empty-page', ' \r\n '],
    ['another text', 'not-xml', 'Service unavailable'],
    ['other data', 'not-xml', '{"error":"not found"}'],
    ['bytes of a picture', 'not-xml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['an HTML page', 'not-xml', statusPageHtml({ rows: exampleRows })],
    ['an XHTML page', 'not-xml', `<?xml version="1.0"?>\n${statusPageHtml({ rows: exampleRows })}`],
    ['the notice of an outage', 'maintenance-page', maintenancePage],
    [
      'another document',
      'not-a-status-page',
      '<?xml version="1.0"?><rss><channel><title>x</title></channel></rss>',
    ],
    ['a document of nothing', 'not-a-status-page', '<?xml version="1.0"?><Document><Treaty /></Document>'],
    ['a type', 'document-type-declared', whole.replace('<Document>', '<!DOCTYPE Document><Document>')],
    [
      'a type elsewhere',
      'document-type-declared',
      whole.replace('<Document>', '<!doctype d SYSTEM "file:///etc/passwd"><Document>'),
    ],
    [
      'entities',
      'document-type-declared',
      whole.replace('<Document>', `${bomb}<Document>`).replace('Albania', '&c;'),
    ],
    ['open tags', 'nested-too-deeply', whole.replace('<Document>', '<Document>'.repeat(200_000))],
    ['open tags in a text', 'nested-too-deeply', whole.replace('Albania', '&lt;b&gt;'.repeat(100_000))],
    [
      'open tags in references',
      'nested-too-deeply',
      whole.replace('Albania', '&#60;b>&#x3C;i>'.repeat(50_000)),
    ],
    ['no end', 'cut-page', whole.slice(0, whole.indexOf('Finland'))],
    ['an end within a tag', 'cut-page', whole.slice(0, whole.indexOf('Finland') - 3)],
    ['an end in the last tag', 'cut-page', whole.trimEnd().slice(0, -1)],
    ['an end of a row that is lost', 'not-well-formed', whole.replace('</Row>', '')],
    ['a cell that is not closed', 'not-well-formed', whole.replace(albania, '<Entry>Albania')],
    ['crossed tags', 'not-well-formed', whole.replace(albania, '<Entry><b>Albania</Entry></b>')],
    ['a tag that is none', 'not-well-formed', whole.replace('Albania', 'Alb<ania')],
    [
      'an attribute without marks',
      'not-well-formed',
      whole.replace('<Entry colname="1">', '<Entry colname=1>'),
    ],
    [
      'a second declaration',
      'not-well-formed',
      whole.replace('<Document>', '<?xml version="1.0"?><Document>'),
    ],
    ['a second document', 'not-well-formed', whole + whole.slice(whole.indexOf('<Document>'))],
    ['no text', 'not-well-formed', whole.replace('Albania', 'Alb\0ania')],
    ['text after its end', 'not-well-formed', `${whole}and more`],
    ['UTF-8 under another declaration', 'encoding-disagrees', Buffer.from(whole)],
    [
      'another encoding than UTF-8',
      'encoding-disagrees',
      statusDocument({ rows: exampleRows, encoding: 'utf-8' }),
    ],
    ['another encoding, undeclared', 'encoding-disagrees', whole.replace(/^.*\n/, '')],
    [
      'punctuation in UTF-8',
      'encoding-disagrees',
      Buffer.from(statusDocumentXml().replace('Lighthouses', '‘Lighthouses’')),
    ],
    ['an encoding nobody knows', 'encoding-disagrees', whole.replace('iso-8859-1', 'ebcdic-x')],
    ['UTF-16 that it is not in', 'encoding-disagrees', whole.replace('iso-8859-1', 'utf-16')],
    ['the mark of UTF-8', 'encoding-disagrees', Buffer.from(`\ufeff${whole}`)],
    [
      'the mark of UTF-8, and not all in it',
      'encoding-disagrees',
      `ï»¿${whole.replace('iso-8859-1', 'utf-8')}`,
    ],
    ['UTF-16 without its mark', 'not-xml', Buffer.from(whole, 'utf16le')],
    ['the mark of UTF-16', 'encoding-disagrees', Buffer.from(`\ufeff${whole}`, 'utf16le')],
    ['two encodings', 'encoding-disagrees', whole.replace('Belgium', 'Curaçao CuraÃ§ao')],
  ])('is none: %s', (_, name, bytes) => {
    const page = read(bytes);
    expect(errors(page)).toContain(name);
    expect(notThePage.has(name)).toBe(true);
    expect(page.findings.every(({ message }) => !message.includes('\n'))).toBe(true);
  });

  it.each<[string, string, string]>([
    ['wrong-number-of-cells', albania, `${albania}<Entry />`],
    ['wrong-number-of-cells', `${albania}\n                <Entry />`, albania],
    ['stray-content', albania, 'Albania <Entry>Albania</Entry>'],
    ['stray-content', albania, '<Entry>Albania<Row><Entry>x</Entry></Row></Entry>'],
    ['stray-content', '<Rows>', '<Rows><Entry>Atlantis</Entry>'],
    ['stray-content', '<Rows>', '<Rows>Atlantis'],
    ['stray-content', '<Rows>', '<Row><Entry>Atlantis</Entry></Row><Rows>'],
    ['participants-table-twice', '</Rows>', '</Rows><Rows></Rows>'],
    ['participants-table-twice', '<Tbody>', '<Tbody><Rows></Rows></Tbody><Tbody>'],
    ['participants-table-twice', '</Participants>', '</Participants><Participants />'],
    ['participants-table-missing', '<Tbody>', '<Tbodies /><Tbody2>'],
    ['columns-out-of-order', '<Entry colname="2">', '<Entry colname="3">'],
    ['columns-out-of-order', albania, '<Entry colname="2">Albania</Entry>'],
    ['columns-out-of-order', albania, '<Entry namest="1" nameend="2">Albania</Entry>'],
    ['columns-not-as-expected', '<TGroup cols="3">', '<TGroup cols="4">'],
    ['too-many-rows', '<Rows>', `<Rows>${manyRows.join('')}`],
    ['foreign-entity', 'Albania', 'Alb&agrave;nia'],
    ['foreign-entity', 'Albania', '&xxe;'],
    ['foreign-element', 'Albania', '&lt;script&gt;Albania&lt;/script&gt;'],
    ['unreadable-name', 'Albania', 'Alb?nia'],
    ['totals-missing', '<Parties>3</Parties>', ''],
    ['totals-missing', '<Parties>3</Parties>', '<Parties>3</Parties><Parties>3</Parties>'],
    ['totals-missing', '<Parties>3</Parties>', '<Parties>three</Parties>'],
    ['totals-differ', '<Parties>3</Parties>', '<Parties>4</Parties>'],
    ['totals-differ', '<Signatories>3</Signatories>', '<Signatories>2</Signatories>'],
    ['reference-disagrees', '<Numsect>8</Numsect>', '<Numsect>9</Numsect>'],
    ['reference-disagrees', '<Footer>IV 8.', '<Footer>IV 8 a.'],
    ['reference-unreadable', '<Numsect>8</Numsect>', ''],
    ['reference-unreadable', 'CHAPTER IV', 'CHAPITRE 4'],
    ['treaty-twice', '</Treaty>', '</Treaty><Treaty></Treaty>'],
    ['unreadable-cell', '5 Feb 2008 a', '05/02/2008'],
    ['date-after-status', '5 Feb 2008 a', '5 Feb 2027 a'],
  ])('is not believed: %s, %s', (name, part, instead) => {
    expect(whole).toContain(part);
    const altered =
      name === 'participants-table-missing'
        ? whole.replace(part, instead).replace('</Tbody>', '</Tbody2>')
        : whole.replace(part, instead);
    expect(errors(read(altered))).toContain(name);
  });

  it('may be of another treaty, which it says', () => {
    expect(read(statusDocument({ reference: 'XVIII-12-b', rows: exampleRows })).reference).toBe('XVIII-12-b');
    expect(read(statusDocument({ reference: 'XI-16-13', foot: 'XI B 16 13. Transport' })).reference).toBe(
      'XI-B-16-13',
    );
  });

  it('never expands what it is told to', () => {
    const page = read(whole.replace('<Document>', `${bomb}<Document>`).replace('Albania', '&c;'));
    expect(page.participants).toEqual([]);
    const { findings } = inspectPage(read(whole.replace('Albania', '&nbsp;Albania')), resolveName);
    expect(findings.map(({ name }) => name)).toContain('foreign-entity');
  });

  it.each([
    [
      'UTF-8, declared',
      statusDocumentXml({ rows: exampleRows, notes: exampleNotes, encoding: 'UTF-8' }),
      'utf8',
    ],
    ['UTF-8, undeclared', whole.replace(/^.*\n/, ''), 'utf8'],
    [
      'UTF-8 with its mark',
      `\ufeff${statusDocumentXml({ rows: exampleRows, notes: exampleNotes, encoding: 'utf-8' })}`,
      'utf8',
    ],
    [
      'UTF-16 with its mark',
      `\ufeff${statusDocumentXml({ rows: exampleRows, notes: exampleNotes, encoding: 'utf-16' })}`,
      'utf16le',
    ],
    ['the same in sections of text', whole.replace(albania, '<Entry><![CDATA[Albania]]></Entry>'), 'latin1'],
    ['comments', `${whole.replace(albania, `<!-- a -->${albania}`)}<!-- served at noon -->`, 'latin1'],
    ['references to characters', whole.replace('Albania', '&#65;lb&#x61;nia'), 'latin1'],
    ['the lines of Windows', whole.replaceAll('\n', '\r\n'), 'latin1'],
  ] as const)('may have %s', (_, text, encoding) => {
    expect(read(Buffer.from(text, encoding))).toEqual(read(whole));
  });

  it('gets back the punctuation of which only the low byte was written', () => {
    const text = 'On 5 May 2001 … “the Convention”, which Belgium’s note – of 2001 – names.';
    const bytes = statusDocument({ rows: exampleRows, notes: { ...exampleNotes, 4: text } });
    expect(bytes.includes('\u001cthe Convention\u001d')).toBe(true);
    expect(bytes.includes('2001 & ')).toBe(true);
    expect(read(bytes).endNotes.get(4)).toBe(text);
  });

  it('is told where it has characters of Windows, and read', () => {
    const page = read(latin(whole.replace('For the Kingdom', 'For \u0091the Kingdom\u0092')));
    expect(page.findings).toMatchObject([{ level: 'warning', name: 'encoding-in-doubt' }]);
    expect(page.participants).toEqual(read(whole).participants);
    expect(errors(read(latin(whole.replace('Belgium', 'Belgium\u0092'))))).toContain('unreadable-name');
  });

  it('tells who declared something, under an article or not', () => {
    const under =
      '<DeclarationsUnderArticle><Declaration><Participant>Belgium&lt;superscript&gt;2&lt;/superscript&gt;</Participant></Declaration></DeclarationsUnderArticle>';
    const { participants } = read(whole.replace('<DeclarationsUnderArticle />', under));
    expect(participants.filter(({ declared }) => declared).map(({ name }) => name)).toEqual(['Belgium']);
    // A name that holds what nobody sees, in the table and above the text, is one name still.
    const joined = '<Participant>Bel\u2060gium</Participant>';
    const hidden = statusDocumentXml({ rows: exampleRows })
      .replaceAll('Belgium', 'Bel\u2060gium')
      .replace(
        '<DeclarationsUnderArticle />',
        `<DeclarationsUnderArticle><Declaration>${joined}</Declaration></DeclarationsUnderArticle>`,
      );
    const found = readStatusPage(Buffer.from(hidden), resolveName, 'xml', '2026-02-03').participants;
    expect(found.filter(({ declared }) => declared)).toHaveLength(1);
  });

  // Twenty megabytes are the most that is read; each of these would take a parser, or a pattern, longest.
  it.each<[string, string, string]>([
    ['rows', albania, `${albania}</Row><Row><Entry>Chad</Entry>`.repeat(100_000)],
    ['elements between rows', '<Rows>', `<Rows>${'<x/>'.repeat(1_000_000)}`],
    ['cells', albania, albania.repeat(200_000)],
    ['attributes', '<Rows>', `<Rows${' a="b"'.repeat(1_000_000)}>`],
    ['blanks in a tag', '<Rows>', `<Rows${' '.repeat(4_000_000)}`],
    ['comments that do not end', '<Rows>', '<!--'.repeat(1_000_000)],
    ['entities', 'Albania', Array.from({ length: 200_000 }, (_, at) => `&e${at};`).join('')],
    ['ampersands', 'Albania', '&'.repeat(4_000_000)],
    ['marks', 'Albania', '&lt;superscript&gt;1&lt;/superscript&gt;'.repeat(50_000)],
    ['notes', '<EndNotes>', `<EndNotes>${'<Note><text>x</text></Note>'.repeat(100_000)}`],
    ['treaties', '</Treaty>', `</Treaty>${'<Treaty/>'.repeat(500_000)}`],
  ])(
    'of endless %s is read in time',
    (_, part, instead) => expect(errors(read(whole.replace(part, () => instead)))).toBeDefined(),
    30_000,
  );

  it('is never read with an exception, whatever is done to it', () => {
    const places = fc.integer({ min: 0, max: whole.length });
    fc.assert(
      fc.property(
        places,
        places,
        fc.constantFrom('', '<', '</Row>', '&', '&a;', '<Entry>', '\0', ']]>'),
        (a, b, put) => {
          const [from, to] = a < b ? [a, b] : [b, a];
          const page = read(whole.slice(0, from) + put + whole.slice(Math.min(to, from + 90)));
          expect(Array.isArray(page.findings)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(errors(read(Buffer.from(bytes)))).not.toEqual([]);
      }),
    );
  });
});
