import { capital } from '../../wording/capital.js';
import type { Group } from '../../domain/state.js';
import { evidenceAddress } from '../../forms/evidence-address.js';
import type { Book } from '../../status/book.js';
import { groupName } from '../../status/group-name.js';
import type { RecordNote } from '../../status/record-note.js';
import { DayView } from './moment-view.js';
import { english } from '../../wording/english.js';

const list = new Intl.ListFormat('en-GB');

/**
 * The warnings of an answer, where the figures are: they must be read before anything is quoted. On a page of all
 * groups those that are about a single group, given as in doubt, are folded under the names of these groups.
 */
export function Warnings({
  warnings,
  inDoubt = [],
}: {
  readonly warnings: readonly string[];
  readonly inDoubt?: readonly Group[];
}) {
  if (warnings.length === 0) return null;
  const folds = inDoubt.flatMap((group) => {
    const warning = warnings.find((one) => group.doubt && one.endsWith(group.doubt.because));
    return warning === undefined ? [] : [{ group, warning }];
  });
  return (
    <aside class="warnings" aria-label="Before you quote this">
      <strong>Before you quote this</strong>
      <ul>
        {warnings
          .filter((one) => !folds.some(({ warning }) => warning === one))
          .map((warning) => (
            <li>{capital(warning)}.</li>
          ))}
      </ul>
      {folds.length > 0 && (
        <details>
          <summary>
            In doubt are the members of {list.format(folds.map(({ group }) => english.say(groupName(group))))}
            : why
          </summary>
          <ul>
            {folds.map(({ warning }) => (
              <li>{capital(warning)}.</li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

/**
 * As at which day each record speaks, with what was read, at the row of a State where the answer is about one: an answer
 * of several rests on several days.
 */
export function RecordNotes({
  records,
  book,
  code,
}: {
  readonly records: readonly RecordNote[];
  readonly book: Book;
  readonly code?: string;
}) {
  if (records.length === 0) return null;
  return (
    <p class="records">
      <span>The record:</span>
      {records.map((note) => (
        <span class={note.stale ? 'record stale' : 'record'}>
          <RecordName note={note} book={book} code={code ?? null} />{' '}
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
              (<a href="/holds">a page is held</a>)
            </>
          )}
        </span>
      ))}
    </p>
  );
}

interface RecordNameProps {
  readonly note: RecordNote;
  readonly book: Book;
  readonly code: string | null;
}

function RecordName({ note, book, code }: RecordNameProps) {
  const record = book.records.get(note.instrument);
  const label = record?.instrument.label ?? note.instrument;
  if (!record?.evidence) return <>{label}</>;
  const { sha256, url } = record.evidence;
  return (
    <a href={evidenceAddress(sha256, code)} title={url}>
      {label}
    </a>
  );
}
