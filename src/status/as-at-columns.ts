import { sayLabel } from './say-label.js';
import type { Instrument } from '../domain/instrument.js';
import type { Book } from './book.js';
import type { Column } from './question.js';

/** The day of the record that a row rests on, which names its instrument. */
export function asAtColumn({ records }: Book): Column<{ readonly instrument: string }> {
  return {
    key: 'statusAsAt',
    title: 'As at',
    description:
      'the newest day of which the record of the instrument is known to be true; empty where there is no record',
    type: 'date',
    dataOnly: true,
    cell: ({ instrument }) => records.get(instrument)?.asAt ?? null,
  };
}

/** The days of the records that every row rests on: a column for each of the instruments. */
export function asAtColumns(
  { records, instruments }: Book,
  isMeant: (instrument: Instrument) => boolean = () => true,
): readonly Column<unknown>[] {
  return instruments.filter(isMeant).map(({ id, label }) => ({
    key: `${id}AsAt`,
    title: `${label} as at`,
    description: `the newest day of which the record of ${sayLabel({ label })} is known to be true; empty where there is no record`,
    type: 'date',
    dataOnly: true,
    cell: () => records.get(id)?.asAt ?? null,
  }));
}
