import { z } from 'zod';
import { packageVersion } from '../../package-facts.js';
import type { Vocabulary } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import type { Exhibit } from '../exhibits.js';
import { shortType } from '../representations.js';
import { healthSchema } from './health-schema.js';
import { parametersOf, type ParameterObject } from './parameter-objects.js';
import { anyProblem, problemResponses } from './problem-responses.js';
import { inBraces, parameterName, questionPaths } from './question-paths.js';
import { schemaObjects } from './schema-objects.js';

/** What the description is made from. */
export interface Described {
  readonly questions: readonly Question<unknown>[];
  readonly exhibits: readonly Exhibit[];
  readonly vocabulary: Vocabulary;
  readonly publicUrl: string;
  /** A true answer to each question, by name, where there is one. */
  readonly examples: ReadonlyMap<string, unknown>;
}

const description = `Which States have not joined? Every address is a question, its query string the whole of it; a suffix
or the Accept header chooses the form. The tracker is only read: GET and HEAD. Unknown parameters are refused, so that a
typing error never widens an answer. Every answer has a strong ETag and says how to cite it.`;

/** The description of every address, as OpenAPI 3.1. */
export function openApiDocument({ questions, exhibits, vocabulary, publicUrl, examples }: Described): object {
  const parameters = new Map(questions.map((question) => [question, parametersOf(question, vocabulary)]));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Ratification Tracker',
      version: packageVersion,
      summary: 'Which States have not joined the instruments that General Assembly resolution 61/180 names',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: questions.map(({ name, answers }) => ({ name, description: answers })),
    paths: {
      ...Object.assign(
        {},
        ...questions.map((question) =>
          questionPaths({
            question,
            parameters: parameters.get(question) ?? [],
            example: examples.get(question.name),
          }),
        ),
      ),
      ...Object.fromEntries(
        exhibits.map((exhibit) => [inBraces(exhibit.path), exhibitPath(exhibit, vocabulary)]),
      ),
      ...otherPaths,
    },
    components: {
      schemas: { ...schemaObjects(questions), Health: plainSchema(healthSchema) },
      parameters: Object.fromEntries(
        [...parameters].flatMap(([{ name }, list]) =>
          list.map((parameter) => [parameterName(name, parameter.name), parameter] as const),
        ),
      ),
      responses: problemResponses,
    },
  };
}

function plainSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function exhibitPath({ path, question, shows, mediaType }: Exhibit, vocabulary: Vocabulary): object {
  const parameters: readonly ParameterObject[] = parametersOf(question, vocabulary);
  return get(`show.${path}`, shows, mediaType, { type: 'string' }, parameters);
}

function get(
  operationId: string,
  summary: string,
  mediaType: string,
  schema: object,
  parameters: readonly ParameterObject[] = [],
): object {
  return {
    get: {
      operationId,
      tags: ['other'],
      summary,
      parameters,
      responses: {
        200: { description: `${summary}.`, content: { [shortType(mediaType)]: { schema } } },
        ...anyProblem,
      },
    },
  };
}

const otherPaths = {
  '/health': get(
    'health',
    'whether the tracker answers, how old its record is, and when it will look again',
    'application/json',
    { $ref: '#/components/schemas/Health' },
  ),
  '/metrics': get('metrics', 'figures for Prometheus', 'text/plain', { type: 'string' }),
  '/openapi.json': get('openapi', 'this description', 'application/json', { type: 'object' }),
  '/data/tracker.zip': get(
    'bundle',
    'everything as one package: tables as CSV with a datapackage.json, the database, checksums',
    'application/zip',
    { type: 'string', contentMediaType: 'application/zip' },
  ),
};
