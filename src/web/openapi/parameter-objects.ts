import { z } from 'zod';
import type { Switch } from '../../forms/switch.js';
import type { Parameter, Vocabulary } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import { sortParameter } from '../../status/sort-rows.js';
import { english } from '../../wording/english.js';

/** A parameter as OpenAPI describes it. */
export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: object;
  readonly example?: unknown;
}

/**
 * Every parameter of a question, described from the schema that checks it. One in a path is required in any case, and
 * several values are a key given several times, which is what OpenAPI takes for usual (`style: form`, `explode: true`).
 */
export function parametersOf(
  question: Question<unknown>,
  vocabulary: Vocabulary,
): readonly ParameterObject[] {
  const { book } = vocabulary;
  const keys = question.columns(book).map(({ key }) => key);
  const sort = sortParameter(question, book);
  return [
    ...question.parameters.map((parameter) =>
      parameterObject(parameter, english.parameters[parameter.name], vocabulary),
    ),
    {
      ...parameterObject(sort, english.say({ say: 'order-of-list', columns: keys.join(', ') }), vocabulary),
      schema: { type: 'string', enum: keys.flatMap((key) => [key, `-${key}`]) },
      example: `-${keys[0]}`,
    },
  ];
}

/** A reference to a switch of a form, which is described once for all addresses that take it. */
export function switchReference({ key }: Switch): object {
  return { $ref: `#/components/parameters/${key}` };
}

/** A switch, described. */
export function switchObject({ key, meaning, choices = ['0', '1'] }: Switch): ParameterObject {
  return {
    name: key,
    in: 'query',
    required: false,
    description: meaning,
    schema: { type: 'string', enum: choices },
    example: choices.at(-1),
  };
}

/** One parameter, described from the schema that checks it. */
export function parameterObject(
  parameter: Parameter,
  description: string,
  vocabulary: Vocabulary,
): ParameterObject {
  const { key, option, many, most } = parameter;
  const one = valueSchema(parameter, vocabulary);
  const example = exampleOf(parameter, vocabulary);
  return {
    name: key,
    in: option === null ? 'path' : 'query',
    required: option === null,
    description,
    schema: many ? { type: 'array', items: one, ...(most !== undefined && { maxItems: most }) } : one,
    ...(example !== undefined && { example: many ? [example] : example }),
  };
}

/** The schema of one value: the one that checks it, and the words where they are a list. */
function valueSchema({ choices, schema, placeholder }: Parameter, vocabulary: Vocabulary): object {
  const words = choices?.(vocabulary.book).map(({ value }) => value);
  if (words !== undefined && words.length > 0) return { type: 'string', enum: words };
  const { $schema: _, ...checked } = z.toJSONSchema(schema(vocabulary), {
    io: 'input',
    unrepresentable: 'any',
  });
  return placeholder === 'DATE' ? { ...checked, format: 'date' } : checked;
}

function exampleOf({ example, choices }: Parameter, vocabulary: Vocabulary): string | undefined {
  const words = choices?.(vocabulary.book).map(({ value }) => value);
  const usual = typeof example === 'function' ? example(vocabulary) : example;
  return words === undefined || words.includes(usual ?? '') ? usual : words[0];
}
