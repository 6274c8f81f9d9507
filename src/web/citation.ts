import { sayDay, type Day } from '../domain/day.js';
import type { RawQuery } from '../status/parameters.js';
import type { Answer, Asked, Question } from '../status/question.js';
import { address } from './pages/address.js';

/** How to cite an answer. */
export interface Citation {
  /** In one line. */
  readonly text: string;
  /** The permanent address: of the same answer, with its day and the moment of knowledge it rests on. */
  readonly url: string;
  readonly bibtex: string;
  /** An item of the Citation Style Language. */
  readonly csl: CslItem;
}

/** An item of the Citation Style Language, in its JSON form. */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset';
  readonly title: string;
  readonly author: readonly [{ readonly literal: string }];
  readonly issued: CslDay;
  readonly accessed: CslDay;
  readonly version: string;
  readonly URL: string;
}

interface CslDay {
  readonly 'date-parts': readonly [readonly number[]];
}

/** What a citation is made from. */
export interface Cited {
  readonly question: Pick<Question<unknown>, 'path' | 'parameters'>;
  readonly answer: Pick<Answer, 'asOf' | 'revision' | 'title'>;
  readonly asked: Asked;
  readonly raw: RawQuery;
  readonly publicUrl: string;
}

const author = 'Ratification Tracker';

/** How to cite an answer. The text is the same as long as the answer and the day are. */
export function citationOf(cited: Cited): Citation {
  const { answer, asked } = cited;
  const url = permanentAddress(cited);
  const issued = knownUntil(asked).slice(0, 10);
  const version = `revision ${answer.revision}`;
  const id = `ratification-tracker-${answer.revision}-${answer.asOf}`;
  return {
    text: `${author} (${issued.slice(0, 4)}): “${answer.title}”. Record of ${sayDay(issued)}, ${version}. ${url} (accessed ${sayDay(asked.today)}).`,
    url,
    bibtex: [
      `@misc{${id},`,
      `  author = {{${author}}},`,
      `  title = {{${escapeTex(answer.title)}}},`,
      `  year = {${issued.slice(0, 4)}},`,
      `  note = {Record of ${issued}, ${version}; accessed ${asked.today}},`,
      `  url = {${url}}`,
      '}\n',
    ].join('\n'),
    csl: {
      id,
      type: 'dataset',
      title: answer.title,
      author: [{ literal: author }],
      issued: partsOfDay(issued),
      accessed: partsOfDay(asked.today),
      version,
      URL: url,
    },
  };
}

/** The address under which the same answer can be had later: where the question takes a day and a moment, with both. */
function permanentAddress({ question, answer, asked, raw, publicUrl }: Cited): string {
  const takes = new Set(question.parameters.map(({ key }) => key));
  const subjects = question.parameters.filter(({ option }) => option === null).map(({ key }) => key);
  const pinned: Record<string, string> = {};
  if (takes.has('asOf')) pinned['asOf'] = answer.asOf;
  if (takes.has('to') && isPinnable(raw)) pinned['to'] = answer.asOf;
  if (takes.has('knownAt') && asked.book.knownSince !== null && isPinnable(raw))
    pinned['knownAt'] = knownUntil(asked);
  const query = Object.fromEntries(Object.entries(raw).filter(([key]) => !subjects.includes(key as never)));
  const path = subjects.reduce(
    (written, key) => written.replace(`:${key}`, encodeURIComponent(String(asked.query[key]))),
    question.path,
  );
  return `${publicUrl}${address(path, { ...pinned, ...query })}`;
}

/** Two moments of the record are compared at those, and at no third. */
function isPinnable({ from, to }: RawQuery): boolean {
  return ![from, to].some((end) => [end ?? ''].flat().some((text) => text.includes('T')));
}

/**
 * The moment of knowledge that an answer rests on: the newest that its record has, and on the day asked about at the
 * earliest, since what was known before a day cannot tell of it.
 */
function knownUntil({ book, asOf, now }: Asked): string {
  if (book.knownAt !== null) return book.knownAt;
  const begin = `${asOf}T00:00:00Z`;
  const until = book.knownUntil ?? begin;
  return [until, begin].toSorted().at(-1) ?? now;
}

function partsOfDay(day: Day): CslDay {
  return { 'date-parts': [day.split('-').map(Number)] };
}

/** Text in which nothing is a command of TeX. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_]/g, (sign) => (sign === '\\' ? '\\textbackslash{}' : `\\${sign}`));
}
