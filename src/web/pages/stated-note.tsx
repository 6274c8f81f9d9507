import type { ProfileRow } from '../../status/questions/state.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';

/** That what States declared was never read, once for all instruments of which that is so: nothing, where of none. */
export function StatedNote({ rows }: { readonly rows: readonly ProfileRow[] }) {
  const unread = rows.filter(({ reservations }) => reservations === null);
  if (unread.length === 0) return null;
  const of = unread.length === rows.length ? '' : ` (${unread.map(({ label }) => label).join(', ')})`;
  return (
    <p class="quiet">
      {capital(english.say({ say: 'stated-not-read' }))}
      {of}.
    </p>
  );
}
