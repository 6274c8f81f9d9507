import { baselinePage, withCells, type PageAlterations } from '../baseline-page.js';
import type { FixtureRow } from '../treaty-collection/status-page-fixture.js';

/** The night of the drill: a week after the record's page. */
export const drillNight = '2026-02-10T03:17:00Z';

type Rows = (rows: readonly FixtureRow[]) => readonly FixtureRow[];

/** Several alterations of rows, one after another. */
const inTurn =
  (...alterations: readonly Rows[]): Rows =>
  (rows) =>
    alterations.reduce((altered, alter) => alter(altered), rows);

/** The one act that the good page of the night brings. */
const news = withCells('Palau', ['2011-09-20', '2026-02-06']);

/** What the good page changes in the record, as `kind CODE`. */
export const newsChanges: readonly string[] = ['consented PLW'];

/** Zambia has given notice, which an end note tells. */
const noticeOf = (day: string): PageAlterations => ({
  rows: withCells('Zambia', ['1980-07-17', '1985-06-21'], [7]),
  notes: {
    7: `On ${day}, the Government of Zambia gave notice of its denunciation of the Convention, with effect from 5 January 2027.`,
  },
});
const notice = noticeOf('5 January 2026');

/** The end notes of the page that the record rests on. */
export const recordedNotes = notice.notes ?? {};

/** What some States reserved, on the page that the record rests on and on that of the night. */
const declarations = ['Cuba', 'Ethiopia', 'Indonesia', 'Israel', 'Jamaica', 'Viet Nam'].map((name) => ({
  name,
  lines: ['# Reservation:', `${name} does not consider itself bound by article 29, paragraph 1.`],
}));

/** The page that the record rests on. */
export const recordedPage = baselinePage('cedaw', { statusAsAt: '2026-02-03', declarations, ...notice });

/** The page of the night, with something else about it. */
export function pageWith({ rows = (same) => same, ...alterations }: PageAlterations = {}): string {
  const before = inTurn(notice.rows ?? ((same) => same), news);
  return baselinePage('cedaw', {
    statusAsAt: '2026-02-10',
    notes: recordedNotes,
    declarations,
    ...alterations,
    rows: inTurn(before, rows),
  });
}

/** The good page of the night. */
export const goodPage = pageWith();

/** The good page with the notice in words that are not understood. */
export const unreadableNotice = pageWith({ notes: noticeOf('05/01/2026').notes ?? {} });

/** The good page with one text put in the place of another, everywhere; throws where it does not stand there. */
export function edited(from: string | RegExp, to: string, page = goodPage): string {
  const altered = typeof from === 'string' ? page.replaceAll(from, to) : page.replace(from, to);
  if (altered === page) throw new Error(`the page has no ${String(from)}`);
  return altered;
}

/** The first part of the good page, in percent. */
export function cutAt(percent: number): string {
  return goodPage.slice(0, Math.floor((goodPage.length * percent) / 100));
}

/** The rows of the page's participants table, each cell mapped by its place; the header is row 0. */
export function withTableRows(map: (cells: readonly string[]) => readonly string[]): string {
  const [table] = /<table id="[^"]*tblgrid".*?<\/table>/s.exec(goodPage) ?? [];
  if (table === undefined) throw new Error('the page has no participants table');
  const mapped = table.replace(
    /(<tr[^>]*>)(.*?)(<\/tr>)/gs,
    (_row, open: string, inner: string, close: string) => {
      const cells = inner.match(/<td[^>]*>.*?<\/td>/gs) ?? [];
      return `${open}${map(cells).join('')}${close}`;
    },
  );
  return goodPage.replace(table, () => mapped);
}
