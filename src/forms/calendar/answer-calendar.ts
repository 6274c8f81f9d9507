import { createHash } from 'node:crypto';
import ical, { escape, ICalEventTransparency } from 'ical-generator';
import { addSpan } from '../../domain/day.js';
import { capital } from '../../wording/capital.js';
import type { BookRecord } from '../../status/book.js';
import type { RecordNote } from '../../status/record-note.js';
import { chosenRecords } from '../../status/select.js';
import type { Answered } from '../answered.js';
import { newestMoment } from '../newest-moment.js';
import type { CalendarEvent } from './calendar-event.js';
import { calendarText } from './calendar-text.js';
import { questionCalendars } from './question-calendars.js';

/**
 * For how many seconds a calendar is as good as another one: the record moves by night (`REFRESH-INTERVAL`, RFC 7986,
 * 5.7).
 */
const goodFor = 86_400;

/**
 * The answer as a calendar (RFC 5545) of whole days. An event has the same UID in every calendar that shows it, and in
 * the next copy of each (section 3.8.4.7: persistent and globally unique): one that changes is a second event in the
 * reader's diary. It is a hash, since a UID should tell of nobody (RFC 7986, section 5.3). Without a `METHOD` the stamp
 * says when the event was last revised (section 3.8.7.2), and so comes from the record.
 */
export function answerCalendar(answered: Answered): Iterable<string> {
  const { question, answer, book, site } = answered;
  const stamp = newestMoment(book);
  const warnings = answer.warnings.map((warning) => `${capital(warning)}.`);
  const calendar = ical({
    // The library writes the name and the description as they are given.
    name: escape(nameOf(answered), false),
    description: escape([`${answer.title}.`, ...warnings].join('\n'), false),
    ttl: goodFor,
    prodId: { company: 'Ratification Tracker', product: question.name, language: 'EN' },
  });
  const notes = new Map(answer.records.map((note) => [note.instrument, note]));
  for (const row of answer.rows) {
    for (const event of questionCalendars[question.name]?.events(row, book) ?? []) {
      const { key, on, summary, instrument, path } = event;
      calendar.createEvent({
        id: `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@ratification-tracker`,
        stamp,
        start: new Date(`${on}T00:00:00Z`),
        // The first day that is no longer part of it (section 3.6.1: "the non-inclusive end of the event").
        end: new Date(`${addSpan(on, { days: 1 })}T00:00:00Z`),
        allDay: true,
        summary,
        description: sayEvent(event, book.records.get(instrument), notes.get(instrument)),
        ...(site.publicUrl && { url: `${site.publicUrl}${path}` }),
        // Nobody is busy on the day on which a treaty enters into force (section 3.8.2.7).
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
  }
  return calendarText(calendar);
}

/** What a reader's list of calendars shows: what it is of, without a day, since it is subscribed to for years. */
function nameOf({ question, asked }: Answered): string {
  const { book, query } = asked;
  const instruments = query.instrument && chosenRecords(asked).map(({ instrument }) => instrument.label);
  const group = query.group === undefined ? [] : (book.states.groupById(query.group)?.name ?? []);
  const of = [instruments ?? [], group].flat();
  const { name = question.name } = questionCalendars[question.name] ?? {};
  return `${name}${of.length > 0 ? `: ${of.join(', ')}` : ''} (Ratification Tracker)`;
}

/** The event in a sentence, on whose word it stands, and what must be known before it is quoted. */
function sayEvent(
  { sentence }: CalendarEvent,
  record: BookRecord | undefined,
  note: RecordNote | undefined,
): string {
  const source = record?.evidence && `${record.instrument.title}: ${record.evidence.url}`;
  return [`${sentence}.`, note?.warning && `${capital(note.warning)}.`, source].filter(Boolean).join('\n');
}
