import { namedColumn } from './column-at.js';
import type { Column } from './question.js';
import { codeColumn, emptyWhere, printedDayColumn, sha256Column } from './shared-columns.js';
import { columnAt } from './column-at.js';
import type { StatementRow } from './statement-shape.js';

/** Whose text it is, as the first columns of a table of texts. */
export const statedByColumns: readonly Column<Pick<StatementRow, 'id' | 'state' | 'name'>>[] = [
  columnAt('id', { name: 'statementId', isKey: true }),
  emptyWhere('noPresentState', codeColumn),
  namedColumn('statedBy', { key: 'state', cell: ({ state, name }) => state?.name ?? (name || null) }),
];

/** The printed text and the page that prints it, as the last ones. */
export const printedColumns: readonly Column<
  Pick<StatementRow, 'note' | 'notifications' | 'text' | 'evidence'>
>[] = [
  { ...columnAt('note', { key: 'endNote', name: 'statementNote' }), dataOnly: true },
  namedColumn('notifications', {
    key: 'notifications',
    dataOnly: true,
    cell: ({ notifications }) => notifications.map(({ notification }) => notification).join(' ') || null,
  }),
  namedColumn('statementText', {
    key: 'text',
    cell: ({ text }) => text,
    shown: ({ text }) => beginningOf(text),
  }),
  printedDayColumn,
  columnAt('evidence.url'),
  sha256Column,
];

/** How much of a text is read beside others; the whole stands at its address, and in data. */
const longestShown = 160;

/** The beginning of a text in one line, cut between two words. */
function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (line.length <= longestShown) return line;
  return `${line.slice(0, longestShown).replace(/\s+\S*$/, '')} …`;
}
