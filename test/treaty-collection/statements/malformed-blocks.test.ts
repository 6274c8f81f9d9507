import { describe, expect, it } from 'vitest';
import { parseStatusPage } from '../../../src/treaty-collection/html/parse-status-page.js';
import type { ReadBlocks } from '../../../src/treaty-collection/statements/read-blocks.js';
import { exampleStatements } from '../statements-fixture.js';
import { statusDocumentXml } from '../status-document-fixture.js';
import { exampleRows, statusPageHtml } from '../status-page-fixture.js';
import { ofDocument, ofPage, shown, told } from './blocks-of.js';

/** A page with the texts of three participants, of which a fault is made. */
const three = statusPageHtml({
  rows: exampleRows,
  declarations: ['Albania', 'Belgium', 'Finland'].map((name) => ({
    name,
    lines: ['# Declaration:', `By ${name}.`, `And again ${name}.`],
  })),
});
const altered = (from: string | RegExp, to: string): ReadBlocks => {
  const html = three.replace(from, to);
  if (html === three) throw new Error('the page is as it was');
  return ofPage(html);
};
const whole = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `declarations ${name} | Declaration: | By ${name}. | And again ${name}.`);
const betweenRows = /<br><\/div>\s*<\/td><\/tr>\s*<tr[^>]*><td>\s*(?=<div id="\S+ctl11_)/;

describe('a page of malformed texts', () => {
  it('is well-formed before', () => {
    expect(shown(ofPage(three))).toEqual(whole('Albania', 'Belgium', 'Finland'));
  });

  it.each<[what: string, from: string | RegExp, to: string]>([
    ['rows that are not parted', betweenRows, ''],
    ['cells that are not parted', betweenRows, '<br></div>'],
    ['an end tag of the text that is missing', 'And again Albania.<br></n><br></div>', 'And again Albania.'],
    ['an end tag of the name that is missing', '>Albania</div>', '>Albania'],
    ['an end tag too many, and the rest of the text behind it', 'And again Albania', '</div>$&'],
    ['open formatting', 'And again Albania', '<b><font><u>$&'],
    ['tags of nobody', 'And again Albania', '<text type="title" /></n></x><y>$&'],
  ])('is read as browsers show it: %s', (_, from, to) => {
    expect(shown(altered(from, to))).toEqual(whole('Albania', 'Belgium', 'Finland'));
    expect(told(altered(from, to))).toEqual([]);
  });

  it.each<
    [what: string, from: string | RegExp, to: string, blocks: readonly string[], findings: readonly string[]]
  >([
    [
      'whose name is not the one in the text',
      'class="heading-two">Belgium<',
      'class="heading-two">Chad<',
      whole('Albania', 'Finland'),
      ['statement-names-disagree'],
    ],
    [
      'whose name has lost its id',
      '_ctl11_divParticipant"',
      '_ctl11_div"',
      [
        ...whole('Albania'),
        'declarations  | Declaration: | By Belgium. | And again Belgium.',
        ...whole('Finland'),
      ],
      ['statement-without-name'],
    ],
    [
      'that has lost its id',
      '_ctl11_divText"',
      '_ctl11_div"',
      [...whole('Albania'), 'declarations Belgium', ...whole('Finland')],
      ['statement-without-text', 'statement-not-read'],
    ],
    [
      'that took in the next one',
      /<br><\/div>\s*<\/td><\/tr>\s*<tr[^>]*><td>\s*<div id="\S+ctl11_divM[^>]*><\/div>\s*<div [^>]*>Belgium<\/div>\s*<div [^>]*>/,
      '',
      whole('Finland'),
      ['statement-names-disagree'],
    ],
    [
      'in which a <title> is not closed',
      'And again Belgium',
      '<title>$&',
      whole('Albania'),
      ['statement-torn', 'statement-not-read'],
    ],
    [
      'in which a comment is not closed',
      'And again Belgium',
      '<!-- $&',
      whole('Albania'),
      ['statement-torn', 'statement-not-read'],
    ],
    [
      'behind which a table ends that did not begin',
      'And again Belgium.<br></n><br></div>',
      '</div></td></tr></table>$&',
      [...whole('Albania'), 'declarations Belgium | Declaration: | By Belgium.', ...whole('Finland')],
      ['statement-astray'],
    ],
  ])('leaves out a text, and tells it: %s', (_, from, to, blocks, findings) => {
    const read = altered(from, to);
    expect(shown(read)).toEqual(blocks);
    expect(told(read)).toEqual(findings);
  });

  it('gives what stands behind a text to the name above it, not to the text that was not closed', () => {
    const html = three
      .replace(betweenRows, '')
      .replace('And again Belgium.<br></n><br></div>', '$&Late by Belgium.');
    expect(shown(ofPage(html))).toEqual([
      ...whole('Albania'),
      `${whole('Belgium')[0]} | Late by Belgium.`,
      ...whole('Finland'),
    ]);
  });

  it('knows a grid of another name by the title above it, and tells of texts in none', () => {
    const html = statusPageHtml({ rows: exampleRows, notifications: exampleStatements.notifications });
    expect(shown(ofPage(html.replaceAll('dgNotification_', 'dgAuthorities_')))).toEqual(shown(ofPage(html)));
    const unknown = ofPage(three.replaceAll('dgDec_', 'gridOfDeclarations_'));
    expect([shown(unknown), told(unknown)]).toEqual([[], ['statement-not-read']]);
  });

  it('tells where the participants table has a link to declarations, and the page none', () => {
    const html = three.replaceAll('dgDec_', 'gridOfDeclarations_');
    const odd = parseStatusPage(html).findings.filter(({ name }) => /^(?:statement|declared)/.test(name));
    expect(odd).toEqual([
      { level: 'warning', name: 'statement-not-read', message: expect.stringContaining('(3)') },
      { level: 'warning', name: 'declared-without-text', message: expect.stringContaining('"Albania"') },
    ]);
  });
});

describe('a document of malformed texts', () => {
  const xml = statusDocumentXml({ rows: exampleRows, ...exampleStatements });
  const documentWith = (declarations: string): ReadBlocks =>
    ofDocument(
      xml.replace(/<Declarations>[\s\S]*<\/EndNotes>/, `<Declarations>${declarations}</Declarations>`),
    );

  it.each<[what: string, declarations: string, blocks: readonly string[], findings: readonly string[]]>([
    [
      'two names before one text, and one behind it',
      '<Declaration><Participant>Albania</Participant><Participant>Chad</Participant><text>One.</text><Participant>Mali</Participant><text>Two.</text></Declaration>',
      ['declarations Albania, Chad | One.', 'declarations Mali | Two.'],
      [],
    ],
    [
      'an entry in another',
      '<Declaration><Participant>Albania</Participant><text>One.</text><Declaration><Participant>Chad</Participant><text>Two.</text></Declaration><text>Three.</text></Declaration>',
      ['declarations Albania | One. | Three.', 'declarations Chad | Two.'],
      [],
    ],
    [
      'texts in no entry, and in no element',
      '<text>Zero.</text><Declaration><Participant>Albania</Participant>One.<para>Two.</para><text type="title">&lt;b&gt;Three&lt;/b&gt;</text></Declaration>',
      ['declarations Albania | One. | Two. | Three'],
      ['statement-astray'],
    ],
    [
      'an entry without a name',
      '<Declaration><Participant>Albania</Participant><text>One.</text></Declaration><Declaration><text>Two.</text></Declaration>',
      ['declarations Albania | One.', 'declarations  | Two.'],
      ['statement-without-name'],
    ],
  ])('is read, each text once: %s', (_, declarations, blocks, findings) => {
    const read = documentWith(declarations);
    expect(shown(read).filter((block) => !block.startsWith('territorial'))).toEqual(blocks);
    expect(told(read)).toEqual(findings);
  });
});
