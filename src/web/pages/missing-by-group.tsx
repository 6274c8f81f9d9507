import { isGap } from '../../domain/standing.js';
import type { Book } from '../../status/book.js';
import type { ParticipantRow } from '../../status/questions/instrument.js';
import { address } from './address.js';
import { StandingMark } from './standing-mark.js';

/** Who is missing, by regional group: each State by name, with its sign. */
export function MissingByGroup({
  rows,
  instrument,
  book,
}: {
  readonly rows: readonly ParticipantRow[];
  readonly instrument: string;
  readonly book: Book;
}) {
  const missing = rows.filter(({ standing }) => isGap(standing));
  const regional = book.states.groups.filter(({ kind }) => kind === 'regional-group');
  const sections = [
    ...regional.map(({ id, name }) => ({
      id,
      name,
      list: missing.filter(({ state }) => state.group === id),
    })),
    { id: null, name: 'In no regional group', list: missing.filter(({ state }) => state.group === null) },
  ];
  return (
    <div class="missing-groups">
      {sections.map(({ id, name, list }) => (
        <section>
          <h3>
            {id !== null && list.length > 0 ? (
              <a href={address('/gaps', { instrument, group: id })}>{name}</a>
            ) : (
              name
            )}{' '}
            <small>{list.length === 0 ? 'all are parties' : list.length}</small>
          </h3>
          <ul>
            {list.map(({ state, standing }) => (
              <li>
                <a href={`/states/${state.code}`}>
                  <StandingMark standing={standing} words={state.name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
