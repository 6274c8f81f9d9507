import { evidenceAddress } from '../../forms/evidence-address.js';
import type { Book } from '../../status/book.js';
import { isMoreThanAge } from '../../status/more-than-age.js';
import type { Caveats } from '../../status/question.js';
import type { UnwordedNote } from '../../status/record-note.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { DayView, MomentView } from './moment-view.js';

interface RecordListProps {
  readonly caveats: Caveats;
  readonly book: Book;
  /** The State whose row of the evidence is shown, where the answer is about one. */
  readonly code: string | null;
}

/**
 * As at which day each record speaks, when it was checked, and what was read, since an answer of several rests on
 * several days; and of what else is told its age alone, as of a list of members.
 */
export function RecordList({ caveats, book, code }: RecordListProps) {
  const { records, warnings } = caveats;
  const others = warnings.filter(
    (warning) => !isMoreThanAge(warning) && !records.some((note) => note.warning === warning),
  );
  return (
    <ul class="records">
      {records.map((note) => (
        <li class={note.stale ? 'record stale' : 'record'}>
          <RecordName note={note} book={book} code={code} />
          <RecordAge note={note} />
        </li>
      ))}
      {others.map((warning) => (
        <li>{capital(english.say(warning))}.</li>
      ))}
    </ul>
  );
}

function RecordName({
  note,
  book,
  code,
}: Omit<RecordListProps, 'caveats'> & { readonly note: UnwordedNote }) {
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

/** What is said of more than its age stands above the list: here it is its day alone. */
function RecordAge({ note }: { readonly note: UnwordedNote }) {
  const { statusAsAt, checkedAt, readInFullAt, stale, held, warning } = note;
  if (statusAsAt === null) return <>: none yet</>;
  return (
    <>
      {warning !== null && !isMoreThanAge(warning) ? (
        <>: {capital(english.say(warning))}</>
      ) : (
        <>
          {' '}
          as at <DayView day={statusAsAt} />
          {stale && ' (stale)'}
          {checkedAt && (
            <>
              ; checked <MomentView moment={checkedAt} />
            </>
          )}
        </>
      )}
      {readInFullAt && (
        <>
          {checkedAt ? ' and' : ';'} not modified since it was read in full{' '}
          <MomentView moment={readInFullAt} />
        </>
      )}
      {held !== null && (
        <>
          {' '}
          (<a href="/holds">a page is held</a>)
        </>
      )}
    </>
  );
}
