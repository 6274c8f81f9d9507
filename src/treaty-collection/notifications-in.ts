import { matchesOf } from './matches-of.js';

/** Nearly always printed as `C.N.374.2025`; `CN.73.2020` is met too. */
const named = /\bC\.?\s?N\.\s?(\d{1,5})\s?\.\s?(\d{4})(?!\d)/g;

/** A depositary notification in a text that names it: its place, in UTF-16 code units, the end not in it. */
interface NamedNotification {
  readonly notification: string;
  readonly start: number;
  readonly end: number;
}

/** Where a text names depositary notifications, e.g. `C.N.374.2025` in `C.N.374.2025.TREATIES-IV.8`. */
export function notificationPlaces(text: string): readonly NamedNotification[] {
  return matchesOf(text, named).map(({ 0: printed, 1: number, 2: year, index }) => ({
    notification: `C.N.${number}.${year}`,
    start: index,
    end: index + printed.length,
  }));
}

/** The depositary notifications that a text names, each once. */
export function notificationsIn(text: string): readonly string[] {
  return [...new Set(notificationPlaces(text).map(({ notification }) => notification))];
}
