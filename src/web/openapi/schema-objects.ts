import { z } from 'zod';
import type { Book } from '../../status/book.js';
import type { Question } from '../../status/question.js';
import { answerSchema, namedSchemas } from './answer-schemas.js';
import { pascalCase } from './pascal-case.js';

/** The name of the schema of the answers to a question: `entry-into-force` has `EntryIntoForceAnswer`. */
export function answerName(question: string): string {
  return `${pascalCase(question)}Answer`;
}

/** The name of the schema of the table of a question: `entry-into-force` has `EntryIntoForceTable`. */
export function tableName(question: string): string {
  return `${pascalCase(question)}Table`;
}

/** The schemas of all tables as text, by name: each says what its columns mean. */
export function tableObjects(
  questions: readonly Question<unknown>[],
  book: Book,
): Readonly<Record<string, object>> {
  return Object.fromEntries(
    questions.map((question) => {
      const columns = question.columns(book).map(({ key, description }) => `- \`${key}\`: ${description}`);
      return [tableName(question.name), { type: 'string', description: columns.join('\n') }];
    }),
  );
}

/** The schemas of all answers and of what they are made of, as JSON Schema, by name; each refers to the others. */
export function schemaObjects(
  questions: readonly { readonly name: string }[],
): Readonly<Record<string, object>> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of namedSchemas) registry.add(schema, { id });
  for (const { name } of questions) registry.add(answerSchema(name), { id: answerName(name) });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _s, $id: _i, ...schema }]) => [id, schema]),
  );
}
