import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { RawQuery } from '../../src/status/parameters.js';
import { questions } from '../worded.js';
import { StatusService } from '../../src/status/status.service.js';
import { subjectsOf } from '../question-subjects.js';
import { recordOneText } from '../recorded-statements.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker();
  await tracker.sync({ trigger: 'command', only: [] });
  await recordOneText(tracker);
});

afterAll(async () => tracker.close());

describe('every question', () => {
  it('has a name, an address and a sentence of its own', () => {
    for (const key of ['name', 'path', 'answers'] as const) {
      expect(new Set(questions.map((question) => question[key]))).toHaveProperty('size', questions.length);
    }
    for (const { path } of questions) expect(path).toMatch(/^(\/[a-z-]+|\/:[a-z]+)+$/);
  });

  const cases = questions.map((question) => ({ ...question, question }));

  test.each(cases)('$name is answered with rows that its columns can show', async ({ question }) => {
    const raw: RawQuery = subjectsOf(question);
    const answer = await tracker.ask(question, raw);
    expect(answer).toMatchObject({
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      total: answer.rows.length,
    });
    expect(answer.title).not.toBe('');
    expect(answer.emptyBecause === null).toBe(answer.rows.length > 0);

    const columns = question.columns(await tracker.context.get(StatusService).book());
    expect(new Set(columns.map(({ key }) => key))).toHaveProperty('size', columns.length);
    for (const row of answer.rows) {
      for (const { cell } of columns) {
        const value = cell(row);
        expect(value === null || typeof value === 'string' || Number.isFinite(value)).toBe(true);
      }
    }
  });

  test.each(cases)('$name is answered as JSON can carry it', async ({ question }) => {
    const answer = await tracker.ask(question, subjectsOf(question));
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});
