import type { Question } from '../../status/question.js';
import { contentOf } from './body-objects.js';
import { headersNamed } from './header-objects.js';
import type { ParameterObject } from './parameter-objects.js';
import { anyProblem } from './problem-responses.js';
import { camelCase } from './pascal-case.js';
import { inBraces, parameterReference } from './question-paths.js';
import { keptHeaders, readOperation } from './read-operation.js';

/** The addresses at which the past of a question's answers is found, as RFC 7089 has them. */
export function mementoPaths(
  { name, path }: Pick<Question<unknown>, 'name' | 'path'>,
  parameters: readonly ParameterObject[],
  publicUrl: string,
): Readonly<Record<string, object>> {
  if (!parameters.some(({ name: key }) => key === 'knownAt')) return {};
  const taken = parameters
    .filter(({ name: key }) => key !== 'knownAt')
    .map((parameter) => parameterReference(name, parameter));
  const at = inBraces(path);
  return {
    [`/timegate${at}`]: {
      get: {
        operationId: camelCase(`timegate ${name}`),
        tags: [name],
        summary: 'Leads to the answer as it was at the moment that Accept-Datetime names',
        description:
          'A TimeGate of RFC 7089, also with the suffix of a form. The newest answer where that header is absent; the first or the last of all where it names a moment before or after them.',
        parameters: taken,
        responses: {
          302: { description: 'its address is in Location', headers: headersNamed('Location', 'Link') },
          ...anyProblem,
        },
      },
    },
    [`/timemap${at}`]: readOperation({
      name: `timemap ${name}`,
      tag: name,
      summary: 'the moments of the answer at which the record was altered',
      description: 'A TimeMap of RFC 7089, also with the suffix of a form.',
      parameters: taken,
      headers: keptHeaders,
      content: contentOf('application/link-format', {
        value: `<${publicUrl}${exampleOf(at, parameters)}>; rel="original",\n…`,
      }),
    }),
  };
}

/** The address with the examples of its subjects. */
function exampleOf(path: string, parameters: readonly ParameterObject[]): string {
  return path.replace(/\{(\w+)\}/g, (_, key: string) =>
    String(parameters.find(({ name }) => name === key)?.example),
  );
}
