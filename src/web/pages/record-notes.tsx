import { sayDay } from '../../domain/day.js';
import type { Book } from '../../status/book.js';
import type { RecordNote } from '../../status/record-note.js';

/** The warnings of an answer, where the figures are: they must be read before anything is quoted. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <aside class="warnings" role="note">
      <strong>Before you quote this:</strong>
      <ul>
        {warnings.map((warning) => (
          <li>{warning}</li>
        ))}
      </ul>
    </aside>
  );
}

/** As at which day each record speaks. */
export function RecordNotes({
  records,
  book,
}: {
  readonly records: readonly RecordNote[];
  readonly book: Book;
}) {
  return (
    <p class="records">
      {records.map(({ instrument, statusAsAt, stale }) => {
        const record = book.records.get(instrument);
        const label = record?.instrument.label ?? instrument;
        const asAt = statusAsAt === null ? 'no record yet' : `as at ${sayDay(statusAsAt)}`;
        return (
          <span class={stale ? 'record stale' : 'record'}>
            {record?.evidence ? <a href={record.evidence.url}>{label}</a> : label}: {asAt}
            {stale && ' (stale)'}
          </span>
        );
      })}
    </p>
  );
}
