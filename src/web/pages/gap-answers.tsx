import { nameOf } from '../../domain/instrument-name.js';
import { address } from '../../forms/address.js';
import type { RecordNote } from '../../status/record-note.js';
import type { InstrumentRow } from '../../status/questions/instruments.js';
import { gapsIn } from '../../status/tally.js';
import { english } from '../../wording/english.js';
import { DayView } from './moment-view.js';

/**
 * The answer before anything else, in a line for each instrument: how many of those that may join are not parties. Who
 * opens the front page on a phone has come for it, and copies the line: an old record stands in it with its day.
 */
export function GapAnswers({
  rows,
  notes,
}: {
  readonly rows: readonly InstrumentRow[];
  readonly notes: ReadonlyMap<string, RecordNote>;
}) {
  return (
    <ul class="answers">
      {rows.map((row) => (
        <GapAnswer row={row} note={notes.get(row.id)} />
      ))}
    </ul>
  );
}

function GapAnswer({ row, note }: { readonly row: InstrumentRow; readonly note: RecordNote | undefined }) {
  const { id, mayJoin, states } = row;
  const gaps = gapsIn(states);
  const untold = states['cannot-be-told'];
  const name = english.say(nameOf(row));
  if (!note?.statusAsAt) return <li>There is no record of {name} yet</li>;
  return (
    <li>
      <a href={address('/gaps', { instrument: id })}>
        <strong>{gaps}</strong> of {mayJoin} {gaps === 1 ? 'is not a party' : 'are not parties'} to {name}
      </a>
      {note.stale && ' '}
      {(note.stale || untold > 0) && (
        <small>
          {note.stale && (
            <>
              as at <DayView day={note.statusAsAt} />
            </>
          )}
          {untold > 0 && `; of ${untold} it cannot be told`}
        </small>
      )}
    </li>
  );
}
