import type { ChangeFilter } from '../../domain/change-filter.js';
import type { Rhythm } from '../../domain/rhythm.js';
import type { Book } from '../../status/book.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';

/** Which changes are told, in a phrase. */
export function sayFilter({ instruments, states, groups, kinds }: ChangeFilter, book: Book): string {
  const any = (words: readonly string[]) => english.say({ or: words });
  const labels = instruments.map((id) => book.instruments.find((one) => one.id === id)?.label ?? id);
  const whose = [
    ...states.map((code) => book.states.byCode(code)?.name ?? code),
    ...groups.map((id) => `a member of ${book.states.groupById(id)?.name ?? id} (${id})`),
  ];
  if (labels.length + whose.length + kinds.length === 0) return 'every change';
  return [
    kinds.length === 0 ? 'changes' : `changes of the kind ${any(kinds)}`,
    ...(labels.length === 0 ? [] : [`under ${any(labels)}`]),
    ...(whose.length === 0 ? [] : [`concerning ${any(whose)}`]),
  ].join(' ');
}

/** A rhythm, of which the hour is of no account where it is told at once. */
type Told = Pick<Rhythm, 'every' | 'day'> & { readonly [Key in 'at' | 'timeZone']: Rhythm[Key] | null };

/** When they are told, in a phrase. */
export function sayRhythm({ every, day, at, timeZone }: Told): string {
  if (every === 'at-once') return 'at once';
  return `${every}${day === null ? '' : ` on ${capital(day)}`} at ${at} (${timeZone})`;
}

/** How many changes. */
export const sayChanges = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
