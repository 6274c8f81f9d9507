import { daysInText } from './days-in-text.js';
import { leavingTopic } from './leaving-topic.js';
import type { Identify } from './names-in-text.js';
import { noDays, toldDays, type StatementKind, type ToldDays } from './note-statement.js';
import type { SentenceDay } from './sentence-days.js';
import type { Subject } from './sentence-subjects.js';

/** What the header of a table in a note says of its columns. */
export interface NoteTable {
  /** Whether a column names the State; without one a row is about the participant beside whom the note stands. */
  readonly hasNames: boolean;
  readonly roles: readonly (SentenceDay['role'] | null)[];
  /** `unnamed` where neither the header nor the sentence before the table says that it is about leaving. */
  readonly kind: StatementKind & ('withdrawal' | 'unnamed');
}

const namesColumn =
  /^(?:participants?|states?|countr(?:y|ies)|part(?:y|ies)|governments?)\b.{0,20}$|\b(?:by|of|from) ?:?$/i;

function columnRole(title: string): 'notice' | 'effect' | null {
  if (/\beffect/i.test(title)) return 'effect';
  return /\b(?:dates?|day|notif\w*|receipt|received|denunciation|withdrawal|deposit)\b/i.test(title)
    ? 'notice'
    : null;
}

/**
 * The header "Participant: | Date of notification: | Date of effect:", or `null` for another row. `isAboutLeaving` says
 * that the sentence before it is; a table without that, and without a day of effect, lists objections or the like.
 */
export function noteTable(cells: readonly string[], isAboutLeaving: boolean): NoteTable | null {
  if (cells.some((cell) => daysInText(cell).length > 0)) return null;
  const hasNames = namesColumn.test(cells[0] ?? '');
  const roles = cells.map((title, index) => (hasNames && index === 0 ? null : columnRole(title)));
  if (!roles.includes('notice') && !roles.includes('effect')) return null;
  const topics = cells.map((cell) => leavingTopic(cell, null));
  if (topics.includes('something-else')) return null;
  if (isAboutLeaving || topics.includes('treaty')) return { hasNames, roles, kind: 'withdrawal' };
  return roles.includes('effect') ? { hasNames, roles, kind: 'unnamed' } : null;
}

/** What a row of such a table tells of whom; `null` where it has no day and no name. */
export function noteTableRow(
  cells: readonly string[],
  { hasNames, roles, kind }: NoteTable,
  identify: Identify,
): { readonly kind: StatementKind; readonly subject: Subject; readonly days: ToldDays } | null {
  const name = (hasNames ? cells[0] : undefined)?.replace(/[ ,:\d]+$/, '');
  if (name === '') return null;
  const days = cells.flatMap((cell, index): readonly SentenceDay[] => {
    const role = roles[index] ?? null;
    if (role === null || !/\d/.test(cell)) return [];
    const read = daysInText(cell);
    return (read.length === 0 ? [{ day: null, start: 0, end: 0 }] : read).map(({ day, start, end }) => ({
      role: day === null ? 'unreadable' : role,
      day: day ?? '',
      start,
      end,
    }));
  });
  if (name === undefined && days.length === 0) return null;
  const told = toldDays(days);
  const subject = name === undefined ? null : (identify(name) ?? '');
  return { kind: told ? kind : 'not-understood', subject, days: told ?? noDays };
}
