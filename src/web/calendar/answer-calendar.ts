import { createHash } from 'node:crypto';
import ical, { escape } from 'ical-generator';
import type { Answered } from '../answered.js';
import { newestMoment } from '../newest-moment.js';
import { questionEvents } from './question-events.js';

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
].join('\r\n');

/** The answer as a calendar (RFC 5545) of whole days; an event has the same UID in every calendar that shows it. */
export function answerCalendar({ question, answer, book, site }: Answered): string {
  const stamp = newestMoment(book);
  const calendar = ical({
    // The library writes the name as it is given.
    name: escape(answer.title, false),
    prodId: { company: 'Ratification Tracker', product: question.name, language: 'EN' },
  });
  for (const row of answer.rows) {
    for (const { key, on, summary, path } of questionEvents[question.name]?.(row) ?? []) {
      calendar.createEvent({
        id: `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@ratification-tracker`,
        stamp,
        start: new Date(`${on}T00:00:00Z`),
        allDay: true,
        summary,
        url: `${site.publicUrl}${path}`,
        transparency: 'TRANSPARENT' as never,
      });
    }
  }
  if (calendar.length() === 0) calendar.timezone({ name: 'UTC', generator: () => timeZone });
  // Every line ends in CRLF (section 3.1); the library leaves out the last one.
  return `${calendar.toString()}\r\n`;
}
