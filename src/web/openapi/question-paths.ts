import type { Question } from '../../status/question.js';
import { formsOf, shortType, type Representation } from '../representations.js';
import type { ParameterObject } from './parameter-objects.js';
import { anyProblem } from './problem-responses.js';
import { answerName } from './schema-objects.js';

/** What the addresses of a question are described with. */
export interface DescribedQuestion {
  readonly question: Question<unknown>;
  readonly parameters: readonly ParameterObject[];
  /** A true answer; `undefined` where there is none yet. */
  readonly example: unknown;
}

const headers = {
  ETag: { description: 'changes when the answer does', schema: { type: 'string' } },
  Link: { description: 'the other forms, and how to cite the answer', schema: { type: 'string' } },
};

/** Every address of a question: without a suffix, and with that of each form. */
export function questionPaths(described: DescribedQuestion): Readonly<Record<string, object>> {
  const { question } = described;
  const forms = formsOf(question);
  return Object.fromEntries([
    [inBraces(question.path), pathItem(described, '', forms)],
    ...forms
      .filter(({ suffix }) => suffix !== '')
      .map((form) => [`${inBraces(question.path)}${form.suffix}`, pathItem(described, form.suffix, [form])]),
  ]);
}

function pathItem(described: DescribedQuestion, suffix: string, forms: readonly Representation[]): object {
  const { question, parameters } = described;
  const { name, answers } = question;
  const content = Object.fromEntries(
    forms.map((form) => [shortType(form.mediaType), contentOf(form, described)]),
  );
  return {
    get: {
      operationId: `${name}${suffix}`,
      tags: [name],
      summary: answers,
      description:
        suffix === '' ? 'In the form that Accept names; a page where it takes anything.' : forms[0]?.meaning,
      parameters: parameters.map(({ name: key }) => ({
        $ref: `#/components/parameters/${parameterName(name, key)}`,
      })),
      responses: {
        200: { description: `${answers}.`, headers, content },
        304: { description: 'nothing has changed since the ETag in If-None-Match' },
        ...anyProblem,
      },
    },
  };
}

/** The name of a parameter of a question among those of all. */
export function parameterName(question: string, key: string): string {
  return `${question}.${key}`;
}

function contentOf({ suffix }: Representation, { question, example }: DescribedQuestion): object {
  if (suffix === '.json') {
    const schema = { $ref: `#/components/schemas/${answerName(question.name)}` };
    return example === undefined ? { schema } : { schema, example };
  }
  if (suffix === '.feed.json') return { schema: { type: 'object' } };
  if (suffix === '.xlsx') return { schema: { type: 'string', contentMediaType: 'application/octet-stream' } };
  return { schema: { type: 'string' } };
}

/** A path as OpenAPI writes it: `/states/{code}`. */
export function inBraces(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}
