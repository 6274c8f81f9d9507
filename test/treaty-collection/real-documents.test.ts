import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../src/treaty-collection/inspect-page.js';
import { normalizePage } from '../../src/treaty-collection/normalize-page.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { resolveName } from '../participations.js';
import { realDocuments, realDocumentsArePresent } from '../real-documents.js';
import { statusPageHtml, type FixtureRow } from './status-page-fixture.js';

const savedOn = '2018-01-15';
const documents = realDocumentsArePresent ? realDocuments() : {};
const references = Object.keys(documents);
const load = (reference: string) => readStatusPage(documents[reference]!, resolveName, 'xml', savedOn);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `[ 3 Oct 1975 ]` in the notation of the made pages: `[1975-10-03]`. */
function writtenCell(cell: string): string {
  if (cell.trim() === '') return '';
  const [, open, day = '', month = '', year, letter, close] =
    /^(\[)? ?(\d{1,2}) (\w{3}) (\d{4})(?: (\w+))? ?(\])?$/.exec(cell) ?? [];
  if (year === undefined) throw new Error(`not a cell as it is known: ${cell}`);
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  return `${open ?? ''}${year}-${number}-${day.padStart(2, '0')}${letter ? ` ${letter}` : ''}${close ?? ''}`;
}

/** The table as patterns find it in the text alone, which know nothing of the reader. */
function dumbly(reference: string): {
  readonly columns: readonly string[];
  readonly rows: readonly FixtureRow[];
} {
  const text = documents[reference]!.toString('latin1').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const table = /<Participants>([^]*?)<\/Participants>/.exec(text)?.[1] ?? '';
  const [header = [], ...rows] = [...table.matchAll(/<Row\b[^>]*>([^]*?)<\/Row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<Entry\b[^>]*?(?:\/>|>([^]*?)<\/Entry>)/g)].map(([, cell = '']) => cell),
  );
  const unmarked = (cell: string) => cell.replace(/<superscript>.*?<\/superscript>/, '').trim();
  return {
    columns: header.map(unmarked),
    rows: rows.map(([first = '', ...cells]) => ({
      name: unmarked(first),
      notes: (/<superscript>(.*?)<\/superscript>/.exec(first)?.[1] ?? '')
        .split(',')
        .filter((mark) => mark !== '')
        .map(Number),
      cells: cells.map(writtenCell),
    })),
  };
}

const written = (act: { date: string; code: string; withdrawn?: boolean } | null | undefined): string => {
  if (!act) return '';
  const text = act.code === '' ? act.date : `${act.date} ${act.code}`;
  return act.withdrawn ? `[${text}]` : text;
};

describe.skipIf(!realDocumentsArePresent)('the real documents', () => {
  it('are nine', () => expect(references).toHaveLength(9));

  it.each(references)(
    '%s: every participant, date, letter, bracket and note is as in the file',
    (reference) => {
      const { columns, rows } = dumbly(reference);
      const page = load(reference);
      expect(page.columns).toEqual(columns);
      expect(
        page.participants.map(({ name, notes, signature, consent, other }) => ({
          name,
          notes,
          cells: [written(signature), ...(columns.length === 4 ? [written(other[0])] : []), written(consent)],
        })),
      ).toEqual(rows);
      expect(rows.length).toBeGreaterThan(100);
    },
  );

  it.each([
    ['IV-11-c', 121, 174],
    ['IV-5', 35, 116],
    ['XVIII-12-a', 117, 173],
    ['XVIII-12-b', 112, 146],
    ['XVIII-12-c', 52, 115],
    ['XVIII-4', 35, 123],
    ['XXVI-2', 50, 125],
    ['XXVI-5', 133, 164],
    ['XXVI-6', 108, 102],
  ])('%s: what is counted is what is stated, and nothing is found', (reference, signatories, parties) => {
    const page = load(reference);
    expect(page.findings).toEqual([]);
    expect(page.reference).toBe(reference);
    expect(page.statusAsAt).toBe(savedOn);
    expect(page.stated).toEqual({ signatories, parties });
    expect(page.counted).toEqual({ signatories, parties });
    // Every name is of a State.
    expect(normalizePage(page, resolveName).findings).toEqual([]);
  });

  it.each(references)('%s: each note that a row refers to is there, in plain text', (reference) => {
    const { participants, endNotes } = load(reference);
    for (const { notes } of participants)
      for (const note of notes) expect(endNotes.get(note)).toMatch(/^[^<>\p{Cc}]{10,}$/u);
  });

  it('tell what they tell above the table', () => {
    expect(load('XVIII-4')).toMatchObject({
      title:
        'Supplementary Convention on the Abolition of Slavery, the Slave Trade, and Institutions and Practices Similar to Slavery',
      chapter: 'PENAL MATTERS',
      concluded: 'Geneva, 7 September 1956',
      entryIntoForce: '30 April 1957, in accordance with article 13.',
      registration: '30 April 1957, No. 3822',
    });
    expect(load('XVIII-12-a').title).toMatch(
      /^Protocol to Prevent, Suppress and Punish Trafficking in Persons/,
    );
    expect(
      load('XVIII-4')
        .participants.filter(({ declared }) => declared)
        .map(({ name }) => name),
    ).toEqual(['Bahrain']);
  });

  it('tell who had withdrawn, by their notes', () => {
    const left = load('IV-5').participants.flatMap(({ name, withdrawal }) =>
      withdrawal ? [[name, withdrawal]] : [],
    );
    expect(left).toEqual([
      ['Jamaica', { notifiedOn: '1997-10-23', effectiveOn: null, notification: null }],
      ['Trinidad and Tobago', { notifiedOn: '2000-03-27', effectiveOn: '2000-06-27', notification: null }],
    ]);
  });

  it('XXVI-6 has four columns in both editions', () => {
    const { columns, rows } = dumbly('XXVI-6');
    const html = statusPageHtml({ reference: 'XXVI-6', columns, rows, statusAsAt: savedOn });
    const page = readStatusPage(Buffer.from(html), resolveName);
    expect(page.counted).toEqual({ signatories: 108, parties: 102 });
    const [here, there] = [load('XXVI-6'), page].map(({ participants }) =>
      participants.map((row) => ({ ...row, declared: null })),
    );
    expect(here).toEqual(there);
    const inspected = inspectPage(load('XXVI-6'), resolveName).participants;
    expect(inspected.filter(({ other }) => other?.length).map(({ state, other }) => [state, other])).toEqual([
      ['BLZ', [{ column: 'Provisional application(n)', date: '2014-09-02', code: 'n' }]],
      ['LTU', [{ column: 'Provisional application(n)', date: '2011-03-24', code: 'n' }]],
      ['NOR', [{ column: 'Provisional application(n)', date: '2008-12-03', code: 'n' }]],
      ['CHE', [{ column: 'Provisional application(n)', date: '2012-07-17', code: 'n' }]],
    ]);
  });
});
