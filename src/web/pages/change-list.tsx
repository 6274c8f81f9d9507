import { changeAddress } from '../../forms/change-address.js';
import type { ChangeRow } from '../../status/questions/changes.js';
import { DayView } from './moment-view.js';

/**
 * Changes of the record in sentences, each with the day on which it happened, or else was seen; a correction happened
 * on none.
 */
export function ChangeList({ changes }: { readonly changes: readonly ChangeRow[] }) {
  if (changes.length === 0) return <p class="empty">No change was recorded yet.</p>;
  return (
    <ol class="time-line">
      {changes.map((change) => (
        <li class={change.kind}>
          <DayView day={change.happenedOn ?? change.detectedAt.slice(0, 10)} />
          <a href={changeAddress(change)}>{change.sentence}</a>
        </li>
      ))}
    </ol>
  );
}
