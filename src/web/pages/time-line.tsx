import type { ProfileRow } from '../../status/questions/state.js';
import { DayView } from './moment-view.js';

/** Everything that the State did, oldest first. */
export function TimeLine({ rows }: { readonly rows: readonly ProfileRow[] }) {
  const acts = rows
    .flatMap(({ acts: own }) => own)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  if (acts.length === 0) return <p class="empty">Nothing is on record.</p>;
  return (
    <ol class="time-line">
      {acts.map(({ on, kind, sentence }) => (
        <li class={kind}>
          <DayView day={on} /> <span>{withoutDay(sentence)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The day stands beside the sentence already. */
function withoutDay(sentence: string): string {
  return sentence.replace(/ on \d+ \w+ \d{4}$/, '');
}
