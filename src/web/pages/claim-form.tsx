import type { Book } from '../../status/book.js';
import type { Query } from '../../status/parameters.js';

/** What is claimed: one instrument and one number, and the day, where it is not today. */
export function ClaimForm({ book, query }: { readonly book: Book; readonly query: Query }) {
  const { instrument: [chosen] = ['cedaw'], parties, asOf, knownAt } = query;
  return (
    <form method="get" action="/claim" class="filters" aria-label="The claim">
      <label>
        Parties
        <input type="number" name="parties" min="0" step="1" required value={parties} />
      </label>
      <label>
        to
        <select name="instrument" required>
          {book.instruments.map(({ id, label }) => (
            <option value={id} selected={id === chosen}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        On the day
        <input type="date" name="asOf" value={asOf} />
      </label>
      {knownAt && <input type="hidden" name="knownAt" value={knownAt} />}
      <button type="submit">Check</button>
    </form>
  );
}
