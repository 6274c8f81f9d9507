import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../src/status/parameters.js';
import { StatusService } from '../../src/status/status.service.js';
import type { WordedColumn as Column } from '../../src/wording/words.js';
import { subjectsOf } from '../question-subjects.js';
import { openTracker, type OpenTracker } from '../tracker.js';
import { questions } from '../worded.js';

let tracker: OpenTracker;
let instruments: ReadonlySet<string>;
let all: readonly { readonly question: string; readonly column: Column<never> }[];

beforeAll(async () => {
  tracker = await openTracker();
  const book = await tracker.context.get(StatusService).book();
  instruments = new Set(book.records.keys());
  all = questions.flatMap((question) =>
    question
      .columns(book, subjectsOf(question) as Query)
      .map((column) => ({ question: question.name, column })),
  );
});

afterAll(async () => tracker.close());

/** The keys that mean other things in other tables, beside those of the instruments: a standing, or how a check ended. */
const manyMeanings = [
  'effectiveOn',
  'endedAt',
  'findings',
  'group',
  'id',
  'kind',
  'on',
  'outcome',
  'partyTo',
  'state',
  'statusAsAt',
  'text',
  'years',
];

/** What the values are, without when there is none. */
const meaningOf = ({ description }: Column<never>): string => description.split('; empty ')[0] ?? '';

/** The keys that have several of something, in different tables. */
function severalOf(what: (column: Column<never>) => string): readonly string[] {
  const keys = [...new Set(all.map(({ column }) => column.key))].toSorted();
  return keys.filter((key) => {
    const columns = all.filter(({ column }) => column.key === key);
    return new Set(columns.map(({ column }) => what(column))).size > 1;
  });
}

describe('what a column means', () => {
  test('is said in a phrase, and is more than its title', () => {
    for (const { question, column } of all) {
      const { key, title, description } = column;
      expect(description, `${question}.${key}`).toMatch(/^[a-z](?!.*\s{2})[^\n]{8,}[^.\s]$/);
      expect(description.toLowerCase(), `${question}.${key}`).not.toBe(title.toLowerCase());
    }
  });

  test('is the same in every table, but for the few keys that have several meanings', () => {
    expect(severalOf(meaningOf).filter((key) => !instruments.has(key))).toEqual(manyMeanings);
  });

  test('has one title in every table, unless it has several meanings', () => {
    expect(severalOf(({ title }) => title).filter((key) => !manyMeanings.includes(key))).toEqual([]);
  });

  test('names the words that occur', () => {
    const meaning = (key: string) => all.find(({ column }) => column.key === key)?.column.description;
    expect(meaning('group')).toMatch(
      /^the UN regional group: .*grulac \(Latin American and Caribbean States\)/,
    );
    expect(meaning('standing')).toContain(
      'none (has neither signed nor consented to be bound, or has withdrawn its signature)',
    );
    expect(meaning('mode')).toContain('ratification, acceptance,');
    expect(meaning('mode')).not.toContain('provisional');
    expect(meaning('effectiveOnSource')).toContain('not-told (');
  });
});
