import { z } from 'zod';
import { feedSchema } from '../../forms/feeds/feed-schema.js';
import { logJsonSchema } from '../../forms/log-json.js';
import { packageVersion } from '../../package-facts.js';
import type { ArchivedPage } from '../../status/archived-page.js';
import type { Vocabulary } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import { english } from '../../wording/english.js';
import type { Exhibit } from '../exhibits.js';
import { healthSchema, type Health } from '../health/health.service.js';
import { representations } from '../representations.js';
import { contentOf } from './body-objects.js';
import type { BodyExamples } from './example-bodies.js';
import { endingPath } from './ending-path.js';
import { evidencePaths } from './evidence-paths.js';
import { headerObjects } from './header-objects.js';
import { mementoPaths } from './memento-paths.js';
import { otherPaths } from './other-paths.js';
import { parametersOf, switchObject, switchReference } from './parameter-objects.js';
import { problemResponses } from './problem-responses.js';
import { inBraces, parameterName, questionPaths } from './question-paths.js';
import { keptHeaders, readOperation } from './read-operation.js';
import { schemaObjects, tableObjects } from './schema-objects.js';

export interface Described {
  readonly questions: readonly Question<unknown>[];
  readonly exhibits: readonly Exhibit[];
  readonly vocabulary: Vocabulary;
  readonly publicUrl: string;
  readonly examples: BodyExamples;
  /** How the tracker is, as an example. */
  readonly health: Health;
  /** Something that is in the archive, as an example; `null` where nothing of it can be read. */
  readonly archived: ArchivedPage | null;
  /** The log and its public key, as examples; `null` where it has no key. */
  readonly log: unknown;
  readonly logKey: string | null;
}

const description = `General Assembly resolution 61/180 urges Member States that have not yet done so to consider taking
measures to ratify or accede to five instruments. Which States are not parties to them? Every address is a question, its
query string the whole of it; a suffix or the Accept header chooses the form. The tracker is only read, with GET and HEAD, but for the
POST by which a subscriber ends a subscription. Unknown parameters are refused, so that a
typing error never widens an answer. Every answer says how to cite it, and has a strong ETag unless it goes up to the
present second. An answer for a day (asOf) or of what was known at a moment (knownAt) says in Memento-Datetime of
which moment its knowledge is, and Link leads to its past (RFC 7089).`;

/**
 * The description of every address, as OpenAPI 3.1, of which the schemas are plain JSON Schema: what checks a query and
 * what types a row is what is printed here. Addresses are relative to `servers`, so that a path before them is said
 * once.
 */
export function openApiDocument(described: Described): object {
  const { questions, exhibits, vocabulary, publicUrl, examples, health, log, logKey, archived } = described;
  const parameters = new Map(questions.map((question) => [question, parametersOf(question, vocabulary)]));
  const head = {
    openapi: '3.1.1',
    info: {
      title: 'Ratification Tracker',
      version: packageVersion,
      summary:
        'Which States are not parties to the five instruments that General Assembly resolution 61/180 names',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
  };
  return {
    ...head,
    servers: [{ url: publicUrl || '/' }],
    // Nothing needs a key: said aloud, since a description that says nothing leaves it open.
    security: [],
    tags: [
      ...questions.map(({ name }) => ({ name, description: english.questions[name] })),
      { name: 'other', description: 'what answers no question, or shows an answer in a form of its own' },
    ],
    paths: {
      ...Object.assign({}, ...[...parameters].map(([question, list]) => questionPaths(question, list))),
      ...Object.fromEntries(
        exhibits.map((exhibit) => [inBraces(exhibit.path), exhibitPath(exhibit, described)]),
      ),
      ...Object.assign(
        {},
        ...[...parameters].map(([question, list]) => mementoPaths(question, list, publicUrl)),
      ),
      ...(archived && evidencePaths(archived, vocabulary)),
      ...otherPaths({ publicUrl, health, log, logKey, head }),
      ...endingPath,
    },
    components: {
      schemas: {
        ...schemaObjects(questions),
        ...tableObjects(questions, vocabulary.book),
        Health: plainSchema(healthSchema),
        Log: plainSchema(logJsonSchema),
        JsonFeed: plainSchema(feedSchema),
      },
      parameters: {
        ...Object.fromEntries(
          [...parameters].flatMap(([{ name }, list]) =>
            list.map((parameter) => [parameterName(name, parameter.name), parameter] as const),
          ),
        ),
        ...Object.fromEntries(
          [...representations, ...exhibits].flatMap(({ switches = [] }) =>
            switches.map((one) => [one.key, switchObject(one)]),
          ),
        ),
      },
      headers: headerObjects,
      examples: Object.fromEntries([...examples].filter(([name]) => !name.startsWith('/'))),
      responses: problemResponses,
    },
  };
}

/** Without `$schema`: the document has one dialect for all (OpenAPI 3.1, `jsonSchemaDialect`). */
function plainSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function exhibitPath(exhibit: Exhibit, { vocabulary, examples }: Described): object {
  const { path, question, shows, mediaType, switches = [] } = exhibit;
  return readOperation({
    name: `show ${path}`,
    tag: 'other',
    summary: shows,
    parameters: [...parametersOf(question, vocabulary), ...switches.map(switchReference)],
    headers: [...keptHeaders, 'Link'],
    content: contentOf(mediaType, examples.get(path)),
    hasSubject: path.includes(':'),
  });
}
