import { QueryError, type RawQuery } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import type { StatusService } from '../../status/status.service.js';
import { answerQuestion } from '../answer-question.js';
import { answerJson } from '../forms/answer-json.js';
import type { Site } from '../site.js';
import { parameterExamples } from './parameter-objects.js';

/** A true answer to each question, with its first row only. A question about what is not there yet has none. */
export async function exampleAnswers(
  questions: readonly Question<unknown>[],
  status: StatusService,
  site: Site,
): Promise<ReadonlyMap<string, unknown>> {
  const { instruments, states } = await status.book();
  const ids: Readonly<Record<string, string | undefined>> = {
    instrument: instruments[0]?.id,
    group: states.groups[0]?.id,
    run: '1',
  };
  const examples = new Map<string, unknown>();
  for (const question of questions) {
    const subject = question.parameters.filter(({ option }) => option === null);
    const raw: RawQuery = Object.fromEntries(
      subject.map(({ key }) => [key, parameterExamples[key] ?? ids[question.name]]),
    );
    try {
      const { answer, cite } = await answerQuestion({ status, site, question, raw, url: question.path });
      const short = { ...answer, rows: answer.rows.slice(0, 1) };
      examples.set(question.name, JSON.parse([...answerJson(short, cite)].join('')));
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
    }
  }
  return examples;
}
