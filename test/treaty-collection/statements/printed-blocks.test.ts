import { describe, expect, it } from 'vitest';
import { exampleStatements, type StatementsFixture } from '../statements-fixture.js';
import { statusDocumentXml } from '../status-document-fixture.js';
import { exampleRows, statusPageHtml } from '../status-page-fixture.js';
import { ofDocument, ofPage, shown, told } from './blocks-of.js';

describe('the blocks of a page and of a document', () => {
  it('are alike: each section, name, mark and line in the order of the page', () => {
    const page = ofPage(statusPageHtml({ rows: exampleRows, ...exampleStatements }));
    const document = ofDocument(statusDocumentXml({ rows: exampleRows, ...exampleStatements }));
    expect(document).toEqual(page);
    expect(page.findings).toEqual([]);
    expect(page.blocks[0]).toEqual({
      section: 'declarations',
      title:
        'Declarations and Reservations\n(Unless otherwise indicated, the declarations and reservations were made upon ratification, accession or succession.)',
      name: 'Belgium',
      notes: [2],
      lines: [
        { role: 'heading', text: 'Upon signature:', notes: [] },
        { role: 'heading', text: 'Declaration:', notes: [] },
        { role: 'paragraph', text: '“This signature also binds the Flemish Region.”', notes: [] },
        { role: 'heading', text: 'Upon ratification:', notes: [] },
        { role: 'heading', text: 'Reservation:', notes: [] },
        { role: 'heading', text: 'Article 16:', notes: [] },
        {
          role: 'paragraph',
          text: 'Belgium does not consider itself bound by article 16, paragraph 1 (c).',
          notes: [],
        },
      ],
    });
    expect(
      page.blocks
        .slice(1)
        .map(({ section, title, name, notes }) => [section, title.split('\n')[0], name, notes]),
    ).toEqual([
      ['declarations', 'Declarations and Reservations', "Côte d'Ivoire", [3]],
      ['objections', 'Objections', 'Finland', []],
      ['declarations-under-article', 'Declarations made under article 18 (1)', 'Albania', []],
      ['notifications', 'Notifications made under article 8 (6)', 'Albania', []],
      ['territorial-application', 'Notifications made under article 12 (2)', 'Belgium', []],
      ['territorial-application', 'Territorial Application', 'Netherlands (Kingdom of the)', [4]],
      ['territorial-application', 'Territorial Application', 'Netherlands (Kingdom of the)', [4]],
    ]);
    expect(page.blocks.at(-1)?.lines).toEqual([
      { role: 'day', text: '18 Dec 2000', notes: [] },
      { role: 'paragraph', text: 'Aruba', notes: [] },
    ]);
    expect(page.blocks[2]?.lines.map(({ role }) => role)).toEqual([
      'day',
      'heading',
      'paragraph',
      'paragraph',
      'day',
      'heading',
      'paragraph',
    ]);
  });

  it.each<[what: string, fixture: StatementsFixture, blocks: readonly string[], findings: readonly string[]]>(
    [
      ['nothing', {}, [], []],
      [
        'a section without names',
        {
          declarations: [
            { name: '', lines: ['It declares.'] },
            { name: '', lines: ['It too.'] },
          ],
        },
        ['declarations  | It declares.', 'declarations  | It too.'],
        ['statement-without-name', 'statement-without-name'],
      ],
      [
        'a block twice, and one name with two texts',
        {
          declarations: [
            { name: 'Albania', lines: ['One.'] },
            { name: 'Albania', lines: ['One.'] },
            { name: 'Albania', lines: ['Two.'] },
          ],
        },
        ['declarations Albania | One.', 'declarations Albania | Two.'],
        ['statement-twice'],
      ],
      [
        'a name of megabytes',
        { objections: [{ name: 'Albania '.repeat(100_000), lines: ['It objects.'] }] },
        [],
        ['statement-under-no-name'],
      ],
      [
        'a table of territories whose first row repeats the one above it',
        { territories: [{ name: '', on: '18 Dec 2000', territories: 'Aruba' }] },
        [],
        ['territory-row-unreadable'],
      ],
      [
        'a special table with more cells than its header, and one that is not about territories',
        {
          specialTable: {
            title: 'Notifications',
            columns: ['Participant', 'Date', 'Territories'],
            rows: [
              ['Albania', '6 Sep 1957', 'Islands'],
              ['Belgium', '6 Sep 1957', 'Islands', 'more'],
              ['', '7 Sep 1957', 'Other islands'],
              ['Chad', '8 Sep 1957'],
            ],
          },
        },
        ['territorial-application Albania | 6 Sep 1957 | Islands'],
        ['territory-row-unreadable', 'territory-row-unreadable', 'territory-row-unreadable'],
      ],
    ],
  )('hold of what is bad no text under another name: %s', (_, fixture, blocks, findings) => {
    const facts = { rows: exampleRows, ...fixture };
    for (const read of [ofPage(statusPageHtml(facts)), ofDocument(statusDocumentXml(facts))]) {
      expect(shown(read)).toEqual(blocks);
      expect(told(read)).toEqual(findings);
    }
  });
});

describe('megabytes in one paragraph', () => {
  it('are cut, and told', () => {
    const facts = {
      objections: [{ name: 'Albania', lines: ['# Objection:', 'It objects. '.repeat(100_000), 'Late.'] }],
    };
    for (const read of [ofPage(statusPageHtml(facts)), ofDocument(statusDocumentXml(facts))]) {
      const text = read.blocks[0]?.lines[1]?.text ?? '';
      expect([text.slice(0, 23), text.slice(-1), text.length > 99_900 && text.length < 100_010]).toEqual([
        'It objects. It objects.',
        '…',
        true,
      ]);
      expect(told(read)).toEqual(['statement-cut']);
    }
  });
});
