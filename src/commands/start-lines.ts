import type { Book } from '../status/book.js';

/** What a start has found and begun. */
export interface Start {
  readonly version: string;
  /** The database as it may be shown. */
  readonly database: string;
  readonly book: Pick<Book, 'records'>;
  /** What must be known of a record that was begun just now; `null` where there was one. */
  readonly newRecord: string | null;
  /** Where the nightly work is done: here, in another process, or nowhere, since the record cannot be written. */
  readonly nights: 'here' | 'elsewhere' | 'impossible';
}

/**
 * What a start says before it begins its nights: which program this is, and of which days its record is. Whoever reads
 * a log a year later asks these two first.
 */
export function startLines({ version, database, book, newRecord, nights }: Start): readonly string[] {
  const days = [...book.records.values()].map(
    ({ instrument, asAt }) => `${instrument.label} ${asAt === null ? 'not read yet' : `as at ${asAt}`}`,
  );
  return [
    `version ${version}, on Node ${process.versions.node}`,
    ...(newRecord === null ? [] : [newRecord]),
    `the record in ${database}: ${days.join(', ')}`,
    ...(nights === 'impossible' ? ['the record can be read and not written: no sync runs here'] : []),
    ...(nights === 'elsewhere' ? ['for the web only: no sync runs here, and nothing is sent'] : []),
  ];
}
