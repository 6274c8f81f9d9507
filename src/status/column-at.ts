import { columnTable, type ColumnName } from './column-table.js';
import type { Column } from './question.js';

type Value = string | number | null;

/**
 * The places in a row at which a value stands, or a list of words: `signedOn`, `state.code`. What does not stand in the
 * row is none, so that a column of it does not compile.
 */
type PlaceIn<Row> = {
  [Key in keyof Row & string]: Row[Key] extends Value | readonly string[]
    ? Key
    : NonNullable<Row[Key]> extends readonly unknown[]
      ? never
      : `${Key}.${PlaceIn<NonNullable<Row[Key]>>}`;
}[keyof Row & string];

/** What can be told of a column beside its place. */
type About<Row> = Partial<Omit<Column<Row>, 'type'>>;

/** The last step to a place, where it is the name of a column. */
type EndsInName = ColumnName | `${string}.${ColumnName}`;

/**
 * A column of what stands at a place in the row: no value where the place is not there, words with blanks between them
 * where it is a list. A property that is neither is told by a cell of its own. The last step to the place is the key of
 * the column and its name in the table of columns, where it has no other.
 */
export function columnAt<Row>(
  place: PlaceIn<Row> & EndsInName,
  about?: Omit<About<Row>, 'name'>,
): Column<Row>;
export function columnAt<Row>(
  place: PlaceIn<Row>,
  about: About<Row> & Pick<Column<Row>, 'name'>,
): Column<Row>;
export function columnAt<Row>(
  property: keyof Row & ColumnName,
  about: About<Row> & Pick<Column<Row>, 'cell'>,
): Column<Row>;
export function columnAt<Row>(
  property: keyof Row & string,
  about: About<Row> & Pick<Column<Row>, 'name' | 'cell'>,
): Column<Row>;
export function columnAt<Row>(place: string, about: About<Row> = {}): Column<Row> {
  const steps = place.split('.');
  const key = steps.at(-1) ?? place;
  return namedColumn(about.name ?? (key as ColumnName), {
    key,
    cell: (row) => valueAt(row, steps),
    ...about,
  });
}

/** A column as the table of columns has it, with the values that a cell tells. */
export function namedColumn<Row>(
  name: ColumnName,
  about: About<Row> & Pick<Column<Row>, 'key' | 'cell'>,
): Column<Row> {
  return { ...about, name, type: columnTable[name] };
}

/**
 * An inner part may be absent, as the evidence of a record that was never read: the value is then none, and no error.
 */
function valueAt(row: unknown, steps: readonly string[]): Value {
  let value = row;
  for (const step of steps) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[step];
  return Array.isArray(value) ? value.join(' ') : ((value ?? null) as Value);
}
