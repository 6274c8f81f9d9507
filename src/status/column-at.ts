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

/** What is said of a column; its key is the last step to its place, where it has no other. */
type About<Row> = Omit<Column<Row>, 'key' | 'cell'> & Partial<Pick<Column<Row>, 'key'>>;

/**
 * A column of what stands at a place in the row: no value where the place is not there, words with blanks between them
 * where it is a list. A property that is neither is told by a cell of its own.
 */
export function columnAt<Row>(place: PlaceIn<Row>, about: About<Row>): Column<Row>;
export function columnAt<Row>(
  property: keyof Row & string,
  about: About<Row> & Pick<Column<Row>, 'cell'>,
): Column<Row>;
export function columnAt<Row>(place: string, about: About<Row> & Partial<Column<Row>>): Column<Row> {
  const steps = place.split('.');
  return { key: steps.at(-1) ?? place, cell: (row) => valueAt(row, steps), ...about };
}

/**
 * An inner part may be absent, as the evidence of a record that was never read: the value is then none, and no error.
 */
function valueAt(row: unknown, steps: readonly string[]): Value {
  let value = row;
  for (const step of steps) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[step];
  return Array.isArray(value) ? value.join(' ') : ((value ?? null) as Value);
}
