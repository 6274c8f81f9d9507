/** One row: cells after the name, as `2008-02-05 a`, `[2012-01-09 a]`, `''`, or as HTML of the page's own. */
export interface FixtureRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** Numbers of footnotes beside the name. */
  readonly notes?: readonly number[];
}

/** What stands under a participant's name in a section, as both editions print it. */
export interface FixtureStatement {
  /** The name as printed; `''` where none stands there. */
  readonly name: string;
  /** Numbers of footnotes beside the name. */
  readonly notes?: readonly number[];
  /** `# Reservation:` is a heading, `> 26 March 2012` a day to the right, anything else a paragraph; HTML of the page's own. */
  readonly lines?: readonly string[];
}

/** A row of the table of territories. */
export interface FixtureTerritory {
  /** `''` where it is of the participant in the row above. */
  readonly name: string;
  readonly notes?: readonly number[];
  /** The day of the notification, as printed: `10 Apr 2003`. */
  readonly on: string;
  readonly territories: string;
}

/** A special table, of territories or of something else. */
export interface FixtureTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The sections that have texts, by the names of their elements in a document. */
export const fixtureSections = [
  'declarations',
  'objections',
  'declarationsUnderArticle',
  'notifications',
] as const;
export type FixtureSection = (typeof fixtureSections)[number];

/** What stands above the sections unless a test says otherwise; below the title, in parentheses, parted by a line break. */
const usualTitles: Readonly<Record<FixtureSection, string>> = {
  declarations:
    'Declarations and Reservations\n(Unless otherwise indicated, the declarations and reservations were made upon ratification, accession or succession.)',
  objections:
    'Objections\n(Unless otherwise indicated, the objections were made upon ratification, accession or succession.)',
  declarationsUnderArticle: 'Declarations made under article 18 (1)',
  notifications: 'Notifications made under article 8 (6)',
};

/** A status page to write; everything has a default. */
export interface StatusPageFixture {
  readonly reference?: string;
  /** The title block's number, where it is not what the reference says: `11. c`. */
  readonly numbering?: string;
  readonly title?: string;
  readonly chapter?: string;
  readonly concluded?: string;
  readonly entryIntoForce?: string;
  readonly registration?: string;
  /** `2026-02-03`. */
  readonly statusAsAt?: string;
  readonly columns?: readonly string[];
  readonly rows?: readonly FixtureRow[];
  /** `null` leaves a total out; what is not given is counted from the rows. */
  readonly stated?: { readonly signatories?: number | null; readonly parties?: number | null };
  /** End notes by number, as HTML. */
  readonly notes?: Readonly<Record<number, string>>;
  /** Declarations and reservations; a name alone declares something. */
  readonly declarations?: readonly (string | FixtureStatement)[];
  readonly objections?: readonly FixtureStatement[];
  readonly declarationsUnderArticle?: readonly FixtureStatement[];
  readonly notifications?: readonly FixtureStatement[];
  readonly territories?: readonly FixtureTerritory[];
  /** The special table, where it is not one of protocols. */
  readonly specialTable?: FixtureTable;
  /** The titles of sections, where they are not the usual ones: `Declarations\n(made upon ratification.)`. */
  readonly sectionTitles?: Readonly<Partial<Record<FixtureSection, string>>>;
  /** The beginning of every id; the older one is `ctl00_ContentPlaceHolder1_`. */
  readonly idPrefix?: string;
  /** Characters of `__VIEWSTATE`, which is half of a real page. */
  readonly viewState?: string;
}

const baseLetters = new Intl.Collator('en', { sensitivity: 'base' });

/** Rows as the depositary orders them: by name, whatever its accents and its case. */
export const inOrder = (rows: readonly FixtureRow[]): readonly FixtureRow[] =>
  rows.toSorted((a, b) => baseLetters.compare(a.name, b.name));

/** The ids' beginning since 2016, and before. */
export const idPrefixes = {
  present: 'ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_',
  until2016: 'ctl00_ContentPlaceHolder1_',
} as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2008-02-05 a` as the depositary prints it: a no-break space before one digit, a TAB before the year. */
export function printedCell(cell: string): string {
  if (cell === '') return '&nbsp;';
  const [, open = '', year, month, day, letter = '', close = ''] =
    /^(\[)?(\d{4})-(\d\d)-(\d\d)(?: ([A-Za-z]+))?(\])?$/.exec(cell) ?? [];
  if (year === undefined) return cell;
  const number = Number(day) < 10 ? ` &nbsp;${Number(day)}` : `${day}`;
  return `${open}${number} ${months[Number(month) - 1]}\t ${year} ${letter}${close}<br>`;
}

const mark = (note: number): string =>
  `<A onclick='ShowNoteAll()' href='#${note}' class='noteIndex'>${note}</A>`;
const marks = (notes: readonly number[] = []): string =>
  notes.length === 0 ? '' : ` <SUP>${notes.map(mark).join(', ')} </SUP>`;

function rowHtml({ name, cells, notes }: FixtureRow, index: number, declared: ReadonlySet<string>): string {
  const label = declared.has(name)
    ? `<A href='#EndDec' class='noteIndex' onclick='return ShowDeclarationsNew(getInnerText(this),"","_en","4","336");'>${name}</A>`
    : name;
  return `	<tr class="${index % 2 === 0 ? 'trBWhite' : 'trBGGrey'}">
		<td>${label}${marks(notes)}<br></td>
${cells.map((cell) => `		<td>${printedCell(cell)}</td>`).join('\n')}
	</tr>`;
}

/** A section of a page or document, as a fixture says it; both parts of its title are empty where nothing is in it. */
export interface SectionToWrite {
  readonly title: string;
  readonly below: string;
  readonly statements: readonly FixtureStatement[];
}

/** What a fixture says of a section. */
export function sectionToWrite(fixture: StatusPageFixture, section: FixtureSection): SectionToWrite {
  const statements = (fixture[section] ?? []).map((statement) =>
    typeof statement === 'string'
      ? { name: statement, lines: ['# Declaration:', 'It declares.'] }
      : statement,
  );
  if (statements.length === 0) return { title: '', below: '', statements };
  const [title = '', below = ''] = (fixture.sectionTitles?.[section] ?? usualTitles[section]).split('\n');
  return { title, below, statements };
}

/** The special table of a page where a test does not say: it tells of protocols, and has the names of no State. */
export const usualTable: FixtureTable = {
  title: 'Consent to be bound by Protocol I',
  columns: ['Participant', 'Protocol I'],
  rows: [['Atlantis', 'x']],
};

/** The ids of a section's titles, the end of its grid's, and that of what is around the titles. */
const places: Readonly<
  Record<FixtureSection, readonly [main: string, below: string, grid: string, parent: string]>
> = {
  declarations: ['divMainDecTilte', 'divDecTilte', 'dgDec', 'divParentDecTitle'],
  objections: ['divMainObjTitle', 'divObjTitle', 'dgObj', 'divParentObjTitle'],
  declarationsUnderArticle: ['divMainDecArt', 'divDecArt', 'dgDecUnderArticle', 'divParentDecArt'],
  notifications: ['div1', 'div2', 'dgNotification', 'divParentNotification'],
};

/** A text as the depositary's program writes it: a heading is closed by the paragraph behind it, and by nothing else. */
function textHtml({ name, notes, lines = [] }: FixtureStatement): string {
  const marks = notes ? `<superscript>${notes.join(',')}</superscript>` : '';
  const written = lines.map((line, index) =>
    line.startsWith('# ')
      ? `<p align=left><i>${line.slice(2)}<br></n>`
      : line.startsWith('> ')
        ? `${index === 0 ? '' : "<p class='boldText'></p>"}<p align=right>${line.slice(2)}</p></n>`
        : `</i></p>${'&nbsp;'.repeat(7)}${line}<br></n>`,
  );
  return `<p class='invisible'>${name}${marks}</p>${written.join('')}<br>`;
}

function sectionHtml(fixture: StatusPageFixture, section: FixtureSection, idPrefix: string): string {
  const { title, below, statements } = sectionToWrite(fixture, section);
  const [main, under, grid, parent] = places[section];
  const hidden = statements.length === 0 ? ' style="Display:none;"' : '';
  const heading = `<div id="${idPrefix}${parent}" class="heading-four"${hidden}>
<div id="${idPrefix}${main}" class="bold"${hidden}>${title && `<div align=center>${title}</div>`}</div>
<div id="${idPrefix}${under}" class="heading-four-one normal">${below && `<div align=center>${below}<br></div>`}</div>
</div>`;
  const rows = statements.map((statement, index) => {
    const id = `${idPrefix}${grid}_ctl${index + 10}_`;
    return `<tr align="left" valign="top"><td>
<div id="${id}divMainText"></div>
<div id="${id}divParticipant" class="heading-two">${statement.name}${marks(statement.notes)}</div>
<div id="${id}divText" class="content-two">${textHtml(statement)}</div>
</td></tr>`;
  });
  return statements.length === 0
    ? heading
    : `${heading}\n<table id="${idPrefix}${grid}">\n${rows.join('\n')}\n</table>`;
}

const tableRow = (cells: readonly string[]): string =>
  `\t<tr>${cells.map((cell) => `<td><Column>${cell}<br></td>`).join('')}</tr>`;

function specialTableHtml({ title, columns, rows }: FixtureTable, idPrefix: string): string {
  return `<table id="${idPrefix}Table2"><tr><td><div id="${idPrefix}Repeater1_ctl00_tcText" class="tableHead"><div align=center>${title}</div></div></td></tr></table>
<table id="${idPrefix}Table1" class="table table-striped table-bordered">
	<tr class="thead-one">${columns.map((column) => `<td>${column}<br></td>`).join('')}</tr>
${rows.map(tableRow).join('\n')}
</table>`;
}

function territoriesHtml(territories: readonly FixtureTerritory[], idPrefix: string): string {
  if (territories.length === 0) return `<table id="${idPrefix}tblDec">\n</table>`;
  const rows = territories.map(
    ({ name, notes, on, territories: extended }, index) =>
      `<tr class="${index % 2 === 0 ? 'trBWhite' : 'trBGGrey'}">
<td>${name === '' ? '&nbsp;' : name}${marks(notes)}</td><td>${on}</td><td>${extended}</td></tr>`,
  );
  return `<div id="${idPrefix}divAppTitle"><div class="bold">
	Territorial Application
</div></div>
<table id="${idPrefix}tblDec"><tr class="thead-one"><td>Participant<br></td><td>Date of receipt of the notification<br></td><td>Territories<br></td></tr>
${rows.join('\n')}
</table>`;
}

function countColumn(rows: readonly FixtureRow[], column: number): number {
  return rows.filter(({ cells }) => /^\d{4}-/.test(cells[column] ?? '')).length;
}

function totalsText(
  fixture: StatusPageFixture,
  columns: readonly string[],
  rows: readonly FixtureRow[],
): string {
  const signatureColumn = columns.findIndex(
    (title, index) => index < columns.length - 1 && title.startsWith('Signature'),
  );
  const countedSignatories = signatureColumn < 0 ? null : countColumn(rows, signatureColumn - 1);
  const { signatories = countedSignatories, parties = countColumn(rows, columns.length - 2) } =
    fixture.stated ?? {};
  const gap = ' '.repeat(68);
  return [
    signatories === null ? '' : `Signatories :${gap}${signatories}.`,
    parties === null ? '' : `Parties :${gap}${parties}`,
  ].join(gap);
}

/** What a page and a document tell where a test does not say. */
export const usualFacts = {
  reference: 'IV-8',
  title: 'Convention on the Keeping of Lighthouses',
  chapter: 'HUMAN RIGHTS',
  concluded: 'New York, 18 December 1979',
  entryIntoForce: '3 September 1981, in accordance with article 27(1).',
  registration: '3 September 1981, No. 20378',
  columns: ['Participant', 'Signature', 'Ratification, Accession(a), Succession(d)'],
  rows: [],
  notes: {},
  declarations: [],
} satisfies StatusPageFixture;

/** A page in the layout of the UN Treaty Collection: its ids, its decoy tables, its blanks and its CRLF. */
export function statusPageHtml(fixture: StatusPageFixture = {}): string {
  const {
    reference,
    title,
    chapter,
    concluded,
    entryIntoForce,
    registration,
    statusAsAt = '2026-02-03',
    columns,
    rows,
    notes,
    declarations,
    idPrefix = idPrefixes.present,
    viewState = 'c29tZXRoaW5nIGVuY3J5cHRlZA==',
  }: StatusPageFixture & Required<Pick<StatusPageFixture, keyof typeof usualFacts>> = {
    ...usualFacts,
    ...fixture,
  };
  const [roman = '', ...numbers] = reference.split('-');
  const section = /^[A-E]$/.test(numbers[0] ?? '') ? numbers.shift() : undefined;
  const numbering = fixture.numbering ?? `${numbers[0]}. ${numbers.slice(1).join(' ')}`;
  const [year, month, day] = statusAsAt.split('-');
  const declared = new Set(
    [...declarations, ...(fixture.declarationsUnderArticle ?? [])].map((statement) =>
      typeof statement === 'string' ? statement : statement.name,
    ),
  );
  const volume = `/doc/Publication/MTDSG/Volume%20I/Chapter%20${roman}/${reference}.en`;
  const head = (number: string, top: string, text: string): string =>
    `<div id="${idPrefix}rptHead_ctl${number}_tcHead" style="font-weight: bold;">\n    ${top}\n</div><div>
<div id="${idPrefix}rptHead_ctl${number}_tcText" class="tcTextCenter bold">\n   ${text}\n  </div></div>`;
  const fact = (name: string, text: string): string =>
    `<table border="0"><tr><td><b>${name}</b></td><td><div id="${idPrefix}rpt${name}_ctl00_tcText">\n      ${text}\n  <SUP><A onclick='ShowNoteAll()' href='#' class='noteIndex'></A> </SUP></div></td></tr></table>`;
  const lines = `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>
	UNTC
</title><script>if (a < b && document.title == "<table>") { run("</td>".length); }</script></head>
<body id="ctl00_ctl00_htmlBody">
<form name="aspnetForm" method="post" action="./ViewDetails.aspx?chapter=4&amp;clang=_en&amp;mtdsg_no=${reference}&amp;src=TREATY" id="aspnetForm">
<div><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${viewState}" /></div>
<a id="${idPrefix}ucicons_lnkPdfFile" title="View PDF of this page" href="${volume}.pdf" target="_blank">PDF</a>
<a id="${idPrefix}ucicons_lnkXml" title="XML source of the page" class="iconxml" href="${volume}.xml" target="_blank">XML</a>
<div id="${idPrefix}div3" class="rows heading-three">STATUS AS AT : ${day}-${month}-${year} 10:16:18 EDT</div>
${head('00', `CHAPTER ${roman}`, chapter)}
${section ? head('01', section, 'Transport') : ''}
<table><tr><td><div id="${idPrefix}rptTreaty_ctl00_tcTreaty" style="font-weight: bold">
      ${numbering}
      ${title}

   </div></td></tr><tr><td><div id="${idPrefix}rptTreaty_ctl00_tcText">\n   ${concluded} <SUP>${mark(1)}</SUP> \n</div></td></tr></table>
${fact('EIF', entryIntoForce)}
${fact('Registration', registration)}
<table><tr><td><div id="${idPrefix}rptStatus_ctl00_tcText">${totalsText(fixture, columns, rows)}</div></td></tr></table>
<table id="${idPrefix}tblgrid" class="table table-striped table-bordered" style="background-color:#D7D7D7">
	<tr class="thead-one">
${columns.map((column) => `		<td valign="bottom">${column}<br></td>`).join('\n')}
	</tr>
${rows.map((row, index) => rowHtml(row, index, declared)).join('\n')}
</table>
${specialTableHtml(fixture.specialTable ?? usualTable, idPrefix)}
${fixtureSections.map((section) => sectionHtml(fixture, section, idPrefix)).join('\n')}
${territoriesHtml(fixture.territories ?? [], idPrefix)}
<table id="${idPrefix}dgNotesAll">
${Object.entries(notes)
  .map(
    ([number, text], index) =>
      `<tr align="justify"><td><div id="${idPrefix}dgNotesAll_ctl${index + 10}_divNotesAll" class="divNotesAll"><a name='${number}'>${number}</a><index></index>${text}<br><br></div></td></tr>`,
  )
  .join('\n')}
</table>
</form>
</body>
</html>
`;
  return lines.replaceAll('\n', '\r\n');
}

/** The notice that the server sends with status 200 while it is down. */
export const maintenancePage =
  `<html><head><title>UNTC</title></head><body><h1>United Nations Treaty Collection</h1>
<p>The website is undergoing urgent maintenance and is currently unavailable.</p></body></html>`.replaceAll(
    '\n',
    '\r\n',
  );

/** Five rows of every kind: accession, ratification, signature alone, withdrawn, footnotes. */
export const exampleRows: readonly FixtureRow[] = [
  { name: 'Albania', cells: ['', '2008-02-05 a'] },
  { name: 'Belgium', cells: ['2000-09-06', '2006-03-17'], notes: [2] },
  { name: "Côte d'Ivoire", cells: ['2001-01-10', ''] },
  { name: 'Finland', cells: ['[1999-02-26]', '[2012-01-09 a]'], notes: [3] },
  { name: 'Netherlands (Kingdom of the)', cells: ['2000-09-07', '2005-08-23 d'], notes: [2, 4] },
];

/** The end notes of those rows, one with a table that is not the participants'. */
export const exampleNotes = {
  1: 'A footnote.',
  2: 'See note 1 under &ldquo;Belgium&rdquo;.<table><tr class="trBWhite"><td>Participant</td></tr><tr><td>Czechoslovakia</td></tr></table>',
  3: 'On 10 July 2025, the Government of Finland deposited with the Secretary-General a notification of withdrawal (See <a href="#">C.N.372.2025</a>.TREATIES). The withdrawal took effect for Finland on 10 January 2026.',
  4: 'For the Kingdom in Europe.',
};

/** Statements of those rows in every section, as the depositary prints them. */
export const exampleStatements = {
  declarations: [
    {
      name: 'Belgium',
      notes: [2],
      lines: [
        '# Upon signature:',
        '# Declaration:',
        '“This signature also binds the Flemish Region.”',
        '# Upon ratification:',
        '# Reservation:',
        '<i>Article 16:</i>',
        'Belgium does not consider itself bound by article 16, paragraph 1 (c).',
      ],
    },
    { name: "Côte d'Ivoire", notes: [3] },
  ],
  objections: [
    {
      name: 'Finland',
      lines: [
        '> 5 June 1997',
        '# With regard to the reservation made by Belgium upon ratification:',
        'The Government of Finland objects to the aforesaid reservation.',
        'This objection does not preclude the entry into force of the Convention between Finland and Belgium.',
        '> 12 August 2003',
        '# With regard to the declaration made by Belgium upon signature:',
        '<center>[Same objection, mutatis mutandis, as the one above.]</center>',
      ],
    },
  ],
  declarationsUnderArticle: [{ name: 'Albania' }],
  notifications: [
    {
      name: 'Albania',
      lines: ['> 26 March 2012', 'Name of Authority: Police of Albania', 'Tirana', 'Tel.: +355 4 000 000'],
    },
  ],
  territories: [
    {
      name: 'Netherlands (Kingdom of the)',
      notes: [4],
      on: '17 Dec 1997',
      territories: 'Netherlands Antilles',
    },
    { name: '', on: '18 Dec 2000', territories: 'Aruba' },
  ],
  specialTable: {
    title: 'Notifications made under article 12 (2)',
    columns: ['Participant', 'Date of receipt of the notification:', 'Territories:'],
    rows: [['Belgium', '6 Sep 1957', 'Ruanda-Urundi and Eupen']],
  },
} satisfies StatusPageFixture;
