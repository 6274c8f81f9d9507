import {
  fixtureSections,
  sectionToWrite,
  usualTable,
  type FixtureSection,
  type FixtureStatement,
  type FixtureTable,
  type FixtureTerritory,
} from './statements-fixture.js';
import { usualFacts, type FixtureRow, type StatusPageFixture } from './status-page-fixture.js';

/** What only a document has: how its cells are escaped, and what is written where a page has other words. */
interface DocumentFixture extends StatusPageFixture {
  readonly encoding?: string;
  /** What stands at the foot, where it is not what the reference says. */
  readonly foot?: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2008-02-05 a` as a document prints it, `[ 9 Jan 2012 a]`; other text, as HTML, stays as it is. */
function printedCell(cell: string): string {
  const [, open = '', year, month, day, letter, close = ''] =
    /^(\[)?(\d{4})-(\d\d)-(\d\d)(?: ([A-Za-z]+))?(\])?$/.exec(cell) ?? [];
  if (year === undefined) return cell;
  const number = open === '' ? String(Number(day)) : String(Number(day)).padStart(2);
  return `${open}${number} ${months[Number(month) - 1]} ${year}${letter ? ` ${letter}` : open && ' '}${close}`;
}

const escaped = (html: string): string =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a writer of one byte for each character leaves: of punctuation its low byte, of most others a question mark. */
const narrowed = (text: string): string =>
  text.replaceAll(/[\u0100-\uffff]/g, (character) => {
    const code = character.charCodeAt(0);
    return code > 0x2000 && code <= 0x2026 ? String.fromCharCode(code & 0xff) : '?';
  });

const element = (name: string, text: string | null, attributes = ''): string =>
  text === null ? '' : text === '' ? `<${name}${attributes} />` : `<${name}${attributes}>${text}</${name}>`;

const marked = ({ name, notes = [] }: Pick<FixtureRow, 'name' | 'notes'>): string =>
  `${name}${notes.length === 0 ? '' : `<superscript>${notes.join(',')}</superscript>`}`;

function rowXml({ name, cells, notes = [] }: FixtureRow): string {
  return `              <Row>
${[marked({ name, notes }), ...cells.map(printedCell)].map((cell) => `                ${element('Entry', escaped(cell))}`).join('\n')}
              </Row>`;
}

/** The elements of the sections, and of what is in them. */
const places: Readonly<Record<FixtureSection, readonly [section: string, entry: string]>> = {
  declarations: ['Declarations', 'Declaration'],
  objections: ['Objections', 'Objection'],
  declarationsUnderArticle: ['DeclarationsUnderArticle', 'Declaration'],
  notifications: ['Notifications', 'Notification'],
};

/** A line as both editions have it; the mark at its beginning says what it is. */
const lineXml = (line: string): string =>
  line.startsWith('# ')
    ? `<text type="title">${escaped(line.slice(2))}</text>`
    : line.startsWith('> ')
      ? `<text>${escaped(`<right>${line.slice(2)}</right>`)}</text>`
      : `<text type="para">${escaped(line)}</text>`;

const statementXml =
  (entry: string) =>
  (statement: FixtureStatement): string =>
    `      <${entry}>
        <Participant>${escaped(marked(statement))}</Participant>
${[...(statement.lines ?? []).map(lineXml), '<text type="para" />'].map((line) => `        ${line}`).join('\n')}
      </${entry}>`;

function sectionXml(fixture: StatusPageFixture, section: FixtureSection): string {
  const [name, entry] = places[section];
  const { title, below, statements } = sectionToWrite(fixture, section);
  if (statements.length === 0) return `    <${name} />`;
  // What stands below a title is broken where the line of the page was full.
  const titles = [title, ...(below === '' ? [] : below.split(/(?<= were made) /))];
  return `    <${name}>
${titles.map((line) => `      <Title>${escaped(line)}</Title>`).join('\n')}
${statements.map(statementXml(entry)).join('\n')}
    </${name}>`;
}

function specialTableXml({ title, columns, rows }: FixtureTable): string {
  return `    <SpecialTables>
      <Table>
        <Title>${escaped(title)}</Title>
        <TableHeader>
${columns.map((column) => `          <Title>${escaped(column)}</Title>`).join('\n')}
        </TableHeader>
        <Rows>
${rows.map((cells) => `          <Row>${cells.map((cell) => element('Column', escaped(cell))).join('')}</Row>`).join('\n')}
        </Rows>
      </Table>
    </SpecialTables>`;
}

function territoriesXml(territories: readonly FixtureTerritory[]): string {
  if (territories.length === 0) return '    <TerritorialApplications show="NO" />';
  return `    <TerritorialApplications show="YES">
      <Title>Territorial Application</Title>
      <Header>
        <col1>Participant</col1>
        <col2>Date of receipt of the notification</col2>
        <col3>Territories</col3>
      </Header>
${territories
  .map(
    (row) => `      <Application>
        ${element('Participant', escaped(marked(row)))}
        <DateNotification>${escaped(row.on)}</DateNotification>
        <Territories>${escaped(row.territories)}</Territories>
      </Application>`,
  )
  .join('\n')}
    </TerritorialApplications>`;
}

const countColumn = (rows: readonly FixtureRow[], column: number): number =>
  rows.filter(({ cells }) => /^\d{4}-/.test(cells[column] ?? '')).length;

/**
 * A document in the layout of the depositary's XML edition, with the facts of a page. Each character of the text is one
 * byte, as the document declares.
 */
export function statusDocumentXml(fixture: DocumentFixture = {}): string {
  const {
    reference,
    title,
    chapter,
    concluded,
    entryIntoForce,
    registration,
    columns,
    rows,
    notes,
    encoding = 'iso-8859-1',
  }: DocumentFixture & Required<Pick<StatusPageFixture, keyof typeof usualFacts>> = {
    ...usualFacts,
    ...fixture,
  };
  const [roman = '', number = '', ...parts] = reference.split('-');
  const { foot = `${[roman, number, ...parts].join(' ')}. Human Rights` } = fixture;
  const signatureColumn = columns.findIndex(
    (column, index) => index < columns.length - 1 && column.startsWith('Signature'),
  );
  const counted = signatureColumn < 0 ? null : countColumn(rows, signatureColumn - 1);
  const { signatories = counted, parties = countColumn(rows, columns.length - 2) } = fixture.stated ?? {};
  const xml = `<?xml version="1.0" encoding="${encoding}"?>
<Document>
  <Treaty>
    <Template>mtdsg</Template>
    <Header>
      <Chapter>
        <Header>CHAPTER ${roman}</Header>
        <Name>${escaped(chapter)}</Name>
      </Chapter>
      <ExternalData>
        <Numsect>${number}</Numsect>
        ${element('Subnumsect', parts.length === 0 ? null : parts.join('.'))}
        ${element(parts.length === 0 ? 'Titlesect' : 'Subtitlesect', escaped(title))}
        <Conclusion>${escaped(concluded)}</Conclusion>
        <EIF>
          <Label>Entry into force</Label>
          <Labeltext>${escaped(entryIntoForce)}</Labeltext>
        </EIF>
        <Registration>
          <Label>Registration</Label>
          <Labeltext>${escaped(registration)}</Labeltext>
        </Registration>
        <Status>
          <Label>Status</Label>
          ${signatories === null ? '' : `<SignatoriesLabel>Signatories</SignatoriesLabel>\n          <Signatories>${signatories}</Signatories>`}
          ${parties === null ? '' : `<PartiesLabel>Parties</PartiesLabel>\n          <Parties>${parties}</Parties>`}
        </Status>
      </ExternalData>
    </Header>
    <Participants>
      <Table colsep="0" frame="none" rowsep="0">
        <TGroup cols="${columns.length}">
          <Thead>
            <Row rowsep="0">
${columns.map((column, index) => `              ${element('Entry', escaped(column), ` colname="${index + 1}"`)}`).join('\n')}
            </Row>
          </Thead>
          <Tbody>
            <Rows>
${rows.map(rowXml).join('\n')}
            </Rows>
          </Tbody>
        </TGroup>
      </Table>
    </Participants>
${specialTableXml(fixture.specialTable ?? usualTable)}
${fixtureSections.map((section) => sectionXml(fixture, section)).join('\n')}
${territoriesXml(fixture.territories ?? [])}
    <EndNotes>
${Object.entries(notes)
  .map(
    ([index, text]) => `      <Note>
        <index>${index}</index>
        <text>${escaped(text)}</text>
      </Note>`,
  )
  .join('\n')}
    </EndNotes>
    <Footer>${escaped(foot)}</Footer>
  </Treaty>
</Document>
`;
  return narrowed(xml);
}

/** The same as bytes. */
export const statusDocument = (fixture: DocumentFixture = {}): Buffer =>
  Buffer.from(statusDocumentXml(fixture), 'latin1');
