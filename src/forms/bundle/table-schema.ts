import type { ColumnType } from '../../status/column-table.js';
import type { Column } from '../../status/question.js';
import { english } from '../../wording/english.js';

/** A field of a Frictionless Table Schema. */
interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: Exclude<ColumnType, 'uri'>;
  readonly format?: 'uri';
}

/** A column whose values are those of a column of another table. */
interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** A Frictionless Table Schema. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly missingValues: readonly string[];
}

/** Where the State and the instrument of a row have a row of their own, by the key of the column that names them. */
const references: Readonly<Record<string, ForeignKey['reference']>> = {
  code: { resource: 'states', fields: 'code' },
  instrument: { resource: 'instruments', fields: 'id' },
};

/**
 * The schema of a table: it follows from the columns alone, so that it is the same whatever rows there are. An empty
 * cell is no value and no empty text (`missingValues`); a table is not referred to from itself, which would say
 * nothing.
 */
export function tableSchema(name: string, columns: readonly Column<never>[]): TableSchema {
  const primaryKey = columns.filter(({ isKey = false }) => isKey).map(({ key }) => key);
  const foreignKeys = primaryKey.flatMap((fields) => {
    const reference = references[fields];
    return reference && reference.resource !== name ? [{ fields, reference }] : [];
  });
  return {
    fields: english.columns(columns).map(({ key, title, description, type }) => ({
      name: key,
      title,
      description,
      ...(type === 'uri' ? { type: 'string', format: 'uri' } : { type }),
    })),
    ...(primaryKey.length > 0 && { primaryKey }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
    missingValues: [''],
  };
}
