import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawQuery } from '../../src/status/parameters.js';
import { questions } from '../../src/status/questions.js';
import { subjectsOf } from '../question-subjects.js';
import { recordOneText } from '../recorded-statements.js';
import { openTracker, type OpenTracker } from '../tracker.js';

let tracker: OpenTracker;

beforeAll(async () => {
  tracker = await openTracker({ openedOn: '2022-11-04' });
  await tracker.sync({ trigger: 'command', only: [] });
  await recordOneText(tracker);
});

afterAll(async () => tracker.close());

/** What may be said of a State today only on a record that was checked lately. */
const ofToday = /\bhas not\b|\bhas neither\b|\bare parties\b|\bis not a party\b/;

/** Every sentence of an answer, wherever it stands, with the instrument that it or its surroundings name. */
function sentencesIn(value: unknown, instrument: unknown = null): readonly (readonly [unknown, string])[] {
  if (Array.isArray(value)) return value.flatMap((one) => sentencesIn(one, instrument));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'instrument' in value ? value.instrument : instrument;
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sentence' ? [[own, String(inner)] as const] : sentencesIn(inner, own),
  );
}

describe('the record of UNTOC, which is twelve years old, never poses as today’s', () => {
  test.each(questions.map((question) => ({ name: question.name, question })))(
    'in $name',
    async ({ question }) => {
      const raw: RawQuery = subjectsOf(question);
      const takes = new Set(question.parameters.map(({ key }) => key));
      const answer = await tracker.ask(question, { ...raw, ...(takes.has('days') && { days: '366' }) });
      for (const [instrument, sentence] of sentencesIn([answer.rows, answer.subject])) {
        if (instrument === 'untoc') expect(sentence).not.toMatch(ofToday);
      }
    },
  );

  test('which is tried on some sentences', async () => {
    const found = await Promise.all(
      questions.map(async (question) => {
        const { rows, subject } = await tracker.ask(question, subjectsOf(question));
        return sentencesIn([rows, subject]).filter(([instrument]) => instrument === 'untoc');
      }),
    );
    expect(found.filter((sentences) => sentences.length > 0).length).toBeGreaterThan(4);
  });
});
