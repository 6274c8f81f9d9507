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

function rowXml({ name, cells, notes = [] }: FixtureRow): string {
  const marks = notes.length === 0 ? '' : `<superscript>${notes.join(',')}</superscript>`;
  return `              <Row>
${[`${name}${marks}`, ...cells.map(printedCell)].map((cell) => `                ${element('Entry', escaped(cell))}`).join('\n')}
              </Row>`;
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
    declarations,
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
    <SpecialTables>
      <Table>
        <Rows>
          <Row>
            <Column>Atlantis</Column>
            <Column>x</Column>
          </Row>
        </Rows>
      </Table>
    </SpecialTables>
    <Declarations>
      <Title>Declarations and Reservations</Title>
${declarations.map((name) => `      <Declaration>\n        <Participant>${escaped(name)}</Participant>\n        <text type="title">Declaration:</text>\n        <text type="para">It declares.</text>\n      </Declaration>`).join('\n')}
    </Declarations>
    <Objections>
      <Objection>
        <Participant>Atlantis</Participant>
        <text type="para">It objects.</text>
      </Objection>
    </Objections>
    <DeclarationsUnderArticle />
    <Notifications />
    <TerritorialApplications show="NO" />
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
