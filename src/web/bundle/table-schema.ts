import type { Column, ColumnType } from '../../status/question.js';

/** A field of a Frictionless Table Schema. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: Exclude<ColumnType, 'uri'>;
  readonly format?: 'uri';
}

/** A Frictionless Table Schema. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly missingValues: readonly string[];
}

/** The schema of a table: it follows from the columns alone, so that it is the same whatever rows there are. */
export function tableSchema(columns: readonly Omit<Column<never>, 'cell'>[]): TableSchema {
  const primaryKey = columns.filter(({ isKey = false }) => isKey).map(({ key }) => key);
  return {
    fields: columns.map(({ key, title, description, type }) => ({
      name: key,
      title,
      description,
      ...(type === 'uri' ? { type: 'string', format: 'uri' } : { type }),
    })),
    ...(primaryKey.length > 0 && { primaryKey }),
    missingValues: [''],
  };
}
