import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from '../../../src/treaty-collection/html/parse-blocks.js';
import { parseStatusPage } from '../../../src/treaty-collection/html/parse-status-page.js';
import { pageTree } from '../../../src/treaty-collection/page-tree.js';
import { declarants } from '../../../src/treaty-collection/statements/declarants.js';
import { decodeDocument } from '../../../src/treaty-collection/xml/decode-document.js';
import { documentTree, partAt } from '../../../src/treaty-collection/xml/document-tree.js';
import { mendCharacters } from '../../../src/treaty-collection/xml/mend-characters.js';
import { readBlocks } from '../../../src/treaty-collection/xml/read-blocks.js';
import { realDocuments, realDocumentsArePresent } from '../../real-documents.js';
import { realPages, realPagesArePresent } from '../../real-pages.js';

/** Whether a blank stands between two paragraphs depends on how they are shown: of the text itself all that is no blank counts. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

const pages = realPagesArePresent ? Object.entries(realPages()) : [];
const documents = realDocumentsArePresent ? Object.entries(realDocuments()) : [];

describe.skipIf(!realPagesArePresent)('the blocks of the real pages', () => {
  it.each(pages)('%s: are what a browser has in the same cells, and as many as are linked', (_, bytes) => {
    const html = bytes.toString();
    const { blocks, findings } = parseBlocks(pageTree(html));
    const $ = load(html);
    for (const place of ['_divParticipant', '_divText', '_tblDec'])
      $(`[id$="${place}"]`).find('sup, superscript, p.invisible').remove();
    const cells = $('[id$="_divText"]')
      .toArray()
      .map((cell) => [bare($(cell).prevAll('[id$="_divParticipant"]').text()), bare($(cell).text())]);
    const rows = $('[id$="_tblDec"] tr')
      .toArray()
      .map((row) =>
        $(row)
          .children()
          .toArray()
          .map((cell) => bare($(cell).text())),
      )
      .slice(1);
    for (const [index, row] of rows.entries()) row[0] ||= rows[index - 1]?.[0] ?? '';
    const read = blocks.map(({ name, lines }) => [
      bare(name),
      bare(lines.map(({ text }) => text).join('\n')),
    ]);
    expect(read).toEqual([...cells, ...rows.map(([name, ...others]) => [name, others.join('')])]);
    expect(findings).toEqual([]);

    const linked = $('[id$="_tblgrid"] a[href="#EndDec"]')
      .toArray()
      .map((link) => bare($(link).text()));
    const page = parseStatusPage(html);
    const named = [...declarants(blocks)].map(bare);
    expect(linked.filter((name) => !named.includes(name))).toEqual([]);
    expect(page.participants.flatMap(({ name, declared }) => (declared ? [bare(name)] : []))).toEqual(linked);
    // The one declarant that the table does not have: a State that is none any more.
    expect(named.filter((name) => !linked.includes(name) && name !== 'Yugoslavia(former)')).toEqual([]);
  });
});

describe.skipIf(!realDocumentsArePresent)('the blocks of the real documents', () => {
  it.each(documents)(
    '%s: hold each text of the document once, under the participant above it',
    (_, bytes) => {
      const xml = mendCharacters(decodeDocument(bytes).text);
      const { blocks, findings } = readBlocks(partAt(documentTree(xml), 'Document', 'Treaty'));
      expect(findings).toEqual([]);
      const $ = load(xml, { xml: true });
      const plain = (text: string): string => bare(load(text)('body').text());
      const entries = $('Declarations, Objections, DeclarationsUnderArticle, Notifications')
        .children(':not(Title)')
        .toArray()
        .map((entry) => [
          plain(
            $(entry)
              .children('Participant')
              .text()
              .replace(/<superscript>.*/, ''),
          ),
          ...$(entry)
            .children('text')
            .toArray()
            .map((text) => plain($(text).text()))
            .filter((text) => text !== ''),
        ]);
      const ofSections = blocks.filter(({ section }) => section !== 'territorial-application');
      expect(
        ofSections.map(({ name, lines }) => [bare(name), ...lines.map(({ text }) => bare(text))]),
      ).toEqual(entries);
    },
  );
});
