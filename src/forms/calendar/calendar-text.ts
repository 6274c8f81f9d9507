import type { ICalCalendar } from 'ical-generator';
import { foldLine } from './fold-line.js';

/** What a calendar holds that has no events: a calendar has at least one component (RFC 5545, section 3.6). */
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/** What every calendar ends with. */
const end = 'END:VCALENDAR';

/**
 * A calendar as text, in pieces: its properties, then each event. The library makes one text of all and encodes each of its
 * letters by itself to fold it, which takes half a second for a thousand events; it writes what stands around them. The
 * events are taken out of the calendar.
 */
export function* calendarText(calendar: ICalCalendar): Iterable<string> {
  const events = calendar.events();
  calendar.clear();
  yield calendar.toString().slice(0, -end.length);
  for (const event of events) yield event.toString().split('\r\n').map(foldLine).join('\r\n');
  if (events.length === 0) yield timeZone;
  // Every line ends in CRLF (section 3.1); the library leaves out the last one.
  yield `${end}\r\n`;
}
