import type { Withdrawal } from '../domain/act.js';
import type { SentenceDay } from './sentence-days.js';
import type { Share, Subject } from './sentence-subjects.js';

/**
 * What a statement of a note says: the State gives notice of leaving the treaty, withdraws its signature or its
 * instrument of consent, withdraws its notice, joins again; a day of notice without a word of what; somebody speaks of
 * its leaving; or something about leaving that is not understood.
 */
export type StatementKind =
  | 'withdrawal'
  | 'signature'
  | 'instrument'
  | 'notice-withdrawn'
  | 'returned'
  | 'unnamed'
  | 'mentioned'
  | 'not-understood';

/** One thing that a note tells of one State. */
export interface NoteStatement extends Withdrawal {
  readonly kind: StatementKind;
  /** Who it is about; `null` where the note names nobody, `''` where whom it names is not known. */
  readonly subject: Subject;
  /** The words of the note. */
  readonly text: string;
}

/** The days that a statement tells; a part is `null` where it is not told. */
export type ToldDays = Pick<Withdrawal, 'notifiedOn' | 'effectiveOn'>;

/** What is told where nothing is understood. */
export const noDays: ToldDays = { notifiedOn: null, effectiveOn: null };

/** The different days of one role. */
export function onlyDays(days: readonly SentenceDay[], role: SentenceDay['role']): readonly string[] {
  return [...new Set(days.filter((day) => day.role === role).map(({ day }) => day))];
}

/** The days of notice and effect among days told of one; `null` where they are several or cannot be read. */
export function toldDays(days: Share['days']): ToldDays | null {
  if (days === null || days === 'mentioned' || onlyDays(days, 'unreadable').length > 0) return null;
  const effects = onlyDays(days, 'effect');
  const left = onlyDays(days, 'left');
  // "withdrew on 4 March 2024" alone may be the day of the notice or of the effect, a year apart by UNTOC article
  // 40(1).
  if (left.length > 0 && effects.length === 0) return null;
  const notices = [...new Set([...onlyDays(days, 'notice'), ...left])];
  if (notices.length > 1 || effects.length > 1) return null;
  return { notifiedOn: notices[0] ?? null, effectiveOn: effects[0] ?? null };
}
