import type { Alternate } from './alternate.js';
import { answerCsv } from './answer-csv.js';
import { answerJson } from './answer-json.js';
import type { Answered } from './answered.js';
import { questionPage } from './pages/question-page.js';

/** A form in which every answer can be had: the suffix of its address, its media type, and how it is made. */
export interface Representation {
  readonly suffix: string;
  readonly mediaType: string;
  readonly title: string;
  readonly render: (answered: Answered) => string | Promise<string>;
}

/** Every form; the first is the one without a suffix. */
export const representations: readonly Representation[] = [
  { suffix: '', mediaType: 'text/html; charset=utf-8', title: 'Page', render: questionPage },
  {
    suffix: '.json',
    mediaType: 'application/json; charset=utf-8',
    title: 'JSON',
    render: ({ answer }) => answerJson(answer),
  },
  {
    suffix: '.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    title: 'CSV',
    render: ({ answer, question, book }) => answerCsv(answer, question.columns(book)),
  },
];

/** The other forms of the answer at an address, with their media types in short. */
export function alternatesOf(path: string, search: string): readonly Alternate[] {
  return representations
    .filter(({ suffix }) => suffix !== '')
    .map(({ suffix, mediaType, title }) => ({
      href: `${path}${suffix}${search}`,
      type: mediaType.split(';')[0] ?? mediaType,
      title,
    }));
}
