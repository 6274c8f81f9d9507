import type { Book } from '../../status/book.js';

/** The search for a State by its name; the browser itself completes it from the list, as no script may run here. */
export function FindForm({ book }: { readonly book: Book }) {
  return (
    <form action="/find" method="get" role="search" class="find">
      <label for="find">Find a State</label>
      <div>
        <input
          id="find"
          type="search"
          name="name"
          list="names"
          required
          maxLength={100}
          autocomplete="off"
          placeholder="Name or code"
        />
        <button type="submit">Find</button>
      </div>
      <datalist id="names">
        {book.states.all.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
    </form>
  );
}
