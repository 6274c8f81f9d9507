import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import type { Answered } from '../answered.js';
import { newestMoment } from '../newest-moment.js';
import { questionEvents } from './question-events.js';

/** The answer as a calendar (RFC 5545) of whole days; an event has the same UID in every calendar that shows it. */
export function answerCalendar({ question, answer, book, site }: Answered): string {
  const stamp = newestMoment(book);
  const calendar = ical({
    name: answer.title,
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
  return calendar.toString();
}
