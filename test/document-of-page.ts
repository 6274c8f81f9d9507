/** What a cell or a note says as text: without its tags, each character reference as its character. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/&[lr]dquo;/g, '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The numbers raised behind a name, as the document has them: within its text, as text. */
function nameOf(cell: string): string {
  const [, name = '', raised = ''] = /^(.*?)(?:<SUP>(.*)<\/SUP>.*)?$/s.exec(cell) ?? [];
  const marks = textOf(raised);
  return `${textOf(name)}${marks && `<superscript>${marks}</superscript>`}`;
}

/** Header facts that the page prints in a block whose id ends so. */
const factIn = (page: string, id: string): string =>
  textOf(new RegExp(`id="[^"]*${id}"[^>]*>(.*?)(?:<SUP>|</div>)`, 's').exec(page)?.[1] ?? '');

const element = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;

/**
 * The depositary's document with the facts of a status page, in ISO-8859-1 as its own; `null` for what is no such page,
 * of which it has no document either. It is written from the page's text and not by the reader that is tested.
 */
export function documentOfPage(page: string | Buffer): Buffer | null {
  const html = page.toString();
  const [, reference] = /\/MTDSG\/[^"]*\/([\w-]+)\.en\.xml"/.exec(html) ?? [];
  const [, grid] = /<table id="[^"]*tblgrid"[^>]*>(.*?)<\/table>/s.exec(html) ?? [];
  if (reference === undefined || grid === undefined) return null;
  const [chapter = '', ...numbers] = reference.split('-');
  const [section] = numbers.filter((part) => /^\d+$/.test(part));
  const subsection = numbers.find((part) => /^[a-z]$/.test(part));
  const title = factIn(html, 'rptTreaty_ctl00_tcTreaty').replace(/^\d+\.\s*(?:[a-z]\s)?\s*/, '');
  const totals = factIn(html, 'rptStatus_ctl00_tcText');
  const stated = (what: string) => new RegExp(`${what} : (\\d+)`).exec(totals)?.[1];
  const [header = [], ...rows] = [...grid.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell),
  );
  const rowXml = (cells: readonly string[]) =>
    `<Row>${cells.map((cell, index) => `<Entry>${escaped(index === 0 ? nameOf(cell) : textOf(cell))}</Entry>`).join('')}</Row>`;
  const notes = [...html.matchAll(/<a name='(\d+)'>\d+<\/a><index><\/index>(.*?)<br><br><\/div>/gs)];
  const declared = [...html.matchAll(/dgDec_ctl\d+_divParticipant"[^>]*>(.*?)<\/div>/gs)];
  const xml = `<?xml version="1.0" encoding="iso-8859-1"?>
<Document><Treaty><Template>mtdsg</Template>
<Header><Chapter><Header>CHAPTER ${chapter}</Header>${element('Name', factIn(html, 'rptHead_ctl00_tcText'))}</Chapter>
<ExternalData>${element('Numsect', section)}${element('Subnumsect', subsection)}${element(subsection ? 'Subtitlesect' : 'Titlesect', title)}
${element('Conclusion', factIn(html, 'rptTreaty_ctl00_tcText'))}
<EIF><Label>Entry into force</Label>${element('Labeltext', factIn(html, 'rptEIF_ctl00_tcText'))}</EIF>
<Registration><Label>Registration</Label>${element('Labeltext', factIn(html, 'rptRegistration_ctl00_tcText'))}</Registration>
<Status><Label>Status</Label>${element('Signatories', stated('Signatories'))}${element('Parties', stated('Parties'))}</Status>
</ExternalData></Header>
<Participants><Table><TGroup cols="${header.length}">
<Thead><Row>${header.map((cell) => element('Entry', textOf(cell))).join('')}</Row></Thead>
<Tbody><Rows>
${rows.map(rowXml).join('\n')}
</Rows></Tbody></TGroup></Table></Participants>
<SpecialTables /><Declarations>${declared.map(([, name = '']) => `<Declaration><Participant>${escaped(textOf(name))}</Participant><text type="title">Declaration:</text><text type="para">It declares.</text></Declaration>`).join('')}</Declarations>
<DeclarationsUnderArticle /><Objections /><Notifications /><TerritorialApplications show="NO" />
<EndNotes>${notes.map(([, number, text = '']) => `<Note><index>${number}</index><text>${escaped(textOf(text))}</text></Note>`).join('')}</EndNotes>
<Footer>${escaped(reference)}</Footer></Treaty></Document>
`;
  // What the encoding does not have stands as its number.
  return Buffer.from(
    xml.replace(/[\u0100-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`),
    'latin1',
  );
}
