import type { Book } from '../../status/book.js';
import type { StatementRow } from '../../status/statement-shape.js';

/** What is printed beside a text. */
export interface PrintedBeside {
  /** The end notes with which its participant is marked. */
  readonly notes: readonly number[];
  /** Where the end note of a number is, as it is marked there; `null` where it is not on record. */
  readonly noteHref: (note: number) => string | null;
}

type Printed = Pick<StatementRow, 'id' | 'instrument' | 'name'>;

/**
 * What is printed beside each text of a book. An end note is on record once for each participant that is marked with
 * it, and without one where it marks none.
 */
export function printedBeside(book: Book): (row: Printed) => PrintedBeside {
  const places = new Map<string, number>();
  const marked = new Map<number, readonly number[]>();
  const keyOf = (instrument: string, note: number, name: string) => JSON.stringify([instrument, note, name]);
  for (const [instrument, { statements }] of book.records)
    for (const { firstId, statement } of statements) {
      marked.set(firstId, statement.notes);
      if (statement.note !== null) places.set(keyOf(instrument, statement.note, statement.name), firstId);
    }
  return ({ id, instrument, name }) => ({
    notes: marked.get(id) ?? [],
    noteHref: (note) => {
      const place = places.get(keyOf(instrument, note, name)) ?? places.get(keyOf(instrument, note, ''));
      return place === undefined ? null : `/declarations/${place}`;
    },
  });
}
