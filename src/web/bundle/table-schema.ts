import { isDay } from '../../domain/day.js';
import type { Column } from '../../status/question.js';

/** A field of a Frictionless Table Schema. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly type: 'date' | 'datetime' | 'integer' | 'number' | 'string';
}

/** The fields of a table; the type of each is the narrowest that all its values have, of an empty column `string`. */
export function fieldsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly Field[] {
  return columns.map(({ key, title, description, cell }) => ({
    name: key,
    title,
    ...(description !== undefined && { description }),
    type: typeOf(rows.map((row) => cell(row)).filter((value) => value !== null)),
  }));
}

const isMoment = (value: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);

function typeOf(values: readonly (string | number)[]): Field['type'] {
  if (values.length === 0) return 'string';
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) return numbers.every(Number.isInteger) ? 'integer' : 'number';
  const texts = values.map(String);
  const are = (test: (text: string) => boolean) => texts.every(test);
  if (are(isDay)) return 'date';
  return are(isMoment) ? 'datetime' : 'string';
}
