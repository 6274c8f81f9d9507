import {
  fixtureSections,
  declarantsOf,
  marksOf,
  markTo,
  sectionHtml,
  specialTableHtml,
  territoriesHtml,
  type StatementsFixture,
} from './statements-fixture.js';

/** One row: cells after the name, as `2008-02-05 a`, `[2012-01-09 a]`, `''`, or as HTML of the page's own. */
export interface FixtureRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** Numbers of footnotes beside the name. */
  readonly notes?: readonly number[];
}

/** A status page to write; everything has a default. */
export interface StatusPageFixture extends StatementsFixture {
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

function rowHtml({ name, cells, notes }: FixtureRow, index: number, declared: ReadonlySet<string>): string {
  const label = declared.has(name)
    ? `<A href='#EndDec' class='noteIndex' onclick='return ShowDeclarationsNew(getInnerText(this),"","_en","4","336");'>${name}</A>`
    : name;
  return `	<tr class="${index % 2 === 0 ? 'trBWhite' : 'trBGGrey'}">
		<td>${label}${marksOf(notes)}<br></td>
${cells.map((cell) => `		<td>${printedCell(cell)}</td>`).join('\n')}
	</tr>`;
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
  const declared = declarantsOf(fixture);
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

   </div></td></tr><tr><td><div id="${idPrefix}rptTreaty_ctl00_tcText">\n   ${concluded} <SUP>${markTo(1)}</SUP> \n</div></td></tr></table>
${fact('EIF', entryIntoForce)}
${fact('Registration', registration)}
<table><tr><td><div id="${idPrefix}rptStatus_ctl00_tcText">${totalsText(fixture, columns, rows)}</div></td></tr></table>
<table id="${idPrefix}tblgrid" class="table table-striped table-bordered" style="background-color:#D7D7D7">
	<tr class="thead-one">
${columns.map((column) => `		<td valign="bottom">${column}<br></td>`).join('\n')}
	</tr>
${rows.map((row, index) => rowHtml(row, index, declared)).join('\n')}
</table>
${specialTableHtml(fixture, idPrefix)}
${fixtureSections.map((name) => sectionHtml(fixture, name, idPrefix)).join('\n')}
${territoriesHtml(fixture, idPrefix)}
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
