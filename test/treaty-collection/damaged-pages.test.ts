import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../src/treaty-collection/inspect-page.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { parseStatusPage } from '../../src/treaty-collection/html/parse-status-page.js';
import { parseActCell } from '../../src/treaty-collection/parse-act-cell.js';
import { parseLegend } from '../../src/treaty-collection/parse-legend.js';
import { parseReference } from '../../src/treaty-collection/parse-reference.js';
import { parseWithdrawalNote } from '../../src/treaty-collection/parse-withdrawal-note.js';
import { exampleStatements } from './statements-fixture.js';
import { statusPageHtml, type FixtureRow } from './status-page-fixture.js';

const names = [
  'Albania',
  'Belgium',
  'Chad',
  'Denmark',
  'Egypt',
  'Finland',
  'Ghana',
  'Haiti',
  'Iceland',
  'Japan',
  'Kenya',
  'Latvia',
];
const rows: readonly FixtureRow[] = names.map((name, index) => ({
  name,
  cells:
    index % 3 === 0
      ? ['', `20${index + 10}-02-05 a`]
      : [`2000-09-${index + 10}`, index % 3 === 1 ? `2006-03-${index + 10}` : ''],
  notes: index % 4 === 0 ? [2] : [],
}));
const html = statusPageHtml({
  rows,
  notes: { 1: 'One.', 2: 'Two.' },
  declarations: ['Chad'],
  territories: exampleStatements.territories,
});
const whole = parseStatusPage(html);

type Page = ReturnType<typeof parseStatusPage>;
const readings = (page: Page): readonly string[] =>
  page.participants.map(({ name, signature, consent }) => JSON.stringify([name, signature, consent]));
/** Refused by the reader, or for a name that no State has. */
const isRefused = (page: Page): boolean =>
  normalizePage(page, (name) => (names.includes(name) ? name : null)).findings.some(
    ({ level }) => level === 'error',
  );
const sameRows = (page: Page): boolean => JSON.stringify(readings(page)) === JSON.stringify(readings(whole));
const place = fc.integer({ min: 0, max: html.length });
const runs = { numRuns: 400 };

describe('a damaged page', () => {
  it('was whole before', () =>
    expect([whole.findings, whole.participants.length]).toEqual([[], names.length]));

  it('is refused wherever it is cut', () => {
    fc.assert(
      fc.property(place, (end) => {
        const cut = html.slice(0, end);
        return isRefused(parseStatusPage(cut)) || html.slice(end).trim() === '';
      }),
      runs,
    );
  });

  it('without a piece longer than a cell is refused, or says the same', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 60, max: 4_000 }), (start, length) => {
        const page = parseStatusPage(html.slice(0, start) + html.slice(start + length));
        return isRefused(page) || sameRows(page);
      }),
      { numRuns: 1_500 },
    );
  });

  it('with a piece of itself put elsewhere is refused, or says the same', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 60, max: 2_000 }), place, (start, length, to) => {
        const page = parseStatusPage(html.slice(0, to) + html.slice(start, start + length) + html.slice(to));
        return isRefused(page) || sameRows(page);
      }),
      runs,
    );
  });

  it('with one character changed is refused, or differs in no more than one row', () => {
    const character = fc.oneof(
      fc.constantFrom(...'<>"\'/&[] -=!a1'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(place, character, (at, other) => {
        const page = parseStatusPage(html.slice(0, at) + other + html.slice(at + 1));
        if (isRefused(page)) return true;
        const [before, after] = [readings(whole), readings(page)];
        return (
          before.length === after.length && before.filter((row, index) => row !== after[index]).length <= 1
        );
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('no input at all makes the reader throw', () => {
  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<html>',
          '<table id="x_tblgrid">',
          '<tr>',
          '<td>',
          '</td>',
          '</tr>',
          '</table>',
          '</html>',
          '<SUP>',
          '<!--',
          ']]>',
          '&#',
          '<script>',
        ),
        fc.constantFrom(
          'Participant',
          'Signature',
          'Ratification, Accession(a)',
          '5 Feb 2008 a',
          '[',
          ']',
          'STATUS AS AT : 03-02-2026',
          'CHAPTER IV',
        ),
        fc.constantFrom(
          '<div id="x_rptTreaty_ctl00_tcTreaty">',
          '<div id="x_dgNotesAll_ctl01_divNotesAll">',
          "<a name='1'>",
          '<div id="x_rptStatus_ctl00_tcText">',
          'Parties : 1',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it.each<[string, fc.Arbitrary<string>]>([
    ['text', fc.string({ unit: 'binary', maxLength: 300 })],
    ['markup', markup],
  ])('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const page = parseStatusPage(text);
        expect(JSON.stringify(inspectPage(page, () => null))).toBeTypeOf('string');
        expect(normalizePage(page, (name) => name.slice(0, 3)).fingerprint).toHaveLength(64);
        parseActCell(text);
        parseLegend(text);
        parseReference([text], text, [text]);
        parseWithdrawalNote(text, { identify: (name) => name.slice(0, 3), title: text });
      }),
      runs,
    );
  });
});

/** Every row stands in brackets and bears the one note, which tells of each State many times. */
const sharedNote = statusPageHtml({
  rows: Array.from({ length: 3_000 }, (_, index) => ({
    name: names[index % names.length] ?? '',
    cells: ['', '[2008-02-05 a]'],
    notes: [2],
  })),
  notes: {
    2: Array.from(
      { length: 3_000 },
      (_, index) =>
        `On 4 March 2024, the Government of ${names[index % names.length]} denounced the Convention with effect from 4 March 2025.`,
    ).join(' '),
  },
});

describe('a hostile page is read in time', () => {
  const row = '<tr class="trBWhite"><td>Albania</td><td>&nbsp;</td><td>5 Feb 2008 a</td></tr>';
  /** Text between the rows, and so another parser. */
  const torn = (between: string): string => html.replace('<tr class="trBWhite">', `text${between}$&`);
  it.each<[string, string]>([
    ['of 20,000 rows', html.replace('</table>\r\n<table id', `${row.repeat(20_000)}</table>\r\n<table id`)],
    ['of one cell of 4 MB', html.replace('Albania', ' ,('.repeat(1_300_000))],
    ['of one date of 4 MB', html.replace(/5 Feb/, '[1 Jan '.repeat(600_000))],
    ['of a header of 4 MB', html.replace('Ratification', '(a),'.repeat(1_000_000))],
    [
      'of a note of 4 MB',
      html
        .replace('Two.', 'On 1 May 2001 takes effect '.repeat(150_000))
        .replace('2010-02-05', '[2010-02-05]'),
    ],
    ['of a long note that thousands of rows share', sharedNote],
    ['of round brackets in a note', html.replace('Two.', '(Denmark denounced. '.repeat(200_000))],
    [
      'of entities',
      html.replace('Two.', Array.from({ length: 300_000 }, (_, n) => `&a${n};&#${n};`).join('')),
    ],
    ['of open tags', html.replace('Two.', '<b>'.repeat(1_000_000))],
    ['of comments', html.replace('Two.', '<!--'.repeat(1_000_000))],
    ['of blanks', html.replace('Two.', ' \t\n'.repeat(1_300_000))],
    [
      'of notes inside notes',
      html.replace(
        'Two.',
        `${'<div id="x_dgNotesAll_ctl09_divNotesAll"><a name="9">'.repeat(900)}${'word '.repeat(200_000)}`,
      ),
    ],
    ['of marks inside marks', html.replace('Belgium', `${'<sup>1'.repeat(9_000)}`)],
    ['of rows in disorder', torn(`</td>${'<b><i></tr><td>'.repeat(200_000)}`)],
    ['of rows without cells', torn('</tr><tr>'.repeat(9_000))],
    ['of bold cells', torn('<b><td>1'.repeat(1_000))],
    ['of bold letters', torn('<b>a<p>'.repeat(1_000))],
    [
      'of letters of many kinds',
      torn(Array.from({ length: 550 }, (_, n) => `<font a=${n}><p>a</p>`).join('')),
    ],
    ['of letters in bold', torn('<u>a</u>'.repeat(9_000))],
    ['of more letters in bold', torn('<u>a</u>'.repeat(300_000))],
    ['of more attributes', torn(`<td ${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(' ')}>`)],
    [
      'of more letters of many kinds',
      torn(Array.from({ length: 5_000 }, (_, n) => `<font a=${n}><p>a</p>`).join('')),
    ],
    ['of headings', torn('<h1>a</h1>'.repeat(9_900))],
    ['of attributes', torn(`<td ${Array.from({ length: 16_500 }, (_, n) => `a${n}`).join(' ')}>`)],
    ['of open tags in disorder', torn('<span>'.repeat(18_000))],
    ['of end tags in disorder', torn(`${'<span>'.repeat(9_000)}${'</x>'.repeat(9_000)}`)],
    ['of ids', html.replace('Two.', '<p id="_tblgrid">'.repeat(19_000))],
    [
      'of tags in nested ones',
      html.replace('Two.', `${'<b>'.repeat(19_000)}${'<i></i>'.repeat(600_000)}${'</b>'.repeat(19_000)}`),
    ],
    [
      'of notes that do not end',
      html.replace(
        'Two.',
        Array.from(
          { length: 18_000 },
          (_, n) => `<div id="x_dgNotesAll_ctl${n}_divNotesAll"><a name="${n % 9_999}">1</a>It left.`,
        ).join(''),
      ),
    ],
    [
      'of declarations that do not end',
      html.replace(
        'Two.',
        `${'<div id="x_dgDec_ctl09_divParticipant">Albania'.repeat(18_000)}${'word '.repeat(200_000)}`,
      ),
    ],
    [
      'of a note of many statements',
      html
        .replace(
          'Two.',
          'Albania, Belgium and Finland respectively denounced the Protocol on 4 March 2024. '.repeat(25_000),
        )
        .replace('2010-02-05', '[2010-02-05]'),
    ],
    [
      'of a note of many names',
      html.replace(
        'Two.',
        `${'Finland denounced it on 4 March 2024 and Belgium, '.repeat(39)}. `.repeat(1_000),
      ),
    ],
  ])('%s', { timeout: 20_000 }, (_, page) => {
    const started = performance.now();
    parseStatusPage(page);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
