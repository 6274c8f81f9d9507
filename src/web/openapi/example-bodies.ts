import { setImmediate } from 'node:timers/promises';
import { answerQuestion } from '../../forms/answer-question.js';
import type { Answered } from '../../forms/answered.js';
import type { Form } from '../../forms/form.js';
import type { Site } from '../../forms/site.js';
import { QueryError, type RawQuery } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import type { StatusService } from '../../status/status.service.js';
import type { Exhibit } from '../exhibits.js';
import { formsOf } from '../representations.js';
import { exampleName, isBinary, type BodyExample } from './body-objects.js';
import { parametersOf } from './parameter-objects.js';

/** What examples are made from. */
export interface Exemplified {
  readonly questions: readonly Question<unknown>[];
  readonly exhibits: readonly Exhibit[];
  readonly status: StatusService;
  readonly site: Site;
}

/** Examples of bodies, by the name of a form of a question, or by the path of an exhibit. */
export type BodyExamples = ReadonlyMap<string, BodyExample>;

/**
 * A true answer to each question in each form that is text, with its first row only, and each exhibit. An example
 * written by hand grows untrue, and people take a State in it for a fact.
 */
export async function exampleBodies({ questions, exhibits, ...from }: Exemplified): Promise<BodyExamples> {
  const examples = new Map<string, BodyExample>();
  for (const question of questions) {
    const answered = await shortAnswer(from, question);
    for (const form of formsOf(question)) {
      if (isBinary(form.mediaType)) continue;
      examples.set(exampleName(question.name, form.suffix), await exampleOf(form, answered));
      // Others are answered between.
      await setImmediate();
    }
  }
  for (const { path, question, ...form } of exhibits) {
    if (isBinary(form.mediaType)) continue;
    examples.set(path, await exampleOf(form, await shortAnswer(from, { ...question, path })));
    await setImmediate();
  }
  return examples;
}

/** The answer to a question, with its first row only. */
async function shortAnswer(
  { status, site }: Pick<Exemplified, 'status' | 'site'>,
  question: Question<unknown>,
): Promise<Answered> {
  const subject = parametersOf(question, await status.vocabulary()).filter(
    (parameter) => parameter.in === 'path',
  );
  const raw: RawQuery = Object.fromEntries(subject.map(({ name, example }) => [name, String(example)]));
  const url = question.path.replace(/:(\w+)/g, (_, key: string) => String(raw[key]));
  const answered = await answerAtAll({ status, site, question, raw, url, otherForms: formsOf(question) });
  const { answer } = answered;
  return { ...answered, answer: { ...answer, rows: answer.rows.slice(0, 1) } };
}

async function exampleOf(
  { mediaType, render }: Pick<Form, 'mediaType' | 'render'>,
  answered: Answered,
): Promise<BodyExample> {
  const body = await render(answered);
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body.toString() : [...body].join('');
  if (/^application\/(\w+\+)?json\b/.test(mediaType)) return { value: JSON.parse(text) };
  // Of a page, and of a picture, its beginning, up to its title; any other text is whole.
  const [head] = /^<(!doctype html|svg\b).*?<\/title>/s.exec(text) ?? [];
  return { value: head === undefined ? text : `${head}…` };
}

/** A true answer; where there is none yet, as of a run before there was one, one that might be. */
async function answerAtAll(requested: Parameters<typeof answerQuestion<unknown>>[0]): Promise<Answered> {
  try {
    return await answerQuestion(requested);
  } catch (error) {
    const { question } = requested;
    if (!(error instanceof QueryError) || question.example === undefined) throw error;
    return answerQuestion({ ...requested, question: { ...question, ask: question.example } });
  }
}
