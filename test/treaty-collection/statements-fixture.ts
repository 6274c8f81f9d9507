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

/** What participants stated, of which nothing is printed where a test does not say; the special table is one of protocols. */
export interface StatementsFixture {
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
}

/** A footnote mark. */
export const markTo = (note: number): string =>
  `<A onclick='ShowNoteAll()' href='#${note}' class='noteIndex'>${note}</A>`;
/** The marks beside a name. */
export const marksOf = (notes: readonly number[] = []): string =>
  notes.length === 0 ? '' : ` <SUP>${notes.map(markTo).join(', ')} </SUP>`;

/** The names that the participants table links to a declaration. */
export const declarantsOf = (fixture: StatementsFixture): ReadonlySet<string> =>
  new Set(
    [...(fixture.declarations ?? []), ...(fixture.declarationsUnderArticle ?? [])].map((statement) =>
      typeof statement === 'string' ? statement : statement.name,
    ),
  );

/** A section of a page or document, as a fixture says it; both parts of its title are empty where nothing is in it. */
export interface SectionToWrite {
  readonly title: string;
  readonly below: string;
  readonly statements: readonly FixtureStatement[];
}

/** What a fixture says of a section. */
export function sectionToWrite(fixture: StatementsFixture, section: FixtureSection): SectionToWrite {
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
  const raised = notes ? `<superscript>${notes.join(',')}</superscript>` : '';
  const written = lines.map((line, index) =>
    line.startsWith('# ')
      ? `<p align=left><i>${line.slice(2)}<br></n>`
      : line.startsWith('> ')
        ? `${index === 0 ? '' : "<p class='boldText'></p>"}<p align=right>${line.slice(2)}</p></n>`
        : `</i></p>${'&nbsp;'.repeat(7)}${line}<br></n>`,
  );
  return `<p class='invisible'>${name}${raised}</p>${written.join('')}<br>`;
}

/** A section: its titles, and what stands under each name. */
export function sectionHtml(fixture: StatementsFixture, section: FixtureSection, idPrefix: string): string {
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
<div id="${id}divParticipant" class="heading-two">${statement.name}${marksOf(statement.notes)}</div>
<div id="${id}divText" class="content-two">${textHtml(statement)}</div>
</td></tr>`;
  });
  return statements.length === 0
    ? heading
    : `${heading}\n<table id="${idPrefix}${grid}">\n${rows.join('\n')}\n</table>`;
}

const tableRow = (cells: readonly string[]): string =>
  `\t<tr>${cells.map((cell) => `<td><Column>${cell}<br></td>`).join('')}</tr>`;

/** The special table, and its title. */
export function specialTableHtml(fixture: StatementsFixture, idPrefix: string): string {
  const { title, columns, rows } = fixture.specialTable ?? usualTable;
  return `<table id="${idPrefix}Table2"><tr><td><div id="${idPrefix}Repeater1_ctl00_tcText" class="tableHead"><div align=center>${title}</div></div></td></tr></table>
<table id="${idPrefix}Table1" class="table table-striped table-bordered">
	<tr class="thead-one">${columns.map((column) => `<td>${column}<br></td>`).join('')}</tr>
${rows.map(tableRow).join('\n')}
</table>`;
}

/** The table of territories. */
export function territoriesHtml({ territories = [] }: StatementsFixture, idPrefix: string): string {
  if (territories.length === 0) return `<table id="${idPrefix}tblDec">\n</table>`;
  const rows = territories.map(
    ({ name, notes, on, territories: extended }, index) =>
      `<tr class="${index % 2 === 0 ? 'trBWhite' : 'trBGGrey'}">
<td>${name === '' ? '&nbsp;' : name}${marksOf(notes)}</td><td>${on}</td><td>${extended}</td></tr>`,
  );
  return `<div id="${idPrefix}divAppTitle"><div class="bold">
	Territorial Application
</div></div>
<table id="${idPrefix}tblDec"><tr class="thead-one"><td>Participant<br></td><td>Date of receipt of the notification<br></td><td>Territories<br></td></tr>
${rows.join('\n')}
</table>`;
}

/** Statements of the example rows of a page in every section, as the depositary prints them. */
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
} satisfies StatementsFixture;
