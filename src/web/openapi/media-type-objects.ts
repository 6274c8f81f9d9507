import type { Form } from '../../forms/form.js';
import { shortType } from '../../forms/short-type.js';
import type { Question } from '../../status/question.js';
import { formsOf } from '../representations.js';
import { answerName, tableName } from './schema-objects.js';

/** An example of a body. */
export interface BodyExample {
  readonly value: unknown;
}

/** What a response holds, by media type. */
export type Content = Readonly<Record<string, object>>;

/** Forms that are bytes and no text. */
export function isBinary(mediaType: string): boolean {
  return /^application\/(zip|vnd\.)/.test(mediaType);
}

/** The schema of a body of bytes or of text. */
export function schemaOfBody(mediaType: string): object {
  if (!isBinary(mediaType)) return { type: 'string' };
  return {
    description: 'bytes, of which no example can be written in JSON: ask at the address',
    contentMediaType: shortType(mediaType),
  };
}

/** The name of the example of a form of a question: `gaps.csv`. */
export function exampleName(question: string, suffix: string): string {
  return `${question}${suffix === '' ? '.html' : suffix}`;
}

/** What the answers to a question hold in some of its forms. */
export function contentOf(
  question: Pick<Question<unknown>, 'name'>,
  forms: readonly Form[] = formsOf(question),
): Content {
  return Object.fromEntries(
    forms.map(({ suffix, mediaType }) => [
      shortType(mediaType),
      {
        schema: schemaOfForm(question.name, suffix, mediaType),
        ...(!isBinary(mediaType) && {
          examples: { short: { $ref: `#/components/examples/${exampleName(question.name, suffix)}` } },
        }),
      },
    ]),
  );
}

function schemaOfForm(question: string, suffix: string, mediaType: string): object {
  if (suffix === '.json') return { $ref: `#/components/schemas/${answerName(question)}` };
  if (suffix === '.csv') return { $ref: `#/components/schemas/${tableName(question)}` };
  if (suffix === '.feed.json') return { $ref: '#/components/schemas/JsonFeed' };
  return schemaOfBody(mediaType);
}
