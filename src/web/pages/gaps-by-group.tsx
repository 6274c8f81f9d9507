import { isGap } from '../../domain/standing.js';
import type { Book } from '../../status/book.js';
import type { ParticipantRow } from '../../status/questions/instrument.js';
import type { RawQuery } from '../../status/parameters.js';
import { address } from '../../forms/address.js';
import { StandingMark } from './standing-mark.js';

/**
 * Who is not a party, by regional group: each State by name, with its sign, leads to what it can still do, and each group
 * to its list.
 */
export function GapsByGroup({
  rows,
  query,
  book,
}: {
  readonly rows: readonly ParticipantRow[];
  /** The list of all of them, as it is asked for. */
  readonly query: RawQuery & { readonly instrument: string };
  readonly book: Book;
}) {
  const regional = book.states.groups.filter(({ kind }) => kind === 'regional-group');
  const sections = [...regional, { id: null, name: 'In no regional group' }].map(({ id, name }) => {
    const members = rows.filter(({ state }) => state.group === id);
    return {
      id,
      name,
      list: members.filter(({ standing }) => isGap(standing)),
      untold: members.filter(({ standing }) => standing === 'cannot-be-told').length,
    };
  });
  return (
    <div class="gap-groups">
      {sections.map(({ id, name, list, untold }) => (
        <section>
          <h3>
            {id !== null && list.length > 0 ? (
              <a href={address('/gaps', { ...query, group: id })}>{name}</a>
            ) : (
              name
            )}{' '}
            <small>
              {list.length === 0 ? 'none' : list.length}
              {untold > 0 && `; of ${untold} it cannot be told`}
            </small>
          </h3>
          {list.length > 0 && (
            <ul>
              {list.map(({ state, standing }) => (
                <li>
                  <a href={`/states/${state.code}/${query.instrument}`}>
                    <StandingMark standing={standing} words={state.name} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
