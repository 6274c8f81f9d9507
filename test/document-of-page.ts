/** Each character reference as its character. */
const decoded = (html: string): string =>
  html
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&ldquo;', '“')
    .replaceAll('&rdquo;', '”')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a cell or a note says as text: without its tags, each character reference as its character. */
const textOf = (html: string): string =>
  decoded(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

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

/** The grid of each section, the ids of its titles, and the elements of the document. */
const sections = [
  ['dgDec', ['divMainDecTilte', 'divDecTilte'], 'Declarations', 'Declaration'],
  ['dgObj', ['divMainObjTitle', 'divObjTitle'], 'Objections', 'Objection'],
  ['dgDecUnderArticle', ['divMainDecArt', 'divDecArt'], 'DeclarationsUnderArticle', 'Declaration'],
  ['dgNotification', ['div1', 'div2'], 'Notifications', 'Notification'],
] as const;

/** A heading, a day to the right, or a paragraph, as the page's program writes them one after the other. */
const lineOfText =
  /<p align=left><i>(?<title>.*?)<br><\/n>|<p align=right>(?<day>.*?)<\/p>|<\/i><\/p>(?:&nbsp;)+(?<para>.*?)<br><\/n>/gs;

/** The lines of a text; what is in italics or centred in a paragraph stays so, escaped. */
const linesXml = (text: string): string =>
  [...text.matchAll(lineOfText)]
    .map(({ groups: { title, day, para } = {} }) =>
      title !== undefined
        ? `<text type="title">${escaped(decoded(title))}</text>`
        : day !== undefined
          ? `<text>${escaped(`<right>${decoded(day)}</right>`)}</text>`
          : `<text type="para">${escaped(decoded(para ?? ''))}</text>`,
    )
    .join('');

/** Its section of a page, with what stands under each name. */
function sectionXml(html: string, [grid, titles, section, entry]: (typeof sections)[number]): string {
  const id = `_${grid}_ctl\\d+_`;
  const blocks = html.matchAll(
    new RegExp(`${id}divParticipant"[^>]*>(.*?)</div>\\s*<div id="[^"]*${id}divText"[^>]*>(.*?)</div>`, 'gs'),
  );
  const entries = [...blocks].map(
    ([, name = '', text = '']) =>
      `<${entry}><Participant>${escaped(nameOf(name))}</Participant>${linesXml(text)}</${entry}>`,
  );
  const above = titles.map((title) =>
    textOf(new RegExp(`_${title}"[^>]*>(?:<div[^>]*>)?(.*?)</div>`, 's').exec(html)?.[1] ?? ''),
  );
  return entries.length === 0
    ? `<${section} />`
    : `<${section}>${above.map((title) => element('Title', title)).join('')}${entries.join('')}</${section}>`;
}

/** The paragraphs of a note, and the cells of a table in it. */
const paragraphsXml = (note: string): string =>
  note
    .split(/<\/?(?:table|tr|td|p)\b[^>]*>/)
    .map((paragraph) => element('text', textOf(paragraph)))
    .join('');

/** The rows of a table of the page, without the first. */
const rowsOf = (table: string): readonly (readonly string[])[] =>
  [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell));

/** The special table, with what its title and its header say. */
function specialTableXml(html: string): string {
  const table = /_Table1"[^>]*>(.*?)<\/table>/s.exec(html)?.[1];
  if (table === undefined) return '<SpecialTables />';
  const cellsXml = (name: string, cells: readonly string[]) =>
    cells.map((cell) => `<${name}>${escaped(textOf(cell))}</${name}>`).join('');
  const header = /<tr[^>]*>(.*?)<\/tr>/s.exec(table)?.[1] ?? '';
  const titles = [...header.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell);
  return `<SpecialTables><Table>${element('Title', factIn(html, 'Repeater1_ctl00_tcText'))}<TableHeader>${cellsXml('Title', titles)}</TableHeader><Rows>${rowsOf(
    table,
  )
    .map((cells) => `<Row>${cellsXml('Column', cells)}</Row>`)
    .join('')}</Rows></Table></SpecialTables>`;
}

/** The table of territories. */
function territoriesXml(html: string): string {
  const rows = rowsOf(/_tblDec"[^>]*>(.*?)<\/table>/s.exec(html)?.[1] ?? '').map(
    ([name = '', day = '', territories = '']) =>
      `<Application>${`<Participant>${escaped(nameOf(name))}</Participant>`}<DateNotification>${escaped(textOf(day))}</DateNotification><Territories>${escaped(textOf(territories))}</Territories></Application>`,
  );
  return rows.length === 0
    ? '<TerritorialApplications show="NO" />'
    : `<TerritorialApplications show="YES"><Title>Territorial Application</Title>${rows.join('')}</TerritorialApplications>`;
}

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
${specialTableXml(html)}${sections.map((place) => sectionXml(html, place)).join('')}
${territoriesXml(html)}
<EndNotes>${notes.map(([, number, text = '']) => `<Note><index>${number}</index>${paragraphsXml(text)}</Note>`).join('')}</EndNotes>
<Footer>${escaped(reference)}</Footer></Treaty></Document>
`;
  // What the encoding does not have stands as its number.
  return Buffer.from(
    xml.replace(/[\u0100-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`),
    'latin1',
  );
}
