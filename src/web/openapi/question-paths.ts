import type { Form } from '../../forms/form.js';
import type { Question } from '../../status/question.js';
import { formsOf } from '../representations.js';
import { contentOf } from './media-type-objects.js';
import type { ParameterObject } from './parameter-objects.js';
import { keptHeaders, readOperation } from './read-operation.js';

/** What the addresses of a question are described with. */
export interface DescribedQuestion {
  readonly question: Question<unknown>;
  readonly parameters: readonly ParameterObject[];
}

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

function pathItem(described: DescribedQuestion, suffix: string, forms: readonly Form[]): object {
  const { question, parameters } = described;
  const { name, answers } = question;
  const byAccept = 'In the form that Accept names; a page where it takes anything.';
  return readOperation({
    name: `${name}${suffix}`,
    tag: name,
    summary: answers,
    description: suffix === '' ? byAccept : (forms[0]?.meaning ?? ''),
    parameters: parameters.map(({ name: key }) => ({
      $ref: `#/components/parameters/${parameterName(name, key)}`,
    })),
    headers: [
      ...keptHeaders,
      'Link',
      ...(forms.some(({ isFile }) => isFile) ? ['Content-Disposition' as const] : []),
    ],
    content: contentOf(question, forms),
    hasSubject: question.path.includes(':'),
  });
}

/** The name of a parameter of a question among those of all. */
export function parameterName(question: string, key: string): string {
  return `${question}.${key}`;
}

/** A path as OpenAPI writes it: `/states/{code}`. */
export function inBraces(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}
