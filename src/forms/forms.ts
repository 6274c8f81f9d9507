import type { Question } from '../status/question.js';
import { changes } from '../status/questions/changes.js';
import { answerCsv, byteOrderMark, withByteOrderMark } from './answer-csv.js';
import { answerDocx } from './answer-docx.js';
import { answerJson } from './answer-json.js';
import { answerWorkbook } from './answer-workbook.js';
import type { Answered } from './answered.js';
import { answerCalendar } from './calendar/answer-calendar.js';
import { questionCalendars } from './calendar/question-calendars.js';
import { changesAtom, changesJsonFeed } from './feeds/change-feed.js';
import type { Body, Form } from './form.js';
import { writeTxt } from './write-txt.js';
import { writtenTextOf, writtenTexts } from './written-texts.js';

/** For the answers to one question only, the rows of which the rendering knows; it is never given others. */
function onlyOf<Row>(
  { name }: Question<Row>,
  render: (answered: Answered<Row>) => Body,
): Pick<Form, 'isFor' | 'render'> {
  return { isFor: (question) => question.name === name, render: render as unknown as Form['render'] };
}

const ofWrittenTexts = ({ name }: Pick<Question<unknown>, 'name'>): boolean => name in writtenTexts;

const ofEvents = ({ name }: Pick<Question<unknown>, 'name'>): boolean => name in questionCalendars;

/**
 * Every form that needs nobody to ask for it over HTTP. The page is one more, which the web adds before them. Their
 * order is that of preference: of forms that a reader likes equally it gets the first (RFC 9110, section 12.5.1).
 */
export const forms: readonly Form[] = [
  {
    suffix: '.json',
    mediaType: 'application/json; charset=utf-8',
    title: 'JSON',
    meaning: 'the whole answer: rows, evidence, warnings and how to cite it',
    render: ({ answer, cite }) => answerJson(answer, cite),
  },
  {
    suffix: '.csv',
    // `header` is of RFC 4180, section 3: without it a program must guess whether the first line is data.
    mediaType: 'text/csv; charset=utf-8; header=present',
    title: 'CSV',
    meaning: 'the table as RFC 4180 writes it, in UTF-8, with a header row; no cell is a formula',
    isFile: true,
    switches: [byteOrderMark],
    render: ({ answer, question, book, asked }, on = []) => {
      const csv = answerCsv(answer, question.columns(book, asked.query));
      return on.includes(byteOrderMark.key) ? withByteOrderMark(csv) : csv;
    },
  },
  {
    suffix: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: 'Excel',
    meaning: 'the table as a workbook, with a sheet that says what it is',
    isFile: true,
    render: answerWorkbook,
  },
  {
    suffix: '.atom',
    mediaType: 'application/atom+xml; charset=utf-8',
    title: 'Atom',
    meaning: 'a feed to subscribe to: the newest 500 changes that match',
    ...onlyOf(changes, changesAtom),
  },
  {
    suffix: '.feed.json',
    mediaType: 'application/feed+json; charset=utf-8',
    title: 'JSON Feed',
    meaning: 'the same as JSON Feed 1',
    ...onlyOf(changes, changesJsonFeed),
  },
  {
    suffix: '.ics',
    mediaType: 'text/calendar; charset=utf-8',
    title: 'calendar',
    meaning: 'a calendar to subscribe to, of whole days',
    isFor: ofEvents,
    render: answerCalendar,
  },
  {
    suffix: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: 'Word',
    meaning: 'a document for a word processor, to be taken along or altered',
    isFile: true,
    isFor: ofWrittenTexts,
    render: answerDocx,
  },
  {
    suffix: '.txt',
    mediaType: 'text/plain; charset=utf-8',
    title: 'text',
    meaning: 'the same as plain text, in UTF-8 with LF at the ends of lines',
    isFile: true,
    isFor: ofWrittenTexts,
    render: (answered) => writeTxt(writtenTextOf(answered)),
  },
  {
    suffix: '.bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    title: 'BibTeX',
    meaning: 'how to cite the answer, with its permanent address',
    isFile: true,
    render: ({ cite }) => cite.bibtex,
  },
];
