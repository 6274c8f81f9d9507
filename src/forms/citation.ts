import { createHash } from 'node:crypto';
import { z } from 'zod';
import { spanOf, type Day } from '../domain/day.js';
import { named } from '../status/named.js';
import type { RawQuery } from '../status/parameters.js';
import type { Answer, Asked, Question } from '../status/question.js';
import type { ReadonlyOf } from '../status/readonly-of.js';
import { address, pathOf } from './address.js';
import { english } from '../wording/english.js';
import { canonicalQuery } from './canonical-query.js';
import { knownMoment } from './known-moment.js';

/** A day of CSL-JSON: numbers in a list within a list, the second of two being the end of a range. */
const cslDaySchema = z.strictObject({ 'date-parts': z.tuple([z.array(z.int())]) });

/** Without a host where nobody knows that of the tracker. */
const permanent = z.string().meta({ format: 'uri-reference' });

/** How to cite an answer. */
export const citationSchema = z
  .strictObject({
    text: z.string().describe('how to cite the answer, in one line'),
    url: permanent.describe('the permanent address, with its day and the moment of knowledge it rests on'),
    bibtex: z.string(),
    csl: z
      .strictObject({
        id: z.string(),
        type: z.literal('dataset'),
        title: z.string(),
        author: z.tuple([z.strictObject({ literal: z.string() })]),
        issued: cslDaySchema,
        accessed: cslDaySchema,
        version: z.string(),
        URL: permanent,
      })
      .describe('an item of the Citation Style Language'),
  })
  .register(named, { id: 'Citation' });

export type Citation = ReadonlyOf<typeof citationSchema>;

export interface Cited {
  readonly question: Pick<Question<unknown>, 'name' | 'path' | 'parameters' | 'isJournal'>;
  readonly answer: Pick<Answer, 'asOf' | 'revision' | 'title' | 'records'>;
  readonly asked: Asked;
  readonly raw: RawQuery;
  readonly publicUrl: string;
}

const author = 'Ratification Tracker';

/**
 * How to cite an answer. The text is the same as long as the answer and the day are. In BibTeX the author and the title
 * stand in a second pair of braces: without it `Ratification Tracker` has a first name, and styles write `CEDAW` small.
 */
export function citationOf(cited: Cited): Citation {
  const { question, answer, asked } = cited;
  const url = permanentAddress(cited);
  const { issued, status } = recordOf(cited);
  const version = `revision ${answer.revision}`;
  const id = `ratification-tracker-${question.name}-${issued}-${hashOf(url)}`;
  return {
    text: `${author} (${issued.slice(0, 4)}): “${answer.title}”. ${status}, ${version}. ${url} (accessed ${english.day(asked.today)}).`,
    url,
    bibtex: [
      `@misc{${id},`,
      `  author = {{${author}}},`,
      `  title = {{${escapeTex(answer.title)}}},`,
      `  year = {${issued.slice(0, 4)}},`,
      `  note = {${status}, ${version}; accessed ${english.day(asked.today)}},`,
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

/**
 * The record that an answer rests on: as at the day printed on the depositary's page, or at the oldest and the newest
 * where its instruments differ. An answer that speaks of no instrument is of the moment of knowledge.
 */
function recordOf({ answer, asked }: Cited): { readonly issued: Day; readonly status: string } {
  const known = knownMoment(asked).slice(0, 10);
  if (answer.records.length === 0) return { issued: known, status: `Record of ${english.day(known)}` };
  const days = spanOf(answer.records.flatMap(({ statusAsAt }) => statusAsAt ?? []));
  const newest = days.at(-1);
  if (newest === undefined) return { issued: known, status: 'No record yet' };
  return { issued: newest, status: `Status as at ${days.map(english.day).join(' to ')}` };
}

/** A short text for a long one: two answers cited in one list have different names, or BibTeX refuses the second. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** The address under which the same answer can be had later: where the question takes a day and a moment, with both. */
function permanentAddress({ question, answer, asked, raw, publicUrl }: Cited): string {
  // By their names: the ends of other differences, and whose texts are objected to, have the same keys.
  const takes = new Set(question.parameters.map(({ name }) => name));
  const isAtMoment = !takes.has('to') || isPinnable(raw);
  const path = pathOf(question.path, asked.query);
  const pinned: Record<string, string> = {};
  if (takes.has('asOf')) pinned['asOf'] = answer.asOf;
  // What the record learned since a moment is cited up to the present one.
  if (takes.has('to')) pinned['to'] = isPinnable(raw) ? answer.asOf : asked.now;
  if (takes.has('knownAt') && asked.book.knownSince !== null && isAtMoment)
    pinned['knownAt'] = knownMoment(asked);
  // What is asked up to a moment that has not come goes up to the present one.
  const latest = question.isJournal ? asked.now : knownMoment(asked);
  const until = [asked.query.until ?? '9999', latest].toSorted()[0];
  const others = question.parameters.filter(({ option }) => option !== null);
  const said = canonicalQuery(others, raw, asked.query);
  const all = canonicalQuery(others, { ...pinned, ...said, ...(until && { until }) }, asked.query);
  return `${publicUrl}${address(path, all)}`;
}

/** Two moments of the record are compared at those, and at no third. */
function isPinnable({ from, to }: RawQuery): boolean {
  return ![from, to].some((end) => [end ?? ''].flat().some((text) => text.includes('T')));
}

function partsOfDay(day: Day): ReadonlyOf<typeof cslDaySchema> {
  return { 'date-parts': [day.split('-').map(Number)] };
}

/** Signs that TeX has other names for; all others are themselves behind a backslash. */
const texNames: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which nothing is a command of TeX: the ten signs that it takes for one are written as signs. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => texNames[sign] ?? `\\${sign}`);
}
