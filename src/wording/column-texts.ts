import type { ColumnName, EmptyWhere } from '../status/column-table.js';

/** What is said of a column. What the column names (`of`) stands in it in braces, as in messages. */
interface ColumnText {
  readonly title: string;
  /** What its values are, in a phrase: their unit or the words that occur. */
  readonly meaning: string;
  /** When it has none. */
  readonly empty?: string;
}

/** What a language says of the columns of tables; what has no text does not compile. */
export interface TextsOfColumns {
  readonly columns: Readonly<Record<ColumnName, ColumnText>>;
  /** Why a column is empty in some rows of one table. */
  readonly emptyWhere: Readonly<Record<EmptyWhere, string>>;
}

/** What is said of some columns. */
export type SomeColumns = Partial<TextsOfColumns['columns']>;
