import { spanOf } from '../domain/day.js';
import { changeReason } from '../domain/change-reason.js';
import type { Book } from '../status/book.js';
import { english } from '../wording/english.js';
import { plainLine } from './plain-line.js';
import type { ToldChange } from './telling.js';

/** The longest subject, in characters: what mail programs show of one is less. */
export const longestSubject = 150;

/** What a change is told as. */
export function markOf({ isUndone, isCorrection }: ToldChange): 'undone' | 'correction' | 'news' {
  return isUndone ? 'undone' : isCorrection ? 'correction' : 'news';
}

/** Whether the record says more, or something else, by all that is told than it said before. */
export function tellsNothing(rows: readonly ToldChange[]): boolean {
  return rows.every(({ isUndone, isUndoing }) => isUndone || isUndoing);
}

/**
 * What happened, in one line: the first that a State did, else the first correction, else what was recorded and taken
 * back; and how many others there are. A digest says of which days it is.
 */
export function subjectOfChanges(rows: readonly ToldChange[], book: Book, isDigest: boolean): string {
  const standing = rows.filter(({ isUndone, isUndoing }) => !isUndone && !isUndoing);
  const undone = rows.filter(({ isUndone }) => isUndone);
  const first = standing.find((row) => markOf(row) === 'news') ?? standing[0] ?? undone[0] ?? rows[0];
  if (first === undefined) return '';
  const days = spanOf(rows.map(({ detectedAt }) => detectedAt.slice(0, 10)));
  const [from = null, to = null] = isDigest ? days : [];
  // Of what came to nothing, that it was taken back is no other news.
  const more = (standing.length > 0 || undone.length === 0 ? rows : undone).length - 1;
  const say = (what: string) =>
    english.say({ say: 'subject-of-changes', as: markOf(first), first: what, more, from, to });
  const room = longestSubject - [...say('')].length;
  return say(plainLine(nameless(first, book), room));
}

/** The change in a sentence without the day on which it happened: that stands in the message. */
function nameless(row: ToldChange, book: Book): string {
  const record = book.records.get(row.instrument);
  // That of a statement says by its day whether it is news.
  if (record === undefined || row.statement) return row.sentence;
  return english.say(changeReason({ ...row, happenedOn: null }, row.state.name, record.instrument));
}
