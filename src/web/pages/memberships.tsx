import type { Group } from '../../domain/state.js';
import type { Book } from '../../status/book.js';
import { DayView } from './moment-view.js';

/**
 * Who joined the group and who left it, on which day; nothing where no day is known: a list with some of them would
 * look whole.
 */
export function Memberships({ group, book }: { readonly group: Group; readonly book: Book }) {
  const moves = group.memberships
    .flatMap(({ code, from, until }) => [
      ...(from === null ? [] : [{ code, on: from, what: 'joined' }]),
      ...(until === null ? [] : [{ code, on: until, what: 'no longer a member' }]),
    ])
    .toSorted((a, b) => (a.on > b.on ? -1 : Number(a.on < b.on)));
  if (group.daysSince === null || moves.length === 0) return null;
  return (
    <details>
      <summary>
        Who joined and who left since <DayView day={group.daysSince} />
      </summary>
      <ul>
        {moves.map(({ code, on, what }) => (
          <li>
            <DayView day={on} />: <a href={`/states/${code}`}>{book.states.byCode(code)?.name ?? code}</a>,{' '}
            {what}
          </li>
        ))}
      </ul>
      {group.daysSources && (
        <p class="quiet">
          Where the days can be checked:{' '}
          {group.daysSources.map((address, index) => (
            <>
              {index > 0 && ', '}
              <a href={address}>{new URL(address).host}</a>
            </>
          ))}
        </p>
      )}
    </details>
  );
}
