import type { Form } from '../../forms/form.js';
import type { Question } from '../../status/question.js';
import { english } from '../../wording/english.js';
import { formsOf } from '../representations.js';
import { contentIn, type Content } from './body-objects.js';
import { switchReference, type ParameterObject } from './parameter-objects.js';
import { keptHeaders, readOperation } from './read-operation.js';

/**
 * Every address of a question: without a suffix, and with that of each form. Each has an `operationId` of its own,
 * which must be unique in the whole document: generators make a function of each.
 */
export function questionPaths(
  question: Question<unknown>,
  parameters: readonly ParameterObject[],
): Readonly<Record<string, object>> {
  const forms = formsOf(question);
  const path = inBraces(question.path);
  const pathItem = (suffix: string, description: string, at: readonly Form[]) =>
    readOperation({
      name: `${question.name}${suffix}`,
      tag: question.name,
      summary: english.questions[question.name],
      description,
      parameters: [
        ...parameters.map((parameter) => parameterReference(question.name, parameter)),
        // Without a suffix an address has every form, most of which do not take them.
        ...(suffix === '' ? [] : at).flatMap(({ switches = [] }) => switches.map(switchReference)),
      ],
      headers: [
        ...keptHeaders,
        'Link',
        ...(at.some(({ isFile }) => isFile) ? ['Content-Disposition' as const] : []),
      ],
      content: Object.assign({}, ...at.map((form) => contentIn(form, question.name))) as Content,
      hasSubject: path !== question.path,
    });
  return Object.fromEntries([
    [path, pathItem('', 'In the form that Accept names; a page where it takes anything.', forms)],
    ...forms
      .filter(({ suffix }) => suffix !== '')
      .map((form) => [`${path}${form.suffix}`, pathItem(form.suffix, form.meaning, [form])] as const),
  ]);
}

/** The name of a parameter of a question among those of all. */
export function parameterName(question: string, key: string): string {
  return `${question}.${key}`;
}

/** A reference to a parameter of a question, which is described once for all of its addresses. */
export function parameterReference(question: string, { name }: Pick<ParameterObject, 'name'>): object {
  return { $ref: `#/components/parameters/${parameterName(question, name)}` };
}

/** A path as OpenAPI writes it: `/states/{code}`. */
export function inBraces(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}
