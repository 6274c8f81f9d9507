import { capital } from '../../domain/capital.js';
import type { Book } from '../../status/book.js';
import type { RecordNote } from '../../status/record-note.js';
import { DayView } from './moment-view.js';

/** The warnings of an answer, where the figures are: they must be read before anything is quoted. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <aside class="warnings" aria-label="Before you quote this">
      <strong>Before you quote this</strong>
      <ul>
        {warnings.map((warning) => (
          <li>{capital(warning)}.</li>
        ))}
      </ul>
    </aside>
  );
}

/** As at which day each record speaks, with its page. */
export function RecordNotes({
  records,
  book,
}: {
  readonly records: readonly RecordNote[];
  readonly book: Book;
}) {
  if (records.length === 0) return null;
  return (
    <p class="records">
      <span>The record:</span>
      {records.map((note) => (
        <span class={note.stale ? 'record stale' : 'record'}>
          <RecordName note={note} book={book} />{' '}
          {note.statusAsAt === null ? (
            'none yet'
          ) : (
            <>
              as at <DayView day={note.statusAsAt} />
            </>
          )}
          {note.stale && note.statusAsAt !== null && ' (stale)'}
          {note.held !== null && (
            <>
              {' '}
              (<a href="/holds">a newer page is held</a>)
            </>
          )}
        </span>
      ))}
    </p>
  );
}

function RecordName({ note, book }: { readonly note: RecordNote; readonly book: Book }) {
  const record = book.records.get(note.instrument);
  const label = record?.instrument.label ?? note.instrument;
  return record?.evidence ? <a href={record.evidence.url}>{label}</a> : <>{label}</>;
}
