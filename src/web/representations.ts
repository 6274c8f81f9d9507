import type { Question } from '../status/question.js';
import { changes } from '../status/questions/changes.js';
import type { Alternate } from './alternate.js';
import type { Answered } from './answered.js';
import { answerCalendar } from './calendar/answer-calendar.js';
import { questionCalendars } from './calendar/question-calendars.js';
import { changesAtom, changesJsonFeed } from './feeds/change-feed.js';
import { answerCsv } from './forms/answer-csv.js';
import { answerJson } from './forms/answer-json.js';
import { answerWorkbook } from './forms/answer-workbook.js';
import type { Body } from './made-reply.js';
import { questionPage } from './pages/question-page.js';

/** A form in which answers can be had: the suffix of its address, its media type, and how it is made. */
export interface Representation {
  readonly suffix: string;
  readonly mediaType: string;
  readonly title: string;
  /** What it is good for. */
  readonly meaning: string;
  /** The questions whose answers have this form; all where it is absent. */
  /** Whether it is saved as a file more often than it is read at once: it then comes with a name. */
  readonly isFile?: boolean;
  readonly isFor?: (question: Pick<Question<unknown>, 'name'>) => boolean;
  readonly render: Render;
}

type Render = (answered: Answered) => Body | Promise<Body>;

/** For the answers to one question only, the rows of which the rendering knows; it is never given others. */
function onlyOf<Row>(
  { name }: Question<Row>,
  render: (answered: Answered<Row>) => Body,
): Pick<Representation, 'isFor' | 'render'> {
  return { isFor: (question) => question.name === name, render: render as unknown as Render };
}

const ofEvents = ({ name }: Pick<Question<unknown>, 'name'>): boolean => name in questionCalendars;

/** Every form; the first is the one without a suffix. */
export const representations: readonly Representation[] = [
  {
    suffix: '',
    mediaType: 'text/html; charset=utf-8',
    title: 'Page',
    meaning: 'a page to read',
    render: questionPage,
  },
  {
    suffix: '.json',
    mediaType: 'application/json; charset=utf-8',
    title: 'JSON',
    meaning: 'the whole answer: rows, evidence, warnings and how to cite it',
    render: ({ answer, cite }) => answerJson(answer, cite),
  },
  {
    suffix: '.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    title: 'CSV',
    meaning: 'the table as RFC 4180 writes it, in UTF-8, with a header row; no cell is a formula',
    isFile: true,
    render: ({ answer, question, book, asked }) => answerCsv(answer, question.columns(book, asked.query)),
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
    suffix: '.bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    title: 'BibTeX',
    meaning: 'how to cite the answer, with its permanent address',
    isFile: true,
    render: ({ cite }) => cite.bibtex,
  },
];

/** The forms of the answers to a question. */
export function formsOf(question: Pick<Question<unknown>, 'name'>): readonly Representation[] {
  return representations.filter(({ isFor }) => isFor?.(question) ?? true);
}

/** The other forms of an answer than the one that is served, with their media types in short. */
export function alternatesOf(
  question: Pick<Question<unknown>, 'name'>,
  served: string | undefined,
  path: string,
  search: string,
): readonly Alternate[] {
  return formsOf(question)
    .filter(({ mediaType }) => mediaType !== served)
    .map(({ suffix, mediaType, title }) => ({
      href: `${path}${suffix}${search}`,
      type: shortType(mediaType),
      title,
    }));
}

/** A media type without its parameters. */
export function shortType(mediaType: string): string {
  return mediaType.split(';')[0] ?? mediaType;
}
