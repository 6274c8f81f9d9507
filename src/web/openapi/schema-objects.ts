import { z } from 'zod';
import { answerJsonSchema } from '../../forms/answer-json.js';
import type { Book } from '../../status/book.js';
import { named } from '../../status/named.js';
import type { Question } from '../../status/question.js';
import { english } from '../../wording/english.js';
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
      const columns = english
        .columns(question.columns(book))
        .map(({ key, description }) => `- \`${key}\`: ${description}`);
      return [tableName(question.name), { type: 'string', description: columns.join('\n') }];
    }),
  );
}

/**
 * The schemas of all answers and of what they are made of, as JSON Schema, by name; each refers to the others within
 * this document. `$id` is left out: it would make each a document of its own, in which those references lead nowhere.
 */
export function schemaObjects(questions: readonly Question<unknown>[]): Readonly<Record<string, object>> {
  for (const question of questions)
    answerJsonSchema(question).register(named, { id: answerName(question.name) });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _s, $id: _i, ...schema }]) => [id, schema]),
  );
}
