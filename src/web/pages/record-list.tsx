import { evidenceAddress } from '../../forms/evidence-address.js';
import type { Book } from '../../status/book.js';
import { isMoreThanAge } from '../../status/more-than-age.js';
import type { Caveats } from '../../status/question.js';
import type { UnwordedNote } from '../../status/record-note.js';
import type { Warning } from '../../status/warning-reason.js';
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
          <RecordDay note={note} book={book} code={code} />
          <RecordRemarks note={note} />
        </li>
      ))}
      {others.map((warning) => (
        <li>{capital(english.say(warning))}.</li>
      ))}
    </ul>
  );
}

type RecordProps = Omit<RecordListProps, 'caveats'> & { readonly note: UnwordedNote };

/** How old a record is, which leads to what was read. What is said of more than that stands above the list. */
function RecordDay({ note, book, code }: RecordProps) {
  const { statusAsAt, warning, instrument } = note;
  const record = book.records.get(instrument);
  const label = record?.instrument.label ?? instrument;
  if (statusAsAt === null || !record?.evidence) return <>{label}: none yet</>;
  const { sha256, url } = record.evidence;
  return (
    <>
      <a href={evidenceAddress(sha256, code)} title={url}>
        {isOfAge(warning) ? (
          `${capital(english.say(warning))}.`
        ) : (
          <>
            {label} as at <DayView day={statusAsAt} />
          </>
        )}
      </a>
      {isOfAge(warning) || <LastCheck note={note} />}
    </>
  );
}

function isOfAge(warning: Warning | null): warning is Warning {
  return warning !== null && !isMoreThanAge(warning);
}

/** When it was last held against the depositary's page; the sentence on an old record says that itself. */
function LastCheck({ note: { stale, checkedAt } }: Pick<RecordProps, 'note'>) {
  return (
    <>
      {stale && ' (stale)'}
      {checkedAt && (
        <>
          ; checked <MomentView moment={checkedAt} />
        </>
      )}
    </>
  );
}

/** What is told of a record beside its age: when the page was read in full, and whether one is held. */
function RecordRemarks({ note: { readInFullAt, held } }: Pick<RecordProps, 'note'>) {
  return (
    <>
      {readInFullAt && (
        <>
          {' '}
          (not modified since it was read in full <MomentView moment={readInFullAt} />)
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
