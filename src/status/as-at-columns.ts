import { nameOf } from '../domain/instrument-name.js';
import type { Instrument } from '../domain/instrument.js';
import type { Book } from './book.js';
import { namedColumn } from './column-at.js';
import type { Column } from './question.js';

/** The day of the record that a row rests on, which names its instrument. */
export function asAtColumn({ records }: Book): Column<{ readonly instrument: string }> {
  return namedColumn('asAt', {
    key: 'statusAsAt',
    dataOnly: true,
    cell: ({ instrument }) => records.get(instrument)?.asAt ?? null,
  });
}

/** The days of the records that every row rests on: a column for each of the instruments. */
export function asAtColumns(
  { records, instruments }: Pick<Book, 'records' | 'instruments'>,
  isMeant: (instrument: Instrument) => boolean = () => true,
): readonly Column<unknown>[] {
  return instruments.filter(isMeant).map((instrument) =>
    namedColumn('asAtOf', {
      key: `${instrument.id}AsAt`,
      of: ofInstrument(instrument),
      dataOnly: true,
      cell: () => records.get(instrument.id)?.asAt ?? null,
    }),
  );
}

/** What a column that is of one instrument names. */
export function ofInstrument({ label }: { readonly label: string }) {
  return { label, instrument: nameOf({ label }) };
}
