import type { Form } from '../../forms/form.js';
import { shortType } from '../../forms/short-type.js';
import { answerName, tableName } from './schema-objects.js';

export interface BodyExample {
  readonly value: unknown;
}

/** What a response holds, by media type. */
export type Content = Readonly<Record<string, object>>;

/** Forms that are bytes and no text. */
export function isBinary(mediaType: string): boolean {
  return /^(application\/(g?zip|vnd\.)|image\/png)/.test(mediaType);
}

/** A body by its media type, with an example where it is no bytes. */
export function contentOf(
  mediaType: string,
  example?: object,
  schema: object = schemaOf(mediaType),
): Content {
  return { [shortType(mediaType)]: { schema, ...(example && { examples: { short: example } }) } };
}

/**
 * OpenAPI 3.1 leaves `format: binary` to version 3.0: bytes have no type in JSON Schema, and `contentMediaType` says
 * what they are (OpenAPI 3.1, "Considerations for File Uploads" and "Media Type Object").
 */
function schemaOf(mediaType: string): object {
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

/** What the answers to a question hold in one of its forms. */
export function contentIn({ suffix, mediaType }: Form, question: string): Content {
  const example = { $ref: `#/components/examples/${exampleName(question, suffix)}` };
  const schema = schemaNames[suffix]?.(question);
  return contentOf(
    mediaType,
    isBinary(mediaType) ? undefined : example,
    schema === undefined ? undefined : { $ref: `#/components/schemas/${schema}` },
  );
}

/** The forms that have a schema of their own, by suffix. */
const schemaNames: Readonly<Record<string, (question: string) => string>> = {
  '.json': answerName,
  '.csv': tableName,
  '.feed.json': () => 'JsonFeed',
};
